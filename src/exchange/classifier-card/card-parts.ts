import { fromBase45, toBase45 } from '../../core/base45.ts';
import { crc32 } from '../../core/crc32.ts';
import { FountainCollector } from '../../core/fountain/collector.ts';
import { blockCountOf, fountainPart } from '../../core/fountain/fountain.ts';
import { ByteWriter } from '../hdf5/byte-writer.ts';
import { checkLength, headLength } from './card-layout.ts';

/*
 * One QR code of the loop says, behind a word by which it is known, in base 45:
 *
 *   1  version of this layout
 *   4  id of the card: its check sum, so that parts of two cards are never mixed
 *   4  bytes of the whole card
 *   2  number of the part
 *   … one block (core/fountain)
 *   4  check sum of all before it: readers do misread a code now and then
 */

/** What every code begins with, so that it can be told from all others. */
const mark = 'VISTAZO:';

const partVersion = 1;
const partHeadLength = 11;

/**
 * Bytes of a block. With it a code has 395 characters, just as many as version 10 (57 modules) holds at the
 * lowest level of correction. On blurred, tilted and pale frames version 10 was read almost always, 15 only
 * half as often; and what damages a code on a screen are whole lost codes, which the fountain makes up for.
 */
export const blockLength = 243;

/** Largest card that is believed: that of some 390 classes. */
const mostBytes = 1 << 18;
const leastBytes = headLength + checkLength;

/** Parts are numbered in two bytes; after the last one the loop begins again. */
export const partNumbers = 1 << 16;

/** Number of codes that are needed where none is lost. */
export function codesNeeded(cardLength: number): number {
  return blockCountOf(cardLength, blockLength);
}

/** The text of code `number` for a packed card. */
export function writePart(card: Uint8Array, number: number): string {
  const part = new ByteWriter()
    .number(partVersion, 1)
    .bytes(card.subarray(-checkLength))
    .number(card.length, 4)
    .number(number, 2)
    .bytes(fountainPart(card, blockLength, number));
  return mark + toBase45(part.number(crc32(part.done()), 4).done());
}

/** What a QR code says. */
export type CodeReading =
  | {
      readonly kind: 'part';
      readonly cardId: number;
      readonly cardLength: number;
      readonly number: number;
      readonly block: Uint8Array;
    }
  /** Of a loop that a later version of this app shows. */
  | { readonly kind: 'newer' }
  /** Something else: a link, a ticket. */
  | { readonly kind: 'foreign'; readonly text: string }
  /** Misread. */
  | { readonly kind: 'damaged' };

/** Reads the text of a QR code. */
export function readCode(text: string): CodeReading {
  if (!text.startsWith(mark)) return { kind: 'foreign', text };
  const bytes = fromBase45(text.slice(mark.length));
  const end = (bytes?.length ?? 0) - checkLength;
  if (!bytes || end < partHeadLength) return { kind: 'damaged' };
  const view = new DataView(bytes.buffer);
  if (view.getUint32(end, true) !== crc32(bytes.subarray(0, end))) return { kind: 'damaged' };
  if (bytes[0]! > partVersion) return { kind: 'newer' };
  const cardLength = view.getUint32(5, true);
  const isWhole = end - partHeadLength === blockLength;
  if (!isWhole || cardLength < leastBytes || cardLength > mostBytes) return { kind: 'damaged' };
  return {
    kind: 'part',
    cardId: view.getUint32(1, true),
    cardLength,
    number: view.getUint16(9, true),
    block: bytes.subarray(partHeadLength, end),
  };
}

/** How far a card has come. */
export interface CardProgress {
  readonly known: number;
  readonly needed: number;
  /** The whole card, as packed bytes, once it is there. */
  readonly card?: Uint8Array<ArrayBuffer>;
}

/** Cards that are gathered side by side: two screens may be in sight. */
const mostCards = 4;

/** Gathers the parts of cards, each by itself, in any order. */
export class PartCollector {
  readonly #collectors = new Map<string, FountainCollector>();

  /** Takes a part; how far its card has come with it. */
  add(part: Extract<CodeReading, { kind: 'part' }>): CardProgress {
    const { block, cardId, cardLength, number } = part;
    const key = `${cardId}/${cardLength}`;
    const collector = this.#collectors.get(key) ?? new FountainCollector(cardLength, blockLength);
    this.#remember(key, collector);
    collector.add(number, block);
    const { blockCount: needed, known } = collector;
    const card = collector.message();
    if (!card) return { known, needed };
    const id = crc32(card.subarray(0, cardLength - checkLength));
    if (id === cardId) return { known, needed, card };
    // Some part was a lie: all of them are gathered anew.
    this.#collectors.delete(key);
    return { known: 0, needed };
  }

  #remember(key: string, collector: FountainCollector): void {
    // The one that was fed last stands last.
    this.#collectors.delete(key);
    this.#collectors.set(key, collector);
    const [oldest] = this.#collectors.keys();
    if (this.#collectors.size > mostCards) this.#collectors.delete(oldest!);
  }
}
