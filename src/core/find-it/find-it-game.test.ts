import { describe, expect, it } from 'vitest';
import { FindItGame } from './find-it-game.ts';
import { things, type Thing } from './things.ts';

/** An answer that gives each of `outputs` this probability. */
function answer(probability: number, ...outputs: readonly number[]): Float32Array {
  const probabilities = new Float32Array(1000);
  for (const output of outputs) probabilities[output] = probability;
  return probabilities;
}

const showing = (thing: Thing | undefined) =>
  answer(0.9 / thing!.outputs.length, ...thing!.outputs);
const three: readonly Thing[] = [
  { id: 'a', name: { es: 'a', en: 'a' }, outputs: [1] },
  { id: 'b', name: { es: 'b', en: 'b' }, outputs: [2, 3] },
  { id: 'c', name: { es: 'c', en: 'c' }, outputs: [4] },
];

describe('FindItGame', () => {
  it('asks for the next thing when one is found, and counts', () => {
    const game = new FindItGame(things, 1, 1000);
    const first = game.wanted!;
    expect(game.see(answer(0.9, 0), 2000)).toBeUndefined();
    const found = game.see(showing(first), 3000);
    expect(found).toMatchObject({ thing: first, tookMs: 2000 });
    expect(found!.probability).toBeCloseTo(0.9);
    expect(game.wanted).not.toBe(first);
    game.see(showing(game.wanted), 3500);
    expect(game.found.map(({ tookMs }) => tookMs)).toEqual([2000, 500]);
  });

  it('takes the outputs of a thing together, and finds it from the limit on', () => {
    const game = new FindItGame([three[1]!], 1, 0);
    expect(game.see(answer(0.0999, 2, 3), 1)).toBeUndefined();
    expect(game.see(answer(0.125, 2, 3), 2)?.probability).toBeCloseTo(0.25);
  });

  it('asks in an order that the seed decides, and for everything once', () => {
    const order = (seed: number) => {
      const game = new FindItGame(things, seed, 0);
      const asked: string[] = [];
      while (game.wanted) asked.push(game.see(showing(game.wanted), 1)!.thing.id);
      return asked;
    };
    expect(order(5)).toEqual(order(5));
    expect(order(5)).not.toEqual(order(6));
    expect(order(5).toSorted()).toEqual(things.map(({ id }) => id).toSorted());
  });

  it('brings what was skipped again at the end', () => {
    const game = new FindItGame(three, 3, 0);
    const skipped = game.wanted;
    game.skip(100);
    expect(game.wanted).not.toBe(skipped);
    expect(game.see(showing(game.wanted), 400)?.tookMs).toBe(300);
    game.see(showing(game.wanted), 500);
    expect(game.wanted).toBe(skipped);
    game.skip(600);
    expect(game.wanted).toBe(skipped);
  });

  it('ends with the time: nothing is found or skipped after it', () => {
    const game = new FindItGame(three, 3, 1000);
    expect(game.remainingMs(1000)).toBe(60_000);
    expect(game.isOver(60_999)).toBe(false);
    const { wanted } = game;
    expect(game.isOver(61_000)).toBe(true);
    expect(game.see(showing(wanted), 61_000)).toBeUndefined();
    game.skip(61_000);
    expect(game.wanted).toBe(wanted);
    expect(game.remainingMs(99_000)).toBe(0);
    expect(game.found).toEqual([]);
  });

  it('ends before it when everything is found', () => {
    const game = new FindItGame(three, 3, 0);
    for (let i = 0; i < 3; i++) game.see(showing(game.wanted), 10 * i);
    expect(game.wanted).toBeUndefined();
    expect(game.isOver(30)).toBe(true);
    expect(game.probabilityOf(answer(1, 1))).toBe(0);
    expect(game.see(answer(1, 1), 40)).toBeUndefined();
  });
});
