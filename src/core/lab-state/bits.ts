/** Letters that need no escaping in an address; each holds six bits. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const bitsPerLetter = 6;

/** Bits that tell `count` values apart. */
export function bitsFor(count: number): number {
  return Math.ceil(Math.log2(Math.max(count, 1)));
}

/** A number as a given count of letters, highest bits first. */
export function lettersOf(value: number, count: number): string {
  let text = '';
  for (let place = count - 1; place >= 0; place--) {
    text += letters[(value >>> (place * bitsPerLetter)) & 63];
  }
  return text;
}

/** Writes whole numbers bit by bit, highest bit first. */
export class BitWriter {
  readonly #bits: number[] = [];

  /** @param bits 0–31; `value` fits in them. */
  write(value: number, bits: number): void {
    for (let place = bits - 1; place >= 0; place--) this.#bits.push((value >>> place) & 1);
  }

  /** What was written; zeros at the end are left out. */
  text(): string {
    const length = this.#bits.lastIndexOf(1) + 1;
    let text = '';
    for (let at = 0; at < length; at += bitsPerLetter) {
      let value = 0;
      for (let i = 0; i < bitsPerLetter; i++) value = value * 2 + (this.#bits[at + i] ?? 0);
      text += letters[value];
    }
    return text;
  }
}

/** Reads what a BitWriter wrote; beyond the end there are only zeros. */
export class BitReader {
  readonly #text: string;
  #at = 0;

  /** @param text letters of a BitWriter only. */
  constructor(text: string) {
    this.#text = text;
  }

  read(bits: number): number {
    let value = 0;
    for (let i = 0; i < bits; i++, this.#at++) {
      const letter = this.#text[Math.floor(this.#at / bitsPerLetter)];
      const six = letter === undefined ? 0 : letters.indexOf(letter);
      value = value * 2 + ((six >> (bitsPerLetter - 1 - (this.#at % bitsPerLetter))) & 1);
    }
    return value;
  }

  /** Whether something was written that has not been read yet; zeros at the end count for nothing. */
  hasMore(): boolean {
    for (const end = this.#text.length * bitsPerLetter; this.#at < end;) {
      if (this.read(1) === 1) return true;
    }
    return false;
  }
}
