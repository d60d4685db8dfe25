import { describe, expect, it } from 'vitest';
import { activities, handRules } from '../neuron/rules/activities.ts';
import { firstHolding } from '../neuron/rules/rule.ts';
import { askedRule, askedUnit } from './asked-labs.ts';
import { checks, judge } from './checks.ts';
import { activityMs, clockText, fullCountdown, leftMs, toggled } from './countdown.ts';
import { readOwnLabs } from './own-labs.ts';
import { noOwnNumbers } from './own-numbers.ts';
import { isDone, readProgress } from './progress.ts';
import { readAnswer } from './read-answer.ts';
import { isTopicId, topicNumber, topics } from './topics.ts';

describe('topics', () => {
  it('are the seventeen of the course, in its order', () => {
    expect(topics).toHaveLength(17);
    expect([topicNumber('rules'), topicNumber('image'), topicNumber('classifiers')]).toEqual([
      1, 12, 17,
    ]);
    expect([isTopicId('pooling'), isTopicId('toString'), isTopicId(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('readAnswer', () => {
  it.each([
    ['−14', -14],
    ['0,78', 0.78],
    ['.25', 0.25],
    ['61,706', 61706],
    ['61 706', 61706],
    ['1,500.5', 1500.5],
    ['0,250', 0.25],
    ['33.3 %', 33.3],
    ['+9', 9],
    ['1/4', 0.25],
    ['−1 / 2', -0.5],
  ])('%s is %d', (typed, value) => expect(readAnswer(typed)).toEqual({ ok: true, value }));

  it.each([
    'Infinity',
    '1e308',
    'nueve',
    '3-4',
    '--1',
    '1'.repeat(400),
    '.',
    '1/2/3',
    '1/0',
    '/2',
    '1/',
  ])('%s is no number', (typed) =>
    expect(readAnswer(typed)).toEqual({ ok: false, trouble: 'not-a-number' }),
  );

  it('says when there is nothing', () =>
    expect(readAnswer('  ')).toEqual({ ok: false, trouble: 'empty' }));
});

describe('judge', () => {
  const verdict = (...[id, text, own]: Parameters<typeof judge>) => {
    const judged = judge(id, text, own);
    return judged.ok ? judged.value : judged.trouble;
  };

  it('knows the numbers of the blackboard', () => {
    const dot = 0.5 * 0.6 + 0.3 * 0.2 + 0.7 * 0.6;
    expect(verdict('vectors', String(dot), noOwnNumbers)).toBe(true);
    expect(verdict('vectors', '0.45', noOwnNumbers)).toBe(false);
    expect(verdict('matrix', '−14', noOwnNumbers)).toBe(true);
    expect(verdict('matrix', '14', noOwnNumbers)).toBe(false);
    expect(verdict('activations', '0,25', noOwnNumbers)).toBe(true);
  });

  it('asks about what the student made, where there is something', () => {
    const own = {
      ...noOwnNumbers,
      classCount: 3,
      parameterCount: 61_111,
      pooling: { beforePx: 638, afterPx: 319 },
    };
    expect(verdict('classifiers', '33', own)).toBe(true);
    expect(verdict('classifiers', '50', own)).toBe(false);
    expect(verdict('classifiers', '50', noOwnNumbers)).toBe(true);
    expect(verdict('pooling', '319', own)).toBe(true);
    expect(verdict('pooling', '14', noOwnNumbers)).toBe(true);
    expect(verdict('networks', '61,111', own)).toBe(true);
  });

  it('asks about what a lab was left at', () => {
    const labs = {
      vectors: { x: [1, 0, 0.5], a: [0, 0, 0], b: [0.5, 1, 1], c: [1, 1, 1] },
      matrix: { row: [0.5, -3], column: [4, 1] },
    };
    const own = { ...noOwnNumbers, labs };
    expect(verdict('vectors', '1', own)).toBe(true);
    expect(verdict('vectors', '0.78', own)).toBe(false);
    expect(verdict('matrix', '−1', own)).toBe(true);
    expect(verdict('matrix', '−14', own)).toBe(false);
  });

  it('has one right answer to whatever rule and weights were set', () => {
    for (const [lowKmh, highKmh] of [
      [4, 12],
      [4, 35],
      [35, 20],
    ] as const) {
      const { busKmh } = askedRule({ ...noOwnNumbers, labs: { rules: { lowKmh, highKmh } } });
      expect(firstHolding(handRules(lowKmh, highKmh, 0), [busKmh])).toBe(
        activities.indexOf('bike'),
      );
    }
    for (const [w1, w2] of [
      [1, 1],
      [0.25, 3],
      [3, 0.5],
    ] as const) {
      const { thresholds } = askedUnit({ ...noOwnNumbers, labs: { threshold: { w1, w2 } } });
      const isAnd = (threshold: number) =>
        [0, w1, w2].every((sum) => sum < threshold) && w1 + w2 >= threshold;
      expect(thresholds.map(isAnd)).toEqual([false, true, false]);
    }
  });

  it('takes only choices that there are', () => {
    expect(verdict('perceptron', '0', noOwnNumbers)).toBe(true);
    expect(verdict('perceptron', '1', noOwnNumbers)).toBe(false);
    expect(verdict('perceptron', '3', noOwnNumbers)).toBe('empty');
    expect(verdict('perceptron', '', noOwnNumbers)).toBe('empty');
  });

  it('has a right choice for each question', () => {
    for (const check of Object.values(checks)) {
      if (check.kind === 'choice') expect(check.right).toBeLessThan(check.count);
    }
  });
});

describe('progress', () => {
  it('is what was kept, and nothing else', () => {
    const progress = {
      rules: { tried: true, answer: { text: '2', isRight: true, own: noOwnNumbers } },
      vectors: { tried: true, answer: { text: '1', isRight: false, own: noOwnNumbers } },
      image: { leftAtMs: 7 },
      matrix: { answer: { text: '-14', isRight: true, own: { ...noOwnNumbers, classCount: 2 } } },
      descent: {
        left: { descent: { rate: 0.5 } },
        leftAtMs: 8,
        answer: {
          text: '2',
          isRight: true,
          atMs: 9,
          tries: 2,
          own: {
            ...noOwnNumbers,
            runAccuracy: 0.9,
            labs: { descent: { rate: 0.5 }, matrix: { row: [1], column: [2] } },
          },
        },
      },
    };
    const read = readProgress(JSON.stringify({ ...progress, alchemy: { tried: true } }));
    expect(read).toEqual(progress);
    expect([read.rules, read.vectors, read.matrix, read.colour].map(isDone)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('leaves out what a lab cannot have been left at', () => {
    const kept = {
      descent: { rate: 'fast' },
      vectors: { x: [1, 2, null], a: [], b: [], c: [] },
      matrix: { row: [1, 2, 3, 4, 5, 6, 7], column: [] },
      losses: { answer: 0.5, truth: 1, other: 7 },
      alchemy: { gold: 1 },
    };
    expect(readOwnLabs(kept)).toEqual({ losses: { answer: 0.5, truth: 1 } });
    expect([null, 7, [], 'x', { rules: null }].map(readOwnLabs)).toEqual([{}, {}, {}, {}, {}]);
  });

  it.each([
    null,
    '',
    '{',
    '7',
    'null',
    '[]',
    '{"rules":7,"matrix":null,"image":{"answer":{"text":8}}}',
  ])('survives %s', (json) => expect(Object.values(readProgress(json)).some(isDone)).toBe(false));
});

describe('countdown', () => {
  it('starts, pauses and goes on', () => {
    const started = toggled(fullCountdown, 1_000);
    expect(leftMs(started, 31_000)).toBe(activityMs - 30_000);
    const paused = toggled(started, 31_000);
    expect(leftMs(paused, 99_000)).toBe(90_000);
    expect(leftMs(toggled(paused, 99_000), 100_000)).toBe(89_000);
  });

  it('ends at nothing and starts anew', () => {
    const started = toggled(fullCountdown, 0);
    expect(leftMs(started, activityMs + 5)).toBe(0);
    expect(leftMs(toggled(started, activityMs + 5), activityMs + 5)).toBe(activityMs);
  });

  it.each([
    [120_000, '2:00'],
    [67_000, '1:07'],
    [66_001, '1:07'],
    [1, '0:01'],
    [0, '0:00'],
  ])('%d ms stand as %s', (ms, text) => expect(clockText(ms)).toBe(text));
});
