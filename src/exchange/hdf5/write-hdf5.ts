import { ByteWriter } from './byte-writer.ts';

/** An array of float32 numbers, in row-major order. */
export interface Hdf5Dataset {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** What has names in it. */
export interface Hdf5Group {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children: Readonly<Record<string, Hdf5Group | Hdf5Dataset>>;
}

/** Says that there is no such address. */
const nowhere = 0xffff_ffff_ffff_ffffn;
/** Names in a symbol node, and symbol nodes in a tree, at most: twice what the superblock says. */
const leafK = 4;
const treeK = 16;
const signature = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];
const rootHeaderAt = 64;
const endOfFileAt = 40;
const ascii = new TextEncoder();

/**
 * A file in HDF5, in the small part of the format that weights need: groups with text attributes, and
 * contiguous float32 arrays. Written after the HDF5 File Format Specification 1.1 (superblock 0, object
 * headers 1), which every HDF5 library reads; the one kept library that writes it in a browser is 4.8 MB.
 *
 * @throws {Error} if a group has more than 256 names, or a dataset not as many numbers as its shape says.
 */
export function writeHdf5(root: Hdf5Group): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  out.bytes(signature).bytes([0, 0, 0, 0, 0, 8, 8, 0]);
  out.number(leafK, 2).number(treeK, 2).number(0, 4);
  // Base, free space, end of file, driver.
  out.number(0, 8).number(nowhere, 8).number(0, 8).number(nowhere, 8);
  // The root as a symbol: no name, its header, nothing cached.
  out.number(0, 8).number(0, 8).zeros(24);
  out.patch(rootHeaderAt, writeNode(out, root));
  out.pad(8);
  out.patch(endOfFileAt, out.length);
  return out.done();
}

/** Writes a group or a dataset, all below it first; gives the address of its header. */
function writeNode(out: ByteWriter, node: Hdf5Group | Hdf5Dataset): number {
  return 'data' in node ? writeDataset(out, node) : writeGroup(out, node);
}

function writeGroup(out: ByteWriter, { attributes = {}, children }: Hdf5Group): number {
  // Readers search by halves: in the order of the names' bytes.
  const names = Object.keys(children).sort();
  if (names.length > 4 * leafK * treeK) throw new Error(`${names.length} names in one group`);
  const headers = names.map((name) => writeNode(out, children[name]!));
  const { heapAt, offsets } = writeHeap(out, names);

  const nodes: { at: number; lastName: number }[] = [];
  for (let first = 0; first < names.length; first += 2 * leafK) {
    const count = Math.min(2 * leafK, names.length - first);
    nodes.push({ at: out.pad(8).length, lastName: offsets[first + count - 1]! });
    out.bytes(ascii.encode('SNOD')).bytes([1, 0]).number(count, 2);
    for (let i = first; i < first + count; i++) {
      out.number(offsets[i]!, 8).number(headers[i]!, 8).zeros(24);
    }
    out.zeros((2 * leafK - count) * 40);
  }

  const treeAt = out.pad(8).length;
  out.bytes(ascii.encode('TREE')).bytes([0, 0]).number(nodes.length, 2);
  out.number(nowhere, 8).number(nowhere, 8);
  // Between two nodes stands the last name of the one before.
  out.number(0, 8);
  for (const { at, lastName } of nodes) out.number(at, 8).number(lastName, 8);
  out.zeros((2 * treeK - nodes.length) * 16);

  const symbolTable = new ByteWriter().number(treeAt, 8).number(heapAt, 8).done();
  return writeHeader(out, [
    { type: 0x11, body: symbolTable },
    ...Object.entries(attributes).map(([name, text]) => textAttribute(name, text)),
  ]);
}

/** The names of a group, one behind another; each begins at a multiple of eight. */
function writeHeap(out: ByteWriter, names: readonly string[]) {
  const texts = new ByteWriter().zeros(8);
  const offsets = names.map((name) => {
    const at = texts.length;
    texts.bytes(ascii.encode(name)).zeros(1).pad(8);
    return at;
  });
  const data = texts.done();
  const heapAt = out.pad(8).length;
  // Offset 1 of the free list says that nothing is free.
  out.bytes(ascii.encode('HEAP')).zeros(4).number(data.length, 8).number(1, 8);
  out.number(heapAt + 32, 8).bytes(data);
  return { heapAt, offsets };
}

function writeDataset(out: ByteWriter, { shape, data }: Hdf5Dataset): number {
  const count = shape.reduce((product, length) => product * length, 1);
  if (count !== data.length) throw new Error(`${data.length} numbers for [${shape.join(', ')}]`);
  const dataAt = out.pad(8).length;
  const littleEndian = new Uint8Array(data.length * 4);
  const view = new DataView(littleEndian.buffer);
  data.forEach((value, i) => view.setFloat32(4 * i, value, true));
  out.bytes(littleEndian);
  const layout = new ByteWriter().bytes([3, 1]).number(dataAt, 8).number(littleEndian.length, 8);
  return writeHeader(out, [
    { type: 0x01, body: dataspace(shape) },
    { type: 0x03, body: float32Type() },
    // Storage allocated early, no fill value defined.
    { type: 0x05, body: new Uint8Array([2, 1, 0, 0]) },
    { type: 0x08, body: layout.done() },
  ]);
}

interface Message {
  readonly type: number;
  readonly body: Uint8Array;
}

function writeHeader(out: ByteWriter, messages: readonly Message[]): number {
  const body = new ByteWriter();
  for (const message of messages) {
    const padded = new ByteWriter().bytes(message.body).pad(8).done();
    body.number(message.type, 2).number(padded.length, 2).zeros(4).bytes(padded);
  }
  const at = out.pad(8).length;
  out.bytes([1, 0]).number(messages.length, 2).number(1, 4).number(body.length, 4).zeros(4);
  out.bytes(body.done());
  return at;
}

function dataspace(shape: readonly number[]): Uint8Array {
  const out = new ByteWriter().bytes([1, shape.length, 0, 0]).zeros(4);
  for (const length of shape) out.number(length, 8);
  return out.done();
}

/** IEEE 754 of 32 bits, lowest byte first: where its sign, exponent and mantissa stand. */
function float32Type(): Uint8Array {
  const out = new ByteWriter().bytes([0x11, 0x20, 31, 0]).number(4, 4);
  return out.number(0, 2).number(32, 2).bytes([23, 8, 0, 23]).number(127, 4).done();
}

function textAttribute(name: string, text: string): Message {
  const value = ascii.encode(text);
  const type = new ByteWriter().bytes([0x13, 0x01, 0, 0]).number(Math.max(value.length, 1), 4);
  const nameBytes = ascii.encode(`${name}\0`);
  const space = dataspace([]);
  const out = new ByteWriter().bytes([1, 0]).number(nameBytes.length, 2);
  out.number(type.length, 2).number(space.length, 2);
  out.bytes(nameBytes).pad(8).bytes(type.done()).pad(8).bytes(space).pad(8);
  // A text is never of length nothing.
  out.bytes(value.length > 0 ? value : [0]);
  return { type: 0x0c, body: out.done() };
}
