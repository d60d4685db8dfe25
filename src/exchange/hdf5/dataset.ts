import { unpackFloat16 } from '../../core/float16.ts';
import { Hdf5Damage, Hdf5Unread, type ByteReader } from './byte-reader.ts';
import { readChunks, readFilters } from './chunks.ts';
import { messageTypes, type Message } from './object-header.ts';

/** Most dimensions that an array of weights has. */
const mostDimensions = 8;

/** Where floating-point numbers of so many bytes keep exponent and mantissa, as IEEE 754 says. */
const ieee: Readonly<Record<number, readonly number[]>> = {
  2: [10, 5, 0, 10, 15],
  4: [23, 8, 0, 23, 127],
  8: [52, 11, 0, 52, 1023],
};

/** Lengths of the dimensions of an array; none for a single number. */
export function readShape(messages: readonly Message[]): number[] {
  const body = bodyOf(messages, 'dataspace');
  const version = body.number(1);
  const rank = body.number(1);
  if (version < 1 || version > 2 || rank > mostDimensions) throw new Hdf5Damage('a dataspace');
  body.skip(version === 1 ? 6 : 2);
  return Array.from({ length: rank }, () => body.number(8));
}

/**
 * The numbers of an array, row-major, as float32. How many they are is for whoever asks to look at before.
 *
 * @throws {Hdf5Unread} for numbers that are not floating-point, lowest byte first.
 */
export function readNumbers(file: ByteReader, messages: readonly Message[]): Float32Array {
  const shape = readShape(messages);
  const count = shape.reduce((product, length) => product * length, 1);
  const size = readFloatSize(bodyOf(messages, 'datatype'));
  return toFloat32(readBytes(file, messages, shape, size, count * size), size, count);
}

/** Bytes of one number, of those that are read here. */
function readFloatSize(body: ByteReader): number {
  const classAndVersion = body.number(1);
  const bits = body.number(3);
  const size = body.number(4);
  const layout = ieee[size];
  if ((classAndVersion & 15) !== 1 || !layout || (bits & 1) !== 0) {
    throw new Hdf5Unread('numbers that are not floating-point');
  }
  body.skip(4);
  const found = [...Array.from({ length: 4 }, () => body.number(1)), body.number(4)];
  if (found.join() !== layout.join()) throw new Hdf5Unread('an unusual kind of number');
  return size;
}

function readBytes(
  file: ByteReader,
  messages: readonly Message[],
  shape: readonly number[],
  size: number,
  byteCount: number,
): Uint8Array {
  const body = bodyOf(messages, 'layout');
  const version = body.number(1);
  if (version < 3 || version > 4) throw new Hdf5Unread(`layout ${version}`);
  const kind = body.number(1);
  if (kind === 0) {
    if (body.number(2) < byteCount) throw new Hdf5Damage('a short array');
    return body.bytes(byteCount);
  }
  if (kind === 1) {
    const at = body.address();
    // Never written: all zeros.
    return at === undefined ? new Uint8Array(byteCount) : file.from(at).bytes(byteCount);
  }
  if (kind !== 2 || version !== 3) throw new Hdf5Unread('chunks of the newest kind');
  const rank = body.number(1) - 1;
  const treeAt = body.address();
  const chunkShape = Array.from({ length: rank }, () => body.number(4));
  if (rank !== shape.length || body.number(4) !== size) throw new Hdf5Damage('chunks');
  const filters = readFilters(messages.find(({ type }) => type === messageTypes.filters)?.body);
  const bytes = new Uint8Array(byteCount);
  if (treeAt !== undefined) readChunks(file, treeAt, { shape, chunkShape, size, filters }, bytes);
  return bytes;
}

function toFloat32(bytes: Uint8Array, size: number, count: number): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (size === 2) {
    return unpackFloat16(
      Uint16Array.from({ length: count }, (_, i) => view.getUint16(2 * i, true)),
    );
  }
  const numbers = new Float32Array(count);
  // Tens of millions of them: a function for each would take seconds.
  for (let i = 0; i < count; i++) {
    numbers[i] = size === 4 ? view.getFloat32(4 * i, true) : view.getFloat64(8 * i, true);
  }
  return numbers;
}

/** A fresh reader at a message's body. */
function bodyOf(messages: readonly Message[], name: keyof typeof messageTypes): ByteReader {
  const body = messages.find(({ type }) => type === messageTypes[name])?.body;
  if (!body) throw new Hdf5Damage(`no ${name}`);
  return body.from(body.at);
}
