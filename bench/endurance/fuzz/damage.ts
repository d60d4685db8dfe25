import type { Random } from '../../../src/core/random.ts';

/** One way in which a file goes bad between two people; may change `bytes` in place. */
type Damage = (bytes: Uint8Array<ArrayBuffer>, random: Random) => Uint8Array<ArrayBuffer>;

/** What lengths and counts are when somebody means harm, as 32 bits. */
const extremes = [0, 1, 0x7f, 0xff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff];

const damages: readonly Damage[] = [
  function cut(bytes, random) {
    return bytes.slice(0, random.integer(bytes.length));
  },
  function flipBits(bytes, random) {
    for (let flips = 1 + random.integer(8); flips > 0; flips--) {
      bytes[random.integer(bytes.length)]! ^= 1 << random.integer(8);
    }
    return bytes;
  },
  function lie(bytes, random) {
    if (bytes.length < 4) return bytes;
    const at = random.integer(bytes.length - 3);
    const value = extremes[random.integer(extremes.length)]!;
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    if (random.integer(2) === 0) view.setUint32(at, value, random.integer(2) === 0);
    else view.setUint16(at, value & 0xffff, random.integer(2) === 0);
    return bytes;
  },
  function blank(bytes, random) {
    const at = random.integer(bytes.length);
    return bytes.fill(random.integer(2) * 255, at, at + 1 + random.integer(64));
  },
  function leaveOut(bytes, random) {
    const at = random.integer(bytes.length);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + random.integer(64)));
  },
  function repeat(bytes, random) {
    const at = random.integer(bytes.length);
    const again = bytes.subarray(at, at + 1 + random.integer(4096));
    return joined(bytes.subarray(0, at), again, again, bytes.subarray(at));
  },
  function append(bytes, random) {
    return joined(bytes, noise(1 + random.integer(64), random));
  },
];

/** A copy of a file that went bad in one to three ways; now and then nothing of it is left but noise. */
export function damaged(whole: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  if (random.integer(50) === 0) return noise(random.integer(2000), random);
  let bytes = whole.slice();
  for (let times = 1 + random.integer(3); times > 0 && bytes.length > 0; times--) {
    bytes = damages[random.integer(damages.length)]!(bytes, random);
  }
  return bytes;
}

/** The same for a text: letters are lost, repeated, swapped for others. */
export function damagedText(text: string, random: Random): string {
  const odd = ['~', '.', '-', '\0', 'é', '💥', '../', '%00', '9'.repeat(400), 'A'.repeat(5000)];
  let letters = [...text];
  for (let times = 1 + random.integer(3); times > 0; times--) {
    const at = random.integer(letters.length + 1);
    const rest = letters.slice(at + random.integer(3));
    const added = random.integer(2) === 0 ? [odd[random.integer(odd.length)]!] : [];
    letters = [...letters.slice(0, at), ...added, ...rest];
  }
  return letters.join('');
}

function noise(length: number, random: Random): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, () => random.integer(256));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
