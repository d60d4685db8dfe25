import { describe, expect, it } from 'vitest';
import { crc32 } from '../../core/crc32.ts';
import { Random } from '../../core/random.ts';
import { cosine, row } from '../../core/vector.ts';
import type { ClassifierCard } from './card.ts';
import { randomCard } from './card.fixture.ts';
import { packCard } from './pack-card.ts';
import { unpackCard } from './unpack-card.ts';

function unpacked(bytes: Uint8Array): ClassifierCard {
  const card = unpackCard(bytes);
  if (!card.ok) throw new Error(card.trouble.kind);
  return card.value;
}

/** The same bytes with a check sum that fits, as from somebody who means harm. */
function signed(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - 4;
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(end, crc32(copy.subarray(0, end)), true);
  return copy;
}

describe('a card', () => {
  it('has five classes in less than 3.5 kB', () => {
    expect(packCard(randomCard(5)).length).toBeLessThan(3500);
  });

  it('comes back with its words exact and its numbers near', () => {
    const card = randomCard(7);
    const { head, ...words } = unpacked(packCard(card));
    const { head: original, ...originalWords } = card;
    expect(words).toEqual({ ...originalWords, strictness: Math.fround(0.05) });
    expect(head.thresholds).toEqual(original.thresholds);
    expect(head.temperature).toBe(original.temperature);
    for (let k = 0; k < 7; k++) {
      const weights = row(original.weights, k, 320);
      const step = Math.max(...weights.map(Math.abs)) / 127;
      row(head.weights, k, 320).forEach((weight, j) => {
        expect(Math.abs(weight - weights[j]!)).toBeLessThanOrEqual(0.501 * step);
      });
      const mean = row(original.classMeans, k, 320);
      expect(cosine(row(head.classMeans, k, 320), mean)).toBeGreaterThan(0.9999);
    }
  });

  it('takes the latest corrections along', () => {
    const random = new Random(2);
    const card = randomCard(2, random);
    const labels = Int32Array.from({ length: 15 }, (_, i) => (i % 3) - 1);
    const embeddings = Float32Array.from({ length: 15 * 320 }, () => random.normal());
    const corrected = { ...card, head: { ...card.head, corrections: { labels, embeddings } } };
    const { corrections } = unpacked(packCard(corrected)).head;
    expect(corrections?.labels).toEqual(labels.slice(3));
    const last = row(embeddings, 14, 320);
    expect(cosine(row(corrections!.embeddings, 11, 320), last)).toBeGreaterThan(0.9999);
  });

  it('bounds names, and keeps line feeds out of them', () => {
    const card = { ...randomCard(1), classes: [{ name: `a\nb${'🐻'.repeat(100)}`, mark: 0 }] };
    expect(unpacked(packCard(card)).classes[0]!.name).toBe(`a b${'🐻'.repeat(77)}`);
  });

  it('with weights of zero has weights of zero', () => {
    const card = randomCard(1);
    card.head.weights.fill(0);
    expect(unpacked(packCard(card)).head.weights).toEqual(new Float32Array(320));
  });

  it('of a later version says so', () => {
    const later = packCard(randomCard(1));
    later[0] = 2;
    expect(unpackCard(signed(later))).toEqual({ ok: false, trouble: { kind: 'newer' } });
  });

  it('cut off or changed anywhere is damaged', () => {
    const random = new Random(3);
    const bytes = packCard(randomCard(2));
    for (let trial = 0; trial < 1000; trial++) {
      const harmed = bytes.slice(
        0,
        random.integer(2) ? bytes.length : random.integer(bytes.length),
      );
      for (let changes = random.integer(4); changes >= 0 && harmed.length > 0; changes--) {
        harmed[random.integer(harmed.length)]! ^= 1 + random.integer(255);
      }
      expect(unpackCard(harmed)).toEqual({ ok: false, trouble: { kind: 'damaged' } });
    }
  });

  it('that was forged is refused, or holds nothing but numbers', () => {
    const random = new Random(4);
    const bytes = packCard(randomCard(2));
    let taken = 0;
    for (let trial = 0; trial < 1000; trial++) {
      const forged = bytes.slice();
      // The head of the layout, or anything.
      const end = random.integer(2) ? 12 : forged.length;
      for (let change = 0; change < 3; change++) forged[random.integer(end)] = random.integer(256);
      const card = unpackCard(signed(forged));
      if (!card.ok) continue;
      taken++;
      const { head, strictness } = card.value;
      const numbers = [...head.weights, ...head.thresholds, ...head.bias, ...head.classMeans];
      expect([...numbers, head.temperature, strictness].every(Number.isFinite)).toBe(true);
    }
    expect(taken).toBeGreaterThan(0);
  });

  it.each([
    ['a temperature of zero', { temperature: 0 }],
    ['a threshold that is no number', { thresholds: Float32Array.of(NaN) }],
    ['weights beyond all numbers', { weights: new Float32Array(320).fill(Infinity) }],
  ])('with %s is damaged', (_, change) => {
    const card = randomCard(1);
    const packed = packCard({ ...card, head: { ...card.head, ...change } });
    expect(unpackCard(packed)).toEqual({ ok: false, trouble: { kind: 'damaged' } });
  });
});
