import { expect, it } from 'vitest';
import { answersOf } from '../../../core/evaluation/answers.fixture.ts';
import { clusters } from '../../../core/evaluation/clusters.fixture.ts';
import { askHead } from '../../../training/evaluation/answers.ts';
import { calibrationFigures } from '../../../training/evaluation/calibration-figures.ts';
import { learningCurve } from '../../../training/evaluation/learning-curve.ts';
import { noneScores } from '../../../training/evaluation/none-scores.ts';
import { repeatedSplits } from '../../../training/evaluation/repeated-splits.ts';
import { evaluateHead } from '../../../training/head/evaluate-head.ts';
import { trainHead } from '../../../training/head/train-head.ts';
import { withTest, type RunRecord } from '../../../training/store/records.ts';
import { sampleRun } from '../../../training/store/sample-records.ts';
import { testProject } from '../../test-project.ts';
import type { Exam } from '../evaluate/exam.ts';
import { makeReport, reportJson, type ReportParts } from './report.ts';

const recorded = testProject({
  mug: { m1: ['a', 'b'], m2: ['c'], t: ['t'] },
  key: { k1: ['d'] },
  ball: {},
});
const contents = {
  ...recorded,
  bursts: recorded.bursts.map((burst) => withTest(burst, burst.id === 't')),
};
const empty: ReportParts = {
  atMs: Date.UTC(2026, 10, 29, 12),
  language: 'es',
  contents,
  learned: undefined,
  eyeKey: undefined,
  test: undefined,
  splits: undefined,
  curve: undefined,
  calibration: undefined,
  calibratedOn: 'held-out',
  none: undefined,
  judged: undefined,
  runs: [],
};

it('counts the data, and says null of what was not measured', () => {
  const report = JSON.parse(reportJson(makeReport(empty)));
  expect(report).toMatchObject({
    format: 'vistazo-report',
    version: 1,
    madeAt: '2026-11-29T12:00:00.000Z',
    language: 'es',
    heldOut: null,
    test: null,
    splits: null,
    learningCurve: null,
    calibration: null,
    noneOfThese: null,
    network: null,
    trainings: [],
  });
  expect(report.data).toEqual([
    { name: 'mug', mark: 0, photos: 3, takes: 2, testPhotos: 1, testTakes: 1 },
    { name: 'key', mark: 1, photos: 1, takes: 1, testPhotos: 0, testTakes: 0 },
    { name: 'ball', mark: 2, photos: 0, takes: 0, testPhotos: 0, testTakes: 0 },
  ]);
});

it('measures what Evaluate does: no class of which too little is left without its largest take', async () => {
  const data = clusters({ seed: 3, burstCounts: [4, 4, 1] });
  const { head, heldOut } = await evaluateHead(data, await trainHead(data));
  const few = { ...data, labels: data.labels.slice(), bursts: data.bursts.slice() };
  const examples = { data: few, classIds: ['mug', 'key', 'ball'], photoIds: [] };
  // One photograph of the ball is of a take of its own, and was answered.
  const last = few.labels.lastIndexOf(2);
  few.bursts[last] = 99;
  heldOut.winners[last] = 2;
  const report = makeReport({ ...empty, learned: { head, heldOut, examples, tookMs: 1 } });
  expect(report.heldOut!.classes[2]!.recall).toBeNull();
  expect(report.heldOut!.photos).toBe(24);
});

it('holds every figure that was computed', async () => {
  const data = clusters({ seed: 3, burstCounts: [4, 4, 4] });
  const { head, heldOut } = await evaluateHead(data, await trainHead(data));
  const examples = { data, classIds: ['mug', 'key', 'ball'], photoIds: [] };
  const report = makeReport({
    ...empty,
    learned: { head, heldOut, examples, tookMs: 1 },
    eyeKey: 'eye@160',
    test: await askHead(head, data, { thresholds: head.thresholds, shift: 0 }),
    splits: await repeatedSplits(data, head, { repeats: 2 }),
    curve: await learningCurve(data, { repeats: 2 }),
    calibration: await calibrationFigures(data, head),
    none: await noneScores(data, { head, heldOut }),
  });
  expect(report.classes).toEqual(['mug', 'key', 'ball']);
  for (const answers of [report.heldOut!, report.test!]) {
    expect(answers.photos).toBe(36);
    const counts = answers.matrix.flat();
    expect(counts).toHaveLength(12);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(36);
    const diagonal = answers.matrix.reduce((sum, row, label) => sum + row[label]!, 0);
    expect(answers.right).toBe(diagonal);
    expect(answers.accuracy).toBeCloseTo(diagonal / 36, 12);
  }
  const text = reportJson(report);
  expect(text).not.toContain('NaN');
  const read = JSON.parse(text);
  expect(read.splits.byFrame).toHaveLength(2);
  expect(read.learningCurve[0].burstsPerClass).toBe(1);
  expect(read.calibration.measuredOn).toBe('held-out');
  expect(read.noneOfThese.knownPhotos).toBe(36);
  // Both curves, hundredth by hundredth; the present threshold is one of their places.
  const { curve } = read.noneOfThese;
  expect(curve).toHaveLength(41);
  expect(curve[20].falseRejects).toBeCloseTo(read.noneOfThese.falseRejects, 12);
  expect(curve.at(-1).unseenCaught).toBeGreaterThan(curve[0].unseenCaught);
});

