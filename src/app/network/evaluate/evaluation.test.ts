import { beforeEach, expect, it, vi } from 'vitest';
import { notAsked } from '../../../core/evaluation/answers.ts';
import { answersOf } from '../../../core/evaluation/answers.fixture.ts';
import { failure, success, type Outcome } from '../../../core/outcome.ts';
import { sampleRun } from '../../../training/store/sample-records.ts';
import { withTest, type ProjectContents, type RunRecord } from '../../../training/store/records.ts';
import { collectExamples } from '../../examples.ts';
import type { Learned } from '../../learner.ts';
import { Signal } from '../../signal.ts';
import { testProject } from '../../test-project.ts';
import type { EvaluationParts } from './evaluation-phase.ts';
import { Evaluation, type Exam } from './evaluation.svelte.ts';
import type { ExamTrouble, RunExaminer } from './run-examiner.ts';

const recorded = testProject({
  mug: { m1: ['a', 'b', 'c'], m2: ['d', 'e', 'f'], t1: ['t'] },
  key: { k1: ['g', 'h', 'i'], k2: ['j', 'k', 'l'] },
});
const project: ProjectContents = {
  ...recorded,
  bursts: recorded.bursts.map((burst) => withTest(burst, burst.id === 't1')),
};
const withoutTests: ProjectContents = {
  ...project,
  bursts: project.bursts.filter(({ isTest }) => !isTest),
};
const vectors = new Map(
  project.photos.map(({ id }) => [
    id,
    'ghijkl'.includes(id) ? Float32Array.of(0, 1) : Float32Array.of(1, 0),
  ]),
);

/** A head that tells the two classes by the larger number, and answers for the bursts that were left out. */
function learnedOf(contents: ProjectContents, isEvaluated = true): Learned {
  const examples = collectExamples(contents, vectors)!;
  const { labels, dimension, classCount } = examples.data;
  const said = labels.map((label, i) => (i === 0 ? 1 - label : label));
  return {
    head: {
      classCount,
      dimension,
      weights: Float32Array.of(1, 0, 0, 1),
      bias: new Float32Array(2),
      classMeans: Float32Array.of(1, 0, 0, 1),
      thresholds: Float32Array.of(0.5, 0.5),
      temperature: 1,
    } as Learned['head'],
    examples,
    tookMs: 1,
    ...(isEvaluated && {
      heldOut: {
        winners: said,
        likenesses: new Float32Array(labels.length).fill(1),
        confidences: new Float32Array(labels.length).fill(0.9),
      },
    }),
  };
}

let learner: {
  learned: Learned | undefined;
  vector: (id: string) => Float32Array | undefined;
  changed: Signal<Learned | undefined>;
  seen: Signal;
};
let engine: { changed: Signal<ProjectContents>; project: { contents: ProjectContents } };
let runs: RunRecord[];
let hasWeights: boolean;
let askPhotos: ReturnType<typeof vi.fn<RunExaminer['askPhotos']>>;
let askFixedSet: ReturnType<typeof vi.fn<RunExaminer['askFixedSet']>>;

const examOf = (kind: Exam['kind']): Outcome<Exam, ExamTrouble> =>
  success({
    kind,
    classes: [{ name: 'Mug' }, { name: 'Key' }],
    answers: answersOf(2, [
      [0, 0, 0, 1],
      [1, 1, 0, 1],
    ]),
    hasNone: false,
    photoIds: [],
    strangerCount: 0,
  });

beforeEach(() => {
  learner = {
    learned: learnedOf(project),
    vector: (id) => vectors.get(id),
    changed: new Signal(),
    seen: new Signal(),
  };
  engine = { changed: new Signal(), project: { contents: project } };
  runs = [];
  hasWeights = true;
  askPhotos = vi.fn<RunExaminer['askPhotos']>((_run, _weights, _contents, kind) =>
    Promise.resolve(examOf(kind)),
  );
  askFixedSet = vi.fn<RunExaminer['askFixedSet']>(() => Promise.resolve(examOf('fixed')));
});

function open(): Evaluation {
  const shelf = {
    get list() {
      return runs;
    },
    run: (id: string | undefined) => runs.find((run) => run.id === id),
    weightsOf: () => Promise.resolve(hasWeights ? [] : undefined),
  };
  const evaluation = new Evaluation({
    engine: { ...engine, learner, eye: { state: {} }, inHand: {} },
    shelf,
    examiner: { askPhotos, askFixedSet },
    runMaps: { close: () => {} },
  } as unknown as EvaluationParts);
  evaluation.open();
  return evaluation;
}

function runOf(change: Partial<RunRecord> = {}): RunRecord {
  const { run } = sampleRun({ id: 'project' });
  return { ...run, classIds: ['mug', 'key'], learnedOriginIds: ['m1', 'k1'], ...change };
}

/** What another project, or this one changed, brings about. */
function change(contents: ProjectContents, learned?: Learned): void {
  engine.project.contents = contents;
  learner.learned = learned;
  engine.changed.emit(contents);
}

