import { Hdf5Damage, Hdf5Unread, type ByteReader } from './byte-reader.ts';

/** What a message of an object's header is about, by the number that the format gives it. */
export const messageTypes = {
  dataspace: 0x01,
  linkInfo: 0x02,
  datatype: 0x03,
  link: 0x06,
  layout: 0x08,
  filters: 0x0b,
  continuation: 0x10,
  symbolTable: 0x11,
} as const;

/** One message of a header: where its body begins, and how long it is. */
export interface Message {
  readonly type: number;
  /** At its first byte. */
  readonly body: ByteReader;
  readonly length: number;
}

/** A stretch of the file with messages in it. */
interface Stretch {
  readonly at: number;
  readonly end: number;
}

/**
 * The messages of an object, those of every stretch that it goes on in. Version 1 is what h5py writes unless
 * told otherwise, version 2 ("OHDR") what newer libraries may.
 *
 * @param file any reader of the file.
 * @param at address of the header.
 */
export function readMessages(file: ByteReader, at: number): Message[] {
  const isNew = file.from(at).number(1) === 'O'.charCodeAt(0);
  const head = isNew ? readNewHead(file.from(at)) : readOldHead(file.from(at));
  const messages: Message[] = [];
  const stretches = [head.first];
  for (const { at: from, end } of stretches) {
    const reader = file.from(from);
    while (reader.at + head.prefixBytes <= end) {
      const type = reader.number(isNew ? 1 : 2);
      const length = reader.number(2);
      const flags = reader.number(1);
      reader.skip(head.prefixBytes - (isNew ? 4 : 5));
      const body = reader.from(reader.at);
      reader.skip(length);
      // A body that stands elsewhere, which files of weights have no need of.
      if ((flags & 2) !== 0 && isNeeded(type)) throw new Hdf5Unread('shared messages');
      messages.push({ type, body, length });
      if (type === messageTypes.continuation) stretches.push(continued(body.from(body.at), isNew));
    }
  }
  return messages;
}

function readOldHead(reader: ByteReader) {
  if (reader.number(1) !== 1) throw new Hdf5Damage('an unknown header');
  reader.skip(7);
  const length = reader.number(4);
  const at = reader.skip(4).at;
  return { first: { at, end: at + length }, prefixBytes: 8 };
}

function readNewHead(reader: ByteReader) {
  if (reader.expect('OHDR').number(1) !== 2) throw new Hdf5Damage('an unknown header');
  const flags = reader.number(1);
  // Four times, and when links are kept apart.
  reader.skip((flags & 0x20 ? 16 : 0) + (flags & 0x10 ? 4 : 0));
  const length = reader.number(1 << (flags & 3));
  return {
    first: { at: reader.at, end: reader.at + length },
    prefixBytes: flags & 4 ? 6 : 4,
  };
}

function continued(body: ByteReader, isNew: boolean): Stretch {
  const at = body.place();
  const end = at + body.number(8);
  if (!isNew) return { at, end };
  body.from(at).expect('OCHK');
  // A checksum closes it.
  return { at: at + 4, end: end - 4 };
}

function isNeeded(type: number): boolean {
  return Object.values<number>(messageTypes).includes(type);
}
