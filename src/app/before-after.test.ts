import { beforeEach, expect, test } from 'vitest';
import { BeforeAfter } from './before-after.svelte.ts';
import type { Classified, KnownAnswer } from './imagenet.svelte.ts';
import type { LiveAnswer } from './live-answer.ts';
import { Signal } from './signal.ts';

let classified: Signal<Classified>;
let answered: Signal<LiveAnswer | undefined>;
let best: readonly KnownAnswer[];
let shownBy: number;
let phase: 'away' | 'ready';
let both: BeforeAfter;

beforeEach(() => {
  classified = new Signal();
  answered = new Signal();
  best = [];
  shownBy = 0;
  phase = 'ready';
  const imageNet = {
    classified,
    show() {
      shownBy++;
      return () => void shownBy--;
    },
    get phase() {
      return phase;
    },
    get best() {
      return best;
    },
  };
  both = new BeforeAfter(imageNet, answered);
});

const answerAt = (timeMs: number) => ({ timeMs }) as LiveAnswer;

function knowAt(timeMs: number): void {
  const known = { wnid: `n${timeMs}`, name: { es: '', en: '' } };
  best = [{ known, probability: 1 }];
  classified.emit({ probabilities: new Float32Array(1000), timeMs });
}

test('shows both answers to one picture, never those of two', () => {
  answered.emit(answerAt(1));
  answered.emit(answerAt(2));
  knowAt(1);
  expect(both.compared.before[0]!.known.wnid).toBe('n1');
  expect(both.compared.after!.timeMs).toBe(1);
  knowAt(3);
  expect(both.compared.before[0]!.known.wnid).toBe('n3');
  expect(both.compared.after).toBeUndefined();
});

test('shows what was taught while the layers of ImageNet are not here', () => {
  phase = 'away';
  answered.emit(answerAt(1));
  expect(both.compared).toEqual({ before: [], after: answerAt(1) });
  answered.emit(undefined);
  expect(both.compared.after).toBeUndefined();
});

test('what is forgotten answers no more', () => {
  answered.emit(answerAt(1));
  answered.emit(undefined);
  knowAt(1);
  expect(both.compared.after).toBeUndefined();
});

test('asks only while it is used', () => {
  expect(shownBy).toBe(1);
  both.dispose();
  expect(shownBy).toBe(0);
  knowAt(1);
  expect(both.compared.before).toEqual([]);
});
