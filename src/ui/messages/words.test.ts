import { expect, test } from 'vitest';
import { checks } from '../../core/course/checks.ts';
import type { LabTopic, OwnLabs } from '../../core/course/own-labs.ts';
import type { Progress } from '../../core/course/progress.ts';
import { noOwnNumbers } from '../../core/course/own-numbers.ts';
import { numberParts } from '../course/hand-in-parts.ts';
import { numberText } from '../neuron/number-text.ts';
import { courseEn } from './course/en.ts';
import { courseEs } from './course/es.ts';
import { optionsOf, told } from './course/topic-words.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { exchangeEn } from './exchange/en.ts';
import { exchangeEs } from './exchange/es.ts';
import { knownEn } from './known/en.ts';
import { knownEs } from './known/es.ts';
import { networkEn } from './network/en.ts';
import { networkEs } from './network/es.ts';
import { neuronEn } from './neuron/en.ts';
import { neuronEs } from './neuron/es.ts';
import { temperatureEffect } from '../network/evaluate/experts/temperature-effect.ts';

/** Every text of a catalogue; of those that are made with values, their source. */
function texts(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (typeof part === 'function') return [String(part)];
  return Object.values(part as object).flatMap(texts);
}

// What is recorded in one go is a take; the code's word for it stays in the code, and in the name of a file
// and of its column.
const englishJargon = /\bbursts?\b(?!\.csv|`|\))/i;
const spanishJargon = /ráfaga|ordenador|móvil|pulsa|pincha|\bcoge/i;

test.each([
  ['en', en, englishJargon, 300],
  ['es', es, spanishJargon, 300],
  ['en, My network', networkEn, englishJargon, 100],
  ['es, My network', networkEs, spanishJargon, 100],
  ['en, the course', courseEn, englishJargon, 200],
  ['es, the course', courseEs, spanishJargon, 200],
  ['en, what the eye already knew', knownEn, englishJargon, 70],
  ['es, what the eye already knew', knownEs, spanishJargon, 70],
  ['en, files out and in', exchangeEn, englishJargon, 100],
  ['es, files out and in', exchangeEs, spanishJargon, 100],
])('%s: the words that people use', (_, catalogue, jargon, least) => {
  const all = texts(catalogue);
  expect(all.length).toBeGreaterThan(least);
  expect(all.filter((text) => jargon.test(text))).toEqual([]);
});

test.each([
  ['es', { es, networkEs, courseEs, knownEs, exchangeEs, neuronEs }, /[\d}] %/],
  ['en', { en, networkEn, courseEn, knownEn, exchangeEn, neuronEn }, /[\d}](?:\s|\\u00a0|\\xA0)%/i],
])('%s: a number and its percent sign are not parted', (_, catalogues, parted) => {
  const all = texts(catalogues);
  expect(all.filter((text) => text.includes('%')).length).toBeGreaterThan(10);
  expect(all.filter((text) => parted.test(text))).toEqual([]);
});

test('one take, many takes', () => {
  expect([1, 2].map(en.teach.bursts)).toEqual(['1 take', '2 takes']);
  expect([1, 2].map(es.teach.bursts)).toEqual(['1 toma', '2 tomas']);
});

test.each([
  ['es', courseEs],
  ['en', courseEn],
])('%s: as many answers to choose from as the question of a topic has', (_, { topics }) => {
  for (const [id, check] of Object.entries(checks)) {
    const count = check.kind === 'choice' ? check.count : 0;
    for (const own of [noOwnNumbers, { ...noOwnNumbers, labs }]) {
      const options = optionsOf(topics[id as keyof typeof topics], own);
      expect(new Set(options).size).toBe(count);
    }
  }
});

test.each([
  ['es', courseEs],
  ['en', courseEn],
])('%s: notes that the class sees give no answer to its question', (_, { topics }) => {
  for (const [id, check] of Object.entries(checks)) {
    const topic = topics[id as keyof typeof topics];
    const notes = `${told(topic.say, noOwnNumbers)} ${topic.prompt}`;
    if (check.kind === 'choice') {
      expect(notes).not.toContain(optionsOf(topic, noOwnNumbers)[check.right]);
    } else {
      const answer = numberText(check.right(noOwnNumbers)).replace('.', '\\.');
      expect(notes).not.toMatch(new RegExp(`(?<![\\d.])${answer}(?![\\d.])`));
    }
  }
});

const labs: OwnLabs = {
  rules: { lowKmh: 3.5, highKmh: 14 },
  threshold: { w1: 0.75, w2: 2.25 },
  perceptron: { examples: 41, corrections: 12 },
  vectors: { x: [0.11, -0.22, 0], a: [0, 1, 0], b: [1, 0, 0.33], c: [0, 0, 1] },
  matrix: { row: [7, -8], column: [9, 11] },
  activations: { x: -3, slope: 0.0452 },
  losses: { answer: 0.95, truth: 0 },
  descent: { rate: 0.562 },
  'chain-rule': { slope: -13.5 },
  frameworks: { hidden: 6 },
  overfitting: { neurons: 17, points: 23 },
};

test.each([
  ['es', courseEs],
  ['en', courseEn],
])('%s: topics with a lab ask about what it was left at, and hand it in', (_, course) => {
  const own = { ...noOwnNumbers, labs };
  const isTopic = (id: string): id is LabTopic => id in labs;
  const texts = (progress: Progress) =>
    numberParts(own, progress, course).map((part) => ('text' in part ? part.text : ''));
  const handedIn = texts({});
  expect(handedIn).toHaveLength(11);
  for (const [i, id] of Object.keys(labs).filter(isTopic).entries()) {
    const { ask, right, wrong } = course.topics[id];
    expect(told(ask, own)).not.toBe(told(ask, noOwnNumbers));
    const first = numberText(Object.values(labs[id]!).flat()[0]!);
    expect(told(ask, own)).toContain(first);
    expect(handedIn[i]).toContain(first);
    for (const text of [ask, right, wrong].map((one) => told(one, own))) {
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  }
  expect(told(course.topics.matrix.right, own)).toContain('7 · 9 + (−8) · 11\u00a0=\u00a0−25');
  const answer = (isRight: boolean) => ({ matrix: { answer: { text: '1', isRight, own } } });
  expect(texts(answer(false)).join()).not.toContain('−25');
  expect(texts(answer(true)).join()).toContain('7 · 9 + (−8) · 11 = −25');
  expect(told(course.topics.losses.right, own)).toMatch(/−log 0\.05 (es|is) 3;.* 0\.9\./u);
  expect(told(course.topics.vectors.wrong, noOwnNumbers)).toContain('0.5 · 0.6 + 0.3 · 0.2 + …');
});

test('names in a sentence end with the word of the language', () => {
  const names = ['Taza', 'Balón', 'Osito'];
  expect(networkEs.evaluate.metrics.single(names)).toContain('De Taza, Balón y Osito se midió');
  expect(networkEn.evaluate.metrics.single(names)).toContain('Of Taza, Balón, and Osito a single');
  expect(networkEs.train.unmeasured(['Taza', 'Balón'])).toContain('De Taza y Balón hay');
});

test('what a temperature does, and whether it was fitted', () => {
  const { temperatureNote } = networkEs.experts.calibration;
  const noteOf = (value: number, isFitted: boolean) =>
    temperatureNote(value, isFitted, temperatureEffect(value));
  expect(noteOf(0.5, true)).toBe(
    'T = 0.50, ajustada con tomas que no ha visto. Menor que 1: más segura.',
  );
  expect(noteOf(0.5, false)).toMatch(/^T = 0\.50, la de siempre: .*dos tomas de cada clase\./);
  expect(noteOf(1.0001, true)).toContain('queda igual de segura');
  expect(noteOf(1.4, true)).toContain('menos segura');
});

test('what a class is called by mistake, how photographs are corrected, and where they come from', () => {
  const { evaluate } = networkEs;
  expect(evaluate.worst.sentence('Taza', 'Balón', 9, 15, 0)).toContain('a 9 las llamó «Balón»');
  expect(evaluate.worst.sentence('Taza', 'Balón', 1, 15, 0)).toContain('a 1 la llamó «Balón»');
  expect(networkEn.evaluate.sentence(6, 15, 'photos')).toBe(
    'It gets 6 of 15 photos right, from takes it has not seen',
  );
  expect(networkEn.evaluate.cell.hint).toBe('Choose a photo to correct it.');
});
