import { unzlibSync } from 'fflate';
import { Hdf5Damage, Hdf5Unread, type ByteReader } from './byte-reader.ts';

/** What was done to each chunk when it was written. */
export type Filter = 'deflate' | 'shuffle' | 'checksum';

/** An array that is kept in pieces of equal shape. */
export interface Chunked {
  readonly shape: readonly number[];
  readonly chunkShape: readonly number[];
  /** Bytes of one number. */
  readonly size: number;
  /** In the order of writing. */
  readonly filters: readonly Filter[];
}

const filterNumbers: Readonly<Record<number, Filter>> = {
  1: 'deflate',
  2: 'shuffle',
  3: 'checksum',
};
const deepest = 8;
/** Numbers of all chunks of an array, those beyond its edges too: they are unpacked whole. */
const mostNumbers = 2 ** 27;
/** A chunk is no larger than its array, unless the array was made to grow. */
const mostNumbersBeyond = 2 ** 16;

/** The filters of a dataset; none where it has no such message. */
export function readFilters(message: ByteReader | undefined): Filter[] {
  if (!message) return [];
  const body = message.from(message.at);
  const version = body.number(1);
  const count = body.number(1);
  body.skip(version === 1 ? 6 : 0);
  const filters = Array.from({ length: count }, () => {
    const id = body.number(2);
    const nameBytes = version === 1 || id >= 256 ? body.number(2) : 0;
    const valueCount = body.skip(2).number(2);
    const padding = version === 1 ? 4 * (valueCount % 2) : 0;
    body.skip(nameBytes + 4 * valueCount + padding);
    const filter = filterNumbers[id];
    if (!filter) throw new Hdf5Unread(`compression ${id}`);
    return filter;
  });
  // Packed again and again, a few bytes would be unpacked to anything.
  if (new Set(filters).size < filters.length) throw new Hdf5Unread('one compression twice');
  return filters;
}

/**
 * Puts all chunks in their places; what no chunk covers stays as it is.
 *
 * @param out the whole array's bytes, row-major.
 */
export function readChunks(
  file: ByteReader,
  treeAt: number,
  chunked: Chunked,
  out: Uint8Array,
): void {
  const { shape, chunkShape, size } = chunked;
  const chunkNumbers = chunkShape.reduce((product, length) => product * length, 1);
  let chunksLeft = shape.reduce((n, length, axis) => n * Math.ceil(length / chunkShape[axis]!), 1);
  const count = shape.reduce((product, length) => product * length, 1);
  const isFair = chunkNumbers <= Math.max(count, mostNumbersBeyond);
  if (!(isFair && chunkNumbers * chunksLeft <= mostNumbers))
    throw new Hdf5Damage('chunks too large');
  const visit = (at: number, depth: number) => {
    if (depth > deepest) throw new Hdf5Damage('a tree without end');
    const node = file.from(at).expect('TREE');
    if (node.number(1) !== 1) throw new Hdf5Damage('a tree of something else');
    const level = node.number(1);
    const count = node.number(2);
    node.skip(16);
    for (let i = 0; i < count; i++) {
      const byteCount = node.number(4);
      const skipped = node.number(4);
      const offsets = chunkShape.map(() => node.number(8));
      const child = node.skip(8).place();
      if (level > 0) {
        visit(child, depth + 1);
        continue;
      }
      if (--chunksLeft < 0) throw new Hdf5Damage('more chunks than fit');
      const packed = file.from(child).bytes(byteCount);
      place(unfiltered(packed, chunked, skipped, chunkNumbers * size), offsets, chunked, out);
    }
  };
  visit(treeAt, 0);
}

/** Takes back what was done to a chunk, the last first; never more bytes than a chunk has. */
function unfiltered(
  packed: Uint8Array,
  { filters, size }: Chunked,
  skipped: number,
  byteCount: number,
): Uint8Array {
  let bytes = packed;
  filters.toReversed().forEach((filter, fromEnd) => {
    const index = filters.length - 1 - fromEnd;
    if (skipped & (1 << index)) return;
    if (filter === 'checksum') bytes = bytes.subarray(0, Math.max(0, bytes.length - 4));
    else if (filter === 'deflate') bytes = inflate(bytes, byteCount);
    else bytes = unshuffled(bytes, size);
  });
  if (bytes.length !== byteCount) throw new Hdf5Damage('a chunk of another size');
  return bytes;
}

function inflate(bytes: Uint8Array, mostBytes: number): Uint8Array {
  try {
    // Into memory of its own size, and a checksum's: what claims to be more is cut off.
    return unzlibSync(bytes, { out: new Uint8Array(mostBytes + 4) }).subarray(0, mostBytes + 4);
  } catch {
    throw new Hdf5Damage('a chunk that does not unpack');
  }
}

/** All first bytes, then all second ones: packs better, and is undone here. */
function unshuffled(bytes: Uint8Array, size: number): Uint8Array {
  const count = Math.floor(bytes.length / size);
  const out = new Uint8Array(bytes.length);
  for (let i = 0; i < count; i++) {
    for (let byte = 0; byte < size; byte++) out[i * size + byte] = bytes[byte * count + i]!;
  }
  return out;
}

/** Copies the part of a chunk that lies in the array, row by row. */
function place(
  chunk: Uint8Array,
  offsets: readonly number[],
  { shape, chunkShape, size }: Chunked,
  out: Uint8Array,
): void {
  const last = shape.length - 1;
  const rowLength = chunkShape[last]!;
  const kept = Math.min(rowLength, shape[last]! - offsets[last]!);
  if (kept <= 0) return;
  const rows = chunk.length / (rowLength * size);
  for (let row = 0; row < rows; row++) {
    let rest = row;
    let at = 0;
    let stride = shape[last]!;
    let isInside = true;
    for (let axis = last - 1; axis >= 0; axis--) {
      const index = offsets[axis]! + (rest % chunkShape[axis]!);
      rest = Math.floor(rest / chunkShape[axis]!);
      isInside &&= index < shape[axis]!;
      at += index * stride;
      stride *= shape[axis]!;
    }
    if (!isInside) continue;
    const from = row * rowLength * size;
    out.set(chunk.subarray(from, from + kept * size), (at + offsets[last]!) * size);
  }
}
