/** The 45 characters that a QR code packs two by two into 11 bits, in the code's own order. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/**
 * Writes bytes as text for the alphanumeric mode of QR codes (RFC 9285): two bytes become three characters,
 * lowest digit first, a last single byte two. Bytes alone would be smaller by 3 %, but readers hand them
 * over as text, in an encoding that they guess.
 */
export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const isPair = at + 1 < bytes.length;
    let number = isPair ? 256 * bytes[at]! + bytes[at + 1]! : bytes[at]!;
    for (let digit = 0; digit < (isPair ? 3 : 2); digit++) {
      text += alphabet[number % 45];
      number = Math.floor(number / 45);
    }
  }
  return text;
}

/** Reads such a text; undefined if it is none. */
export function fromBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const digits = [...text.slice(at, at + 3)].map((character) => alphabet.indexOf(character));
    if (digits.includes(-1)) return undefined;
    const number = digits.reduceRight((sum, digit) => 45 * sum + digit, 0);
    if (number >= (digits.length === 3 ? 65536 : 256)) return undefined;
    if (digits.length === 3) bytes.push(number >>> 8);
    bytes.push(number & 0xff);
  }
  return Uint8Array.from(bytes);
}