it('measures with the test round if there is one, else with what is left out', async () => {
  const evaluation = open();
  await vi.waitFor(() => expect(evaluation.phase).toBe('here'));
  expect(evaluation.choices).toEqual([
    { kind: 'test-round', photoCount: 1, burstCount: 1 },
    { kind: 'left-out', photoCount: 12, burstCount: 4 },
  ]);
  expect(evaluation.exam?.kind).toBe('test-round');
  evaluation.setKind('left-out');
  expect(evaluation.figures?.accuracy).toMatchObject({ right: 11, asked: 12 });
  change(withoutTests, learnedOf(withoutTests));
  await vi.waitFor(() => expect(evaluation.choices).toHaveLength(1));
  expect(evaluation.exam?.kind).toBe('left-out');
});

it('keeps what it showed while the bursts are left out anew', async () => {
  change(withoutTests, learnedOf(withoutTests));
  const evaluation = open();
  expect([evaluation.phase, evaluation.isAnew]).toEqual(['here', false]);
  change(withoutTests, learnedOf(withoutTests, false));
  await vi.waitFor(() => expect(evaluation.isAnew).toBe(true));
  expect(evaluation.figures?.accuracy.asked).toBe(12);
  learner.learned = learnedOf(withoutTests);
  learner.changed.emit(learner.learned);
  await vi.waitFor(() => expect(evaluation.isAnew).toBe(false));
});

it('says why there is nothing to measure', async () => {
  const evaluation = open();
  const one = testProject({ mug: { m1: ['a'] }, key: {} });
  change(one, learnedOf(project));
  await vi.waitFor(() => expect(evaluation.phase).toBe('too-few-classes'));
  change(project, undefined);
  await vi.waitFor(() => expect(evaluation.phase).toBe('not-learned'));
  const learned = learnedOf(withoutTests);
  const winners = new Int32Array(12).fill(-1);
  change(withoutTests, { ...learned, heldOut: { ...learned.heldOut!, winners } });
  await vi.waitFor(() => expect(evaluation.phase).toBe('nothing-unseen'));
  change(withoutTests, learnedOf(withoutTests, false));
  await vi.waitFor(() => expect(evaluation.phase).toBe('asking'));
});

it('offers a test round once the eye has looked at some of it, and says what it waits for', async () => {
  const isSeen = { round: false };
  learner.vector = (id) => (id === 't' && !isSeen.round ? undefined : vectors.get(id));
  const evaluation = open();
  await vi.waitFor(() => expect(evaluation.exam?.kind).toBe('left-out'));
  expect(evaluation.choices.map(({ kind }) => kind)).toEqual(['left-out']);
  expect(evaluation.waitingCount).toBe(1);
  const learned = learnedOf(withoutTests);
  const winners = new Int32Array(12).fill(-1);
  change(project, { ...learned, heldOut: { ...learned.heldOut!, winners } });
  await vi.waitFor(() => expect(evaluation.phase).toBe('round-not-seen'));
  isSeen.round = true;
  learner.seen.emit();
  await vi.waitFor(() => expect(evaluation.exam?.kind).toBe('test-round'));
  expect(evaluation.figures?.accuracy.asked).toBe(1);
});

it('asks a run about recordings that it has not learned from', async () => {
  runs = [runOf()];
  const evaluation = open();
  evaluation.setSubject(runs[0]!.id);
  await vi.waitFor(() => expect(evaluation.phase).toBe('here'));
  expect(askPhotos.mock.lastCall![4].photoIds).toEqual(['t']);
  evaluation.setKind('left-out');
  await vi.waitFor(() => expect(evaluation.exam?.kind).toBe('left-out'));
  expect(askPhotos.mock.lastCall![4].photoIds).toEqual(['d', 'e', 'f', 'j', 'k', 'l']);
  // A run that is gone leaves the eye.
  runs = [];
  evaluation.again();
  expect(evaluation.subject).toBe('eye');
});

it('does not guess what an older run has learned from', async () => {
  const run = runOf();
  const { learnedOriginIds, ...older } = run;
  expect(learnedOriginIds).toHaveLength(2);
  runs = [older];
  change(withoutTests, learnedOf(withoutTests));
  const evaluation = open();
  evaluation.setSubject(older.id);
  await vi.waitFor(() => expect(evaluation.phase).toBe('nothing-unseen'));
  expect(evaluation.isPastKnown).toBe(false);
  hasWeights = false;
  evaluation.again();
  await vi.waitFor(() => expect(evaluation.phase).toBe('no-weights'));
});

