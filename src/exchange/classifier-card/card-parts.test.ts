import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { toBase45 } from '../../core/base45.ts';
import { crc32 } from '../../core/crc32.ts';
import { Random } from '../../core/random.ts';
import { randomCard } from './card.fixture.ts';
import { codesNeeded, PartCollector, readCode, writePart } from './card-parts.ts';
import { packCard } from './pack-card.ts';

function partOf(card: Uint8Array, number: number) {
  const reading = readCode(writePart(card, number));
  if (reading.kind !== 'part') throw new Error(reading.kind);
  return reading;
}

const card = packCard(randomCard(5));
const other = packCard(randomCard(3, new Random(9)));

describe('a code', () => {
  it('is of version 10, whatever it says', () => {
    for (const number of [0, 13, 14, 65535]) {
      const text = writePart(card, number);
      expect(text).toHaveLength(395);
      expect(encode(text, { ecc: 'L', border: 0 }).version).toBe(10);
    }
  });

  it('of something else is foreign', () => {
    expect(readCode('https://example.org')).toEqual({
      kind: 'foreign',
      text: 'https://example.org',
    });
  });

  it('of a later version says so', () => {
    const later = new Uint8Array(30);
    later[0] = 2;
    new DataView(later.buffer).setUint32(26, crc32(later.subarray(0, 26)), true);
    expect(readCode(`VISTAZO:${toBase45(later)}`)).toEqual({ kind: 'newer' });
  });

  it('that was misread anywhere is damaged', () => {
    const random = new Random(6);
    const text = writePart(card, 20);
    for (let trial = 0; trial < 1000; trial++) {
      const letters = [...text];
      const at = 8 + random.integer(text.length - 8);
      const letter = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'[random.integer(45)]!;
      if (letters[at] === letter) continue;
      letters[at] = letter;
      const cut = random.integer(3) ? text.length : random.integer(text.length - 8) + 8;
      expect(readCode(letters.slice(0, cut).join('')).kind).toBe('damaged');
    }
  });
});

describe('parts of a card', () => {
  it('need fourteen codes for five classes', () => {
    expect(codesNeeded(card.length)).toBe(14);
    const collector = new PartCollector();
    for (let number = 0; number < 13; number++) {
      expect(collector.add(partOf(card, number))).toEqual({ known: number + 1, needed: 14 });
    }
    expect(collector.add(partOf(card, 13))).toEqual({ known: 14, needed: 14, card });
  });

  it('may be lost, come again, out of order, and among those of another card', () => {
    const random = new Random(7);
    for (let trial = 0; trial < 40; trial++) {
      const collector = new PartCollector();
      const first = random.integer(65536);
      const numbers = random.shuffle(Array.from({ length: 60 }, (_, i) => (first + i) % 65536));
      let told: Uint8Array | undefined;
      let used = 0;
      for (const number of numbers) {
        if (random.uniform() < 0.3) collector.add(partOf(other, number));
        if (random.uniform() < 0.4) continue;
        const { card: whole } = collector.add(partOf(card, number));
        collector.add(partOf(card, number));
        used++;
        told ??= whole;
        if (told) break;
      }
      expect(told).toEqual(card);
      expect(used).toBeLessThan(36);
    }
  });

  it('with a lie among them are gathered anew', () => {
    const collector = new PartCollector();
    const lie = { ...partOf(card, 3), block: new Uint8Array(243) };
    collector.add(lie);
    for (let number = 0; number < 14; number++)
      if (number !== 3) collector.add(partOf(card, number));
    const { known, card: whole } = collector.add(partOf(card, 3));
    // The lie was found out when the card was whole, at the thirteenth of the others.
    expect([known, whole]).toEqual([1, undefined]);
  });

  it('of ever new cards take no more than a bounded room', () => {
    const collector = new PartCollector();
    for (let id = 0; id < 100; id++) collector.add({ ...partOf(card, 0), cardId: id });
    expect(collector.add({ ...partOf(card, 1), cardId: 99 }).known).toBe(2);
    expect(collector.add({ ...partOf(card, 1), cardId: 5 }).known).toBe(1);
  });
});
