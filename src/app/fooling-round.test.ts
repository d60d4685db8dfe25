import { expect, test } from 'vitest';
import { FoolingRound } from './fooling-round.svelte.ts';

test('a round counts what was tried and what worked, way by way', () => {
  const round = new FoolingRound();
  expect([round.way, round.tries, round.fooled, round.scores]).toEqual(['own', 0, 0, []]);
  round.add('light');
  round.add('turn', 'a');
  round.add('turn');
  expect(round.scores).toEqual([
    { way: 'turn', tries: 2, fooled: 1 },
    { way: 'light', tries: 1, fooled: 0 },
  ]);
  expect([round.tries, round.fooled]).toEqual([3, 1]);
});

test('the last try is known, and can be taken back', () => {
  const round = new FoolingRound();
  round.add('far');
  round.add('near', 'a');
  expect(round.last?.burstId).toBe('a');
  round.takeBack();
  expect(round.last).toEqual({ way: 'far' });
  round.takeBack();
  round.takeBack();
  expect([round.tries, round.last]).toEqual([0, undefined]);
});

test('a deleted photograph did not count; a new round begins at nothing and keeps its way', () => {
  const round = new FoolingRound();
  round.setWay('cover');
  round.add('cover', 'a');
  round.add('cover', 'b');
  const countAgain = round.forget('a');
  expect(round.scores).toEqual([{ way: 'cover', tries: 1, fooled: 1 }]);
  countAgain();
  expect([round.tries, round.last?.burstId]).toEqual([2, 'b']);
  const countLate = round.forget('b');
  round.restart();
  countLate();
  expect([round.way, round.tries]).toEqual(['cover', 0]);
});

test('names the way that fools it most, once it was tried three times', () => {
  const round = new FoolingRound();
  round.add('far', 'a');
  round.add('far', 'b');
  expect(round.weakest).toBeUndefined();
  for (const burstId of ['c', undefined, undefined]) round.add('turn', burstId);
  expect(round.weakest).toEqual({ way: 'turn', tries: 3, fooled: 1 });
  round.add('far');
  expect(round.weakest?.way).toBe('far');
});

test('what never worked is no weakness', () => {
  const round = new FoolingRound();
  for (let n = 0; n < 4; n++) round.add('light');
  expect(round.weakest).toBeUndefined();
});
