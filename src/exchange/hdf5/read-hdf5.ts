import { failure, success, type Outcome } from '../../core/outcome.ts';
import { ByteReader, Hdf5Damage, Hdf5Unread } from './byte-reader.ts';
import { readNumbers, readShape } from './dataset.ts';
import { readLinks } from './group-links.ts';
import { readMessages, type Message } from './object-header.ts';
import type { Hdf5Dataset } from './write-hdf5.ts';

/** Why a file gives no arrays. */
export type Hdf5Trouble =
  | { readonly kind: 'not-hdf5' }
  | { readonly kind: 'damaged' }
  /** More numbers than may be read of one file. */
  | { readonly kind: 'too-large' }
  /** A true HDF5 file, but with something in it that is not read here, in the format's own words. */
  | { readonly kind: 'not-read'; readonly what: string };

const signature = '\x89HDF\r\n\x1a\n';
/** Groups within groups. */
const deepest = 24;
/** Numbers of all arrays that are read of a file: 128 MB. */
const mostNumbersOfAll = 2 ** 25;

/**
 * A file whose groups were walked through; its arrays are read when asked for. Reads what h5py writes for
 * Keras, and more: superblocks 0 to 3, both kinds of headers, arrays in one piece or in chunks, packed or
 * not. Written after the HDF5 File Format Specification; the one kept library that reads it in a browser is
 * 4.8 MB. Links out of the file are not followed, and nothing in a file can make reading it endless.
 */
export class Hdf5File {
  readonly #file: ByteReader;
  readonly #arrays: ReadonlyMap<string, readonly Message[]>;
  readonly #groups: ReadonlySet<string>;
  /** An array may be without bytes, and several may share theirs: a small file may name any number of them. */
  #numbersLeft: number;

  /** @param mostNumbers that may be read of it, of all arrays together. */
  constructor(
    file: ByteReader,
    arrays: ReadonlyMap<string, readonly Message[]>,
    groups: ReadonlySet<string>,
    mostNumbers: number,
  ) {
    this.#file = file;
    this.#arrays = arrays;
    this.#groups = groups;
    this.#numbersLeft = mostNumbers;
  }

  /** Whether there is a group of that path, such as `layers/conv2d`; the root is the empty path. */
  hasGroup(path: string): boolean {
    return this.#groups.has(path);
  }

  /** Whether there is an array of that path. */
  hasArray(path: string): boolean {
    return this.#arrays.has(path);
  }

  /** An array of numbers; one that is not there is damage, as whoever asks knows that it should be. */
  array(path: string): Outcome<Hdf5Dataset, Hdf5Trouble> {
    return caught(() => {
      const messages = this.#arrays.get(path);
      if (!messages) throw new Hdf5Damage(`no ${path}`);
      const shape = readShape(messages);
      const count = shape.reduce((product, length) => product * length, 1);
      if (!(count <= this.#numbersLeft)) throw new TooLarge();
      this.#numbersLeft -= count;
      return { shape, data: readNumbers(this.#file, messages) };
    });
  }
}

class TooLarge extends Error {}

/** Opens a file; its arrays are found, but not read yet. */
export function openHdf5(
  bytes: Uint8Array,
  mostNumbers = mostNumbersOfAll,
): Outcome<Hdf5File, Hdf5Trouble> {
  const begins = String.fromCharCode(...bytes.subarray(0, signature.length));
  if (begins !== signature) return failure({ kind: 'not-hdf5' });
  return caught(() => {
    const file = new ByteReader(bytes);
    const arrays = new Map<string, readonly Message[]>();
    const groups = new Set<string>();
    const visit = (at: number, path: string, depth: number) => {
      if (depth > deepest) throw new Hdf5Damage('groups without end');
      const messages = readMessages(file, at);
      const links = readLinks(file, messages);
      if (!links) {
        arrays.set(path, messages);
        return;
      }
      groups.add(path);
      for (const link of links) {
        visit(link.at, path === '' ? link.name : `${path}/${link.name}`, depth + 1);
      }
    };
    visit(rootAt(file), '', 0);
    return new Hdf5File(file, arrays, groups, mostNumbers);
  });
}

/** Where the header of the outermost group stands. */
function rootAt(file: ByteReader): number {
  const head = file.from(signature.length);
  const version = head.number(1);
  if (version > 3) throw new Hdf5Unread(`superblock ${version}`);
  const isOld = version < 2;
  if (isOld) head.skip(4);
  const isUsual = head.number(1) === 8 && head.number(1) === 8;
  if (!isUsual) throw new Hdf5Unread('addresses that are not of 8 bytes');
  // To the root: as a symbol behind four addresses, or as the last of four addresses.
  head.skip(isOld ? 9 + (version === 1 ? 4 : 0) + 32 + 8 : 1 + 24);
  return head.place();
}

function caught<Value>(read: () => Value): Outcome<Value, Hdf5Trouble> {
  try {
    return success(read());
  } catch (error) {
    if (error instanceof Hdf5Unread) return failure({ kind: 'not-read', what: error.message });
    if (error instanceof TooLarge) return failure({ kind: 'too-large' });
    if (error instanceof Hdf5Damage) return failure({ kind: 'damaged' });
    throw error;
  }
}
