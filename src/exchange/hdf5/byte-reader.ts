/** Thrown within this folder only, where bytes are not what the format says; `openHdf5` catches it. */
export class Hdf5Damage extends Error {}

/** Thrown within this folder only, where bytes say something that is not read here, named in the message. */
export class Hdf5Unread extends Error {}

/** How many times all readers of a file together may read: a file that leads in circles ends here. */
const mostReadings = 5_000_000;

/** Bytes of a name: more than any layer is called by. */
export const longestName = 1000;

const text = new TextDecoder();

/** Where an address points to nothing. */
const nowhere = 0xffff_ffff_ffff_ffffn;

/**
 * Reads numbers as HDF5 writes them, lowest byte first, one behind another. Whatever lies outside of the
 * file is damage, so that no address that a file names leads anywhere else.
 *
 * @throws {Hdf5Damage} from every method, where the bytes end before what is read.
 */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #left: { readings: number };
  #at: number;

  /** @param at where reading begins. */
  constructor(bytes: Uint8Array, at = 0, left = { readings: mostReadings }) {
    this.#bytes = bytes;
    this.#left = left;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = at;
    if (!(at <= bytes.length)) throw new Hdf5Damage(`address ${at}`);
  }

  /** Where the next byte is read. */
  get at(): number {
    return this.#at;
  }

  /** Another reader of the same bytes. */
  from(at: number): ByteReader {
    return new ByteReader(this.#bytes, at, this.#left);
  }

  /** A whole number of 1 to 8 bytes. */
  number(byteCount: number): number {
    const at = this.#step(byteCount);
    if (byteCount === 8) return safe(this.#view.getBigUint64(at, true));
    let value = 0;
    for (let i = byteCount - 1; i >= 0; i--) value = value * 256 + this.#bytes[at + i]!;
    return value;
  }

  /** An address; undefined where it says "nowhere". */
  address(): number | undefined {
    const value = this.#view.getBigUint64(this.#step(8), true);
    return value === nowhere ? undefined : safe(value);
  }

  /** An address that has to be one. */
  place(): number {
    const address = this.address();
    if (address === undefined) throw new Hdf5Damage('no address');
    return address;
  }

  /** So many bytes; a window on the file, not a copy. */
  bytes(count: number): Uint8Array {
    const at = this.#step(count);
    return this.#bytes.subarray(at, at + count);
  }

  /** Four letters that say what follows. */
  expect(letters: string): this {
    if (String.fromCharCode(...this.bytes(letters.length)) !== letters) {
      throw new Hdf5Damage(`no ${letters}`);
    }
    return this;
  }

  skip(count: number): this {
    this.#step(count);
    return this;
  }

  /** A name of so many bytes, told as so many readings: a file may give one name to thousands of things. */
  name(count: number): string {
    if (count > longestName) throw new Hdf5Damage('a name without end');
    this.#left.readings -= count;
    return text.decode(this.bytes(count));
  }

  /** Moves and gives where it was. */
  #step(count: number): number {
    const at = this.#at;
    if (--this.#left.readings < 0) throw new Hdf5Damage('a file without end');
    if (!(count >= 0 && at + count <= this.#bytes.length)) throw new Hdf5Damage(`end at ${at}`);
    this.#at = at + count;
    return at;
  }
}

function safe(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Hdf5Damage('a number too large');
  return Number(value);
}
