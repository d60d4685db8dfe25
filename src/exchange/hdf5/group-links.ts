import { Hdf5Damage, Hdf5Unread, longestName, type ByteReader } from './byte-reader.ts';
import { messageTypes, type Message } from './object-header.ts';

/** A name in a group, and where the header of what it names stands. */
export interface Link {
  readonly name: string;
  readonly at: number;
}

/** Levels of a tree: more than any file of weights has. */
const deepest = 8;

/** What a group holds; undefined if these are not the messages of a group. */
export function readLinks(file: ByteReader, messages: readonly Message[]): Link[] | undefined {
  const table = messages.find(({ type }) => type === messageTypes.symbolTable);
  if (table) {
    const treeAt = table.body.place();
    return readTable(file, treeAt, readHeap(file, table.body.place()));
  }
  const info = messages.find(({ type }) => type === messageTypes.linkInfo);
  if (!info) return undefined;
  const flags = info.body.skip(1).number(1);
  // Many links are kept in a heap of their own by files of the newest kind.
  if (info.body.skip(flags & 1 ? 8 : 0).address() !== undefined) {
    throw new Hdf5Unread('links in a heap');
  }
  return messages.flatMap(({ type, body }) => (type === messageTypes.link ? readLink(body) : []));
}

function readLink(body: ByteReader): Link[] {
  const flags = body.skip(1).number(1);
  const isHard = flags & 8 ? body.number(1) === 0 : true;
  body.skip((flags & 4 ? 8 : 0) + (flags & 16 ? 1 : 0));
  const name = body.name(body.number(1 << (flags & 3)));
  // What points out of the file, or to another name, is followed nowhere.
  return isHard ? [{ name, at: body.place() }] : [];
}

/** Symbol nodes, at the leaves of a tree. */
function readTable(file: ByteReader, rootAt: number, heap: (offset: number) => string): Link[] {
  const links: Link[] = [];
  const visit = (at: number, depth: number) => {
    if (depth > deepest) throw new Hdf5Damage('a tree without end');
    const node = file.from(at).expect('TREE');
    if (node.number(1) !== 0) throw new Hdf5Damage('a tree of something else');
    const level = node.number(1);
    const count = node.number(2);
    node.skip(16);
    for (let i = 0; i < count; i++) {
      const child = node.skip(8).place();
      if (level > 0) visit(child, depth + 1);
      else links.push(...readSymbols(file.from(child), heap));
    }
  };
  visit(rootAt, 0);
  return links;
}

function readSymbols(node: ByteReader, heap: (offset: number) => string): Link[] {
  const count = node.expect('SNOD').skip(2).number(2);
  const links: Link[] = [];
  for (let i = 0; i < count; i++) {
    const name = heap(node.number(8));
    const at = node.place();
    const isSoft = node.number(4) === 2;
    node.skip(20);
    if (!isSoft) links.push({ name, at });
  }
  return links;
}

/** Names of a group, by where they begin among its names. */
function readHeap(file: ByteReader, at: number): (offset: number) => string {
  const heap = file.from(at).expect('HEAP').skip(4);
  const length = heap.number(8);
  const namesAt = heap.skip(8).place();
  const names = file.from(namesAt).bytes(length);
  return (offset) => {
    const end = names.subarray(offset, offset + longestName + 1).indexOf(0);
    if (end < 0) throw new Hdf5Damage('a name without end');
    return file.from(namesAt + offset).name(end);
  };
}