it('is told to stop, says what went wrong, and begins again', async () => {
  runs = [runOf({ source: 'digits', classIds: [] })];
  const evaluation = open();
  let answer: (outcome: Outcome<Exam, ExamTrouble>) => void = () => undefined;
  askFixedSet.mockImplementation((_run, _weights, { onProgress }) => {
    onProgress?.({ done: 32, total: 1000 });
    return new Promise((resolve) => (answer = resolve));
  });
  evaluation.setSubject(runs[0]!.id);
  await vi.waitFor(() => expect(evaluation.progress).toEqual({ done: 32, total: 1000 }));
  evaluation.cancel();
  answer(examOf('fixed'));
  await Promise.resolve();
  expect([evaluation.phase, evaluation.exam, evaluation.progress]).toEqual([
    'cancelled',
    undefined,
    undefined,
  ]);
  evaluation.again();
  await vi.waitFor(() => expect(evaluation.progress?.done).toBe(32));
  answer(failure({ kind: 'digits', trouble: 'gone' }));
  await vi.waitFor(() => expect(evaluation.phase).toBe('troubled'));
  expect(evaluation.trouble?.kind).toBe('digits');
  evaluation.again();
  await vi.waitFor(() => expect(evaluation.progress?.done).toBe(32));
  answer(examOf('fixed'));
  await vi.waitFor(() => expect(evaluation.figures?.accuracy.asked).toBe(2));
});

it('says that figures are of before while a run that learns on is asked anew', async () => {
  const first = runOf({ source: 'toy', classIds: [] });
  runs = [first];
  const evaluation = open();
  evaluation.setSubject(first.id);
  await vi.waitFor(() => expect(evaluation.phase).toBe('here'));
  expect(evaluation.isAnew).toBe(false);
  let answer: (outcome: Outcome<Exam, ExamTrouble>) => void = () => undefined;
  askFixedSet.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  runs = [{ ...first, history: [...first.history] }];
  evaluation.again();
  await vi.waitFor(() => expect(evaluation.isAnew).toBe(true));
  expect([evaluation.phase, evaluation.exam?.kind]).toEqual(['here', 'fixed']);
  evaluation.cancel();
  expect([evaluation.phase, evaluation.isAnew]).toEqual(['cancelled', false]);
  evaluation.again();
  await vi.waitFor(() => expect(evaluation.isAnew).toBe(true));
  answer(examOf('fixed'));
  await vi.waitFor(() => expect(evaluation.isAnew).toBe(false));
  // What was told of one project is nothing to the next.
  evaluation.cancel();
  change({ ...project, project: { ...project.project, id: 'other' } }, learnedOf(project));
  expect(evaluation.phase).toBe('asking');
  await vi.waitFor(() => expect(evaluation.phase).toBe('here'));
});

it('turns to what was trained last as soon as there is something of it to judge', async () => {
  const evaluation = open();
  const run = runOf();
  evaluation.prefer(run.id);
  // Its first epoch is under way.
  evaluation.open();
  expect(evaluation.run).toBeUndefined();
  runs = [run];
  evaluation.open();
  expect(evaluation.run?.id).toBe(run.id);
  // Chosen by hand is chosen.
  evaluation.prefer(run.id);
  evaluation.setSubject('eye');
  evaluation.open();
  expect(evaluation.run).toBeUndefined();
});

it('says when something went wrong that nobody expected', async () => {
  vi.spyOn(console, 'warn').mockReturnValueOnce();
  runs = [runOf()];
  askPhotos.mockRejectedValueOnce(new Error('The disk is gone.'));
  const evaluation = open();
  evaluation.setSubject(runs[0]!.id);
  await vi.waitFor(() => expect(evaluation.trouble).toEqual({ kind: 'failed' }));
  expect(evaluation.phase).toBe('troubled');
  evaluation.again();
  await vi.waitFor(() => expect(evaluation.phase).toBe('here'));
});

it('has no figures of a run where no photograph can be read', async () => {
  runs = [runOf()];
  const exam = examOf('test-round');
  if (!exam.ok) throw new TypeError('It is an exam.');
  const { answers } = exam.value;
  const unread = { ...answers, said: new Int32Array(answers.said.length).fill(notAsked) };
  askPhotos.mockResolvedValue(success({ ...exam.value, answers: unread }));
  const evaluation = open();
  evaluation.setSubject(runs[0]!.id);
  await vi.waitFor(() => expect(evaluation.phase).toBe('troubled'));
});

it('what the eye learns meanwhile does not have a run asked anew', async () => {
  const { run } = sampleRun({ id: 'p' });
  runs = [{ ...run, learnedOriginIds: ['m1', 'k1'], classIds: ['mug', 'key'] }];
  let answer: () => void = () => undefined;
  askPhotos.mockImplementation(
    (_run, _weights, _contents, kind) =>
      new Promise((resolve) => (answer = () => resolve(examOf(kind)))),
  );
  const evaluation = open();
  evaluation.setSubject(run.id);
  await vi.waitFor(() => expect(askPhotos).toHaveBeenCalledOnce());
  for (let i = 0; i < 3; i++) {
    learner.changed.emit(learner.learned);
    learner.seen.emit();
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  expect(askPhotos).toHaveBeenCalledOnce();
  answer();
  await vi.waitFor(() => expect(evaluation.phase).toBe('here'));
});