it('says of the network of one’s own that is judged what it said, and how it learned', () => {
  const { run } = sampleRun({ id: 'p' }, 2);
  const exam: Exam = {
    kind: 'fixed',
    classes: [{ name: 'Taza' }, { name: 'Balón' }],
    answers: answersOf(2, [
      [0, 0, 0, 0.9],
      [0, 1, 1, 0.6],
      [1, 2, 1, 0.8],
    ]),
    hasNone: false,
    photoIds: [],
    strangerCount: 0,
  };
  const keepsBest = { ...run, settings: { ...run.settings, keepBest: true } };
  const { network } = makeReport({ ...empty, runs: [run], judged: { run: keepsBest, exam } });
  expect(network).toMatchObject({
    measuredOn: 'fixed',
    choseEpoch: true,
    classes: ['Taza', 'Balón'],
    answers: {
      photos: 3,
      right: 2,
      matrix: [
        [1, 1],
        [0, 1],
      ],
      worstPair: { is: 0, said: 1 },
    },
  });
  expect(network!.history.map(({ epoch, loss }) => [epoch, loss])).toEqual(
    run.history.map(({ epoch, loss }) => [epoch, loss]),
  );
  // A test round has chosen nothing.
  const tested = { run: keepsBest, exam: { ...exam, kind: 'test-round' as const } };
  expect(makeReport({ ...empty, judged: tested }).network!.choseEpoch).toBe(false);
});

it('says of a training which pictures the epoch in use was measured on', () => {
  const { run } = sampleRun({ id: 'p' }, 2);
  const measured = (count: number) => ({ count, ofLargestClass: count / 2, bursts: 2 });
  const history = run.history.map((epoch, index) => ({
    ...epoch,
    validation: { loss: 1 - index, accuracy: 0.5 },
    pictures: { training: measured(24 - index), validation: measured(12 - 6 * index) },
  }));
  const { trainings } = makeReport({ ...empty, runs: [{ ...run, history }] });
  expect(trainings).toMatchObject([{ training: 23, validation: 6, epochs: 2 }]);
});

it('says of a training by what it is called as long as it has no name', () => {
  const { run } = sampleRun({ id: 'p' }, 1);
  const eye = { kind: 'eye', level: 'head', eyeKey: 'eye@128' } as const;
  const runs: RunRecord[] = [
    { ...run, source: 'digits' },
    { ...run, source: 'toy' },
    { ...run, source: 'project', model: eye },
  ];
  expect(makeReport({ ...empty, runs }).trainings.map(({ kind }) => kind)).toEqual([
    'digits',
    'network',
    'eye',
  ]);
});

it('says of each training whether what measures it chose its epoch, which of an eye or a file it did not', () => {
  const { run } = sampleRun({ id: 'p' });
  const measured: RunRecord = {
    ...run,
    settings: { ...run.settings, keepBest: true },
    history: run.history.map((epoch) => ({ ...epoch, validation: { loss: 1, accuracy: 0.5 } })),
  };
  const eye: RunRecord = {
    ...measured,
    model: { kind: 'eye', level: 'head', eyeKey: 'lite0-int8-1@128' },
    tuning: { kept: 'head', headOnly: { accuracy: 0.9, loss: 0.3 } },
  };
  const runs = [measured, eye, { ...measured, cameFromFile: true as const }];
  const { trainings } = makeReport({ ...empty, runs });
  expect(trainings.map(({ choseEpoch }) => choseEpoch)).toEqual([true, false, false]);
  expect(trainings.every(({ accuracy }) => accuracy !== null)).toBe(true);
});

it('says of a tuned eye how much of it learned, that it is cross-validated, and with how many photographs', () => {
  const { run } = sampleRun({ id: 'p' }, 1);
  const eye: RunRecord = {
    ...run,
    model: { kind: 'eye', level: 'last-block', eyeKey: 'lite0-int8-1@128' },
    counts: { training: 54, validation: 54 },
    history: run.history.map((epoch) => {
      const record = { ...epoch, validation: { loss: 1, accuracy: 0.95 } };
      delete (record as { pictures?: unknown }).pictures;
      return record;
    }),
    tuning: {
      kept: 'tuned',
      headOnly: { accuracy: 0.9, loss: 0.3 },
      tuned: { accuracy: 0.95, loss: 0.2, epoch: run.history[0]!.epoch },
      askedCount: 54,
    },
  };
  // Of a split that no tuning uses: with how many it was measured is not known, or nothing is.
  const counts = { training: 54, validation: 18 };
  const { askedCount, ...tuning } = eye.tuning!;
  const uncounted: RunRecord = { ...eye, counts, tuning };
  const unmeasured: RunRecord = { ...eye, counts };
  delete (unmeasured as { tuning?: unknown }).tuning;
  const { trainings } = makeReport({ ...empty, runs: [eye, uncounted, unmeasured, run] });
  const common = { tuned: 'last-block', training: 54 };
  expect(trainings).toMatchObject([
    { ...common, validation: askedCount, crossValidated: true, accuracy: 0.95 },
    { ...common, validation: null, crossValidated: true, accuracy: 0.95 },
    { ...common, validation: 0, crossValidated: false, accuracy: null },
    { tuned: null, crossValidated: false },
  ]);
  // The same answers chose the epoch whose end is used.
  expect(trainings[0]!.choseEpoch).toBe(true);
});
