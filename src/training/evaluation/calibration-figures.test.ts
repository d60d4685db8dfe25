import { describe, expect, it } from 'vitest';
import { answersOf } from '../../core/evaluation/answers.fixture.ts';
import { clusters } from '../../core/evaluation/clusters.fixture.ts';
import { evaluateHead } from '../head/evaluate-head.ts';
import { defaultTemperature, trainHead } from '../head/train-head.ts';
import { askHead } from './answers.ts';
import { calibrationFigures, calibrationOnTest, reliabilityOf } from './calibration-figures.ts';
import { headSubset } from './head-subset.ts';

describe('calibrationFigures', () => {
  it('tells a large error before the temperature and a small one after it', async () => {
    const data = clusters({
      seed: 3,
      dimension: 24,
      burstCounts: [40, 40, 40],
      framesPerBurst: 2,
      spread: 1.6,
    });
    const l2 = 0.1;
    const head = await trainHead(data, { l2 });
    const { before, after, temperature, isFitted } = await calibrationFigures(data, head, { l2 });
    expect(isFitted).toBe(true);
    expect(before.error).toBeGreaterThan(0.1);
    expect(after.error).toBeLessThan(0.5 * before.error);
    expect(after.adaptiveError).toBeLessThan(0.5 * before.adaptiveError);
    const counted = after.bins.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(data.labels.length);
    // The temperature that is told is the one that the evaluated head has.
    const evaluated = await evaluateHead(data, head, { l2 });
    expect(temperature).toBeCloseTo(evaluated.head.temperature, 9);
  });

  it('keeps the usual temperature where bursts are single, and says so', async () => {
    const data = clusters({ seed: 3, burstCounts: [3, 1] });
    const head = await trainHead(data);
    const { temperature, isFitted } = await calibrationFigures(data, head);
    expect([temperature, isFitted]).toEqual([defaultTemperature, false]);
    expect((await calibrationOnTest(data, head, data)).isFitted).toBe(false);
  });
});

describe('calibrationOnTest', () => {
  it('asks what was kept apart, with and without the temperature', async () => {
    const all = clusters({ seed: 6, dimension: 24, burstCounts: [20, 20], spread: 1.6 });
    const members = [...all.labels.keys()];
    const taught = headSubset(
      all,
      members.filter((i) => all.bursts[i]! % 2 === 0),
    );
    const test = headSubset(
      all,
      members.filter((i) => all.bursts[i]! % 2 === 1),
    );
    const head = { ...(await trainHead(taught)), temperature: 0.5 };
    const { before, after, temperature, isFitted } = await calibrationOnTest(taught, head, test);
    expect([temperature, isFitted]).toEqual([0.5, true]);
    expect(after).toEqual(reliabilityOf(await askHead(head, test)));
    expect(before).toEqual(reliabilityOf(await askHead({ ...head, temperature: 1 }, test)));
    expect(after.error).not.toBe(before.error);
  });
});

describe('reliabilityOf', () => {
  it('leaves out what was not asked and what was none of these', () => {
    const answers = answersOf(2, [
      [0, 1, 0, 0.8],
      [0, 1, 2, 0.9],
      [1, 2, 0, 0.8],
      [1, 2, -1, 0],
    ]);
    const { bins, error, equalCount, adaptiveError } = reliabilityOf(answers);
    for (const some of [bins, equalCount]) {
      expect(some.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    }
    expect(error).toBeCloseTo(0.3, 6);
    expect(adaptiveError).toBeCloseTo(0.3, 6);
  });
});
