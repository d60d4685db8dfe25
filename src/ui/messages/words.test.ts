import { expect, test } from 'vitest';
import { en } from './en.ts';
import { es } from './es.ts';

/** Every text of a catalogue; of those that are made with values, their source. */
function texts(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (typeof part === 'function') return [String(part)];
  return Object.values(part as object).flatMap(texts);
}

test.each([
  // What is recorded in one go is a take; the code's word for it stays in the code.
  ['en', en, /\bbursts?\b/i],
  ['es', es, /ráfaga|ordenador|móvil|pulsa|pincha|\bcoge/i],
])('%s: the words that people use', (_, catalogue, jargon) => {
  const all = texts(catalogue);
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter((text) => jargon.test(text))).toEqual([]);
});

test('one take, many takes', () => {
  expect([1, 2].map(en.teach.bursts)).toEqual(['1 take', '2 takes']);
  expect([1, 2].map(es.teach.bursts)).toEqual(['1 toma', '2 tomas']);
});
