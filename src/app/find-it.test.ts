import { beforeEach, describe, expect, it } from 'vitest';
import { FindIt } from './find-it.svelte.ts';
import type { Classified } from './imagenet.svelte.ts';
import { Signal } from './signal.ts';
import { TestClock } from './test-clock.ts';

let clock: TestClock;
let classified: Signal<Classified>;
let shownBy: number;
let findIt: FindIt;

beforeEach(() => {
  clock = new TestClock();
  classified = new Signal();
  shownBy = 0;
  const show = () => {
    shownBy++;
    return () => void shownBy--;
  };
  findIt = new FindIt({ classified, show }, new Signal(), clock);
});

/** The net sees these outputs, with this probability each. */
function see(outputs: readonly number[], probability: number): void {
  const probabilities = new Float32Array(1000);
  for (const output of outputs) probabilities[output] = probability;
  classified.emit({ probabilities, timeMs: clock.nowMs() });
}

const showWanted = () => see(findIt.wanted!.outputs, 0.9 / findIt.wanted!.outputs.length);

describe('FindIt', () => {
  it('asks the eye only while it is played', () => {
    expect(shownBy).toBe(0);
    findIt.start(1);
    expect([findIt.phase, shownBy]).toEqual(['playing', 1]);
    findIt.start(2);
    expect(shownBy).toBe(1);
    findIt.stop();
    expect([findIt.phase, shownBy]).toEqual(['idle', 0]);
  });

  it('tells how near it is, what was found, and what comes next', () => {
    const told: string[] = [];
    findIt.foundOne.subscribe(({ thing }) => told.push(thing.id));
    findIt.start(1);
    const first = findIt.wanted!;
    see([first.outputs[0]!], 0.125);
    expect(findIt.probability).toBeCloseTo(0.125);
    expect(findIt.found).toEqual([]);
    clock.pass(3000);
    showWanted();
    expect(told).toEqual([first.id]);
    expect(findIt.found).toMatchObject([{ thing: { id: first.id }, tookMs: 3000 }]);
    expect(findIt.wanted!.id).not.toBe(first.id);
    expect(findIt.probability).toBe(0);
  });

  it('counts down, and is over by itself when the time is', () => {
    findIt.start(1);
    expect(findIt.remainingMs).toBe(60_000);
    clock.pass(1250);
    expect(findIt.remainingMs).toBe(58_800);
    showWanted();
    clock.pass(58_700);
    expect(findIt.phase).toBe('playing');
    clock.pass(200);
    expect([findIt.phase, findIt.remainingMs, shownBy]).toEqual(['over', 0, 0]);
    expect(findIt.found).toHaveLength(1);
    showWanted();
    expect(findIt.found).toHaveLength(1);
    findIt.start(1);
    expect([findIt.phase, findIt.found.length]).toEqual(['playing', 0]);
  });

  it('skips, and the same seed asks for the same things', () => {
    findIt.start(9);
    const first = findIt.wanted;
    findIt.skip();
    const second = findIt.wanted;
    expect(second).not.toBe(first);
    findIt.start(9);
    expect(findIt.wanted).toBe(first);
    findIt.skip();
    expect(findIt.wanted).toBe(second);
    findIt.stop();
    findIt.skip();
    expect(findIt.wanted).toBeUndefined();
  });
});

describe('a pause', () => {
  it('stops the time, and nothing is found or skipped meanwhile', () => {
    findIt.start(1);
    const { wanted } = findIt;
    clock.pass(10_000);
    findIt.pause();
    expect(findIt.phase).toBe('paused');
    showWanted();
    findIt.skip();
    clock.pass(120_000);
    expect([findIt.wanted, findIt.found.length, findIt.phase]).toEqual([wanted, 0, 'paused']);
    findIt.resume();
    clock.pass(2000);
    expect([findIt.phase, findIt.remainingMs]).toEqual(['playing', 48_000]);
    showWanted();
    expect(findIt.found[0]!.tookMs).toBe(12_000);
    clock.pass(48_000);
    expect(findIt.phase).toBe('over');
  });

  it('can be ended: what was found stays', () => {
    findIt.start(1);
    showWanted();
    findIt.pause();
    findIt.finish();
    expect([findIt.phase, findIt.found.length, shownBy]).toEqual(['over', 1, 0]);
    findIt.resume();
    findIt.finish();
    expect(findIt.phase).toBe('over');
    findIt.stop();
    findIt.finish();
    expect([findIt.phase, findIt.found.length]).toEqual(['idle', 0]);
  });
});
