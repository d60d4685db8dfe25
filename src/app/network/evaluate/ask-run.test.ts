import { beforeEach, expect, it, vi } from 'vitest';
import { notAsked } from '../../../core/evaluation/answers.ts';
import { success, type Outcome } from '../../../core/outcome.ts';
import {
  EvaluationWorld,
  examOf,
  learnedOf,
  project,
  runOf,
  withoutTests,
} from './evaluation.fixture.ts';
import type { Exam } from './exam.ts';
import type { ExamTrouble } from './run-examiner.ts';

let world: EvaluationWorld;

beforeEach(() => {
  world = new EvaluationWorld();
});

it('asks a run about recordings that it has not learned from', async () => {
  world.runs = [runOf()];
  const evaluation = world.open();
  evaluation.setSubject(world.runs[0]!.id);
  await vi.waitFor(() => expect(evaluation.phase).toBe('here'));
  expect(world.askPhotos.mock.lastCall![4].photoIds).toEqual(['t']);
  evaluation.setKind('left-out');
  await vi.waitFor(() => expect(evaluation.exam?.kind).toBe('left-out'));
  expect(world.askPhotos.mock.lastCall![4].photoIds).toEqual(['d', 'e', 'f', 'j', 'k', 'l']);
  // A run that is gone leaves the eye.
  world.runs = [];
  evaluation.again();
  expect(evaluation.subject).toBe('eye');
});

it('does not guess what an older run has learned from', async () => {
  const run = runOf();
  const { learnedOriginIds, ...older } = run;
  expect(learnedOriginIds).toHaveLength(2);
  world.runs = [older];
  world.change(withoutTests, learnedOf(withoutTests));
  const evaluation = world.open();
  evaluation.setSubject(older.id);
  await vi.waitFor(() => expect(evaluation.phase).toBe('nothing-unseen'));
  expect(evaluation.isPastKnown).toBe(false);
  world.hasWeights = false;
  evaluation.again();
  await vi.waitFor(() => expect(evaluation.phase).toBe('no-weights'));
});

it('says that figures are of before while a run that learns on is asked anew', async () => {
  const first = runOf({ source: 'toy', classIds: [] });
  world.runs = [first];
  const evaluation = world.open();
  evaluation.setSubject(first.id);
  await vi.waitFor(() => expect(evaluation.phase).toBe('here'));
  expect(evaluation.isAnew).toBe(false);
  expect(evaluation.examOfRun).toBe(evaluation.exam);
  let answer: (outcome: Outcome<Exam, ExamTrouble>) => void = () => undefined;
  world.askFixedSet.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  world.runs = [{ ...first, history: [...first.history] }];
  // It is not known yet that it will be asked.
  expect([evaluation.isAnew, evaluation.examOfRun]).toEqual([false, undefined]);
  evaluation.again();
  await vi.waitFor(() => expect(evaluation.isAnew).toBe(true));
  expect([evaluation.phase, evaluation.exam?.kind]).toEqual(['here', 'fixed']);
  expect(evaluation.examOfRun).toBeUndefined();
  evaluation.cancel();
  expect([evaluation.phase, evaluation.isAnew]).toEqual(['cancelled', false]);
  expect(evaluation.examOfRun).toBeUndefined();
  evaluation.again();
  await vi.waitFor(() => expect(evaluation.isAnew).toBe(true));
  answer(examOf('fixed'));
  await vi.waitFor(() => expect(evaluation.isAnew).toBe(false));
  expect(evaluation.examOfRun).toBe(evaluation.exam);
  // What was told of one project is nothing to the next.
  evaluation.cancel();
  world.change({ ...project, project: { ...project.project, id: 'other' } }, learnedOf(project));
  expect(evaluation.phase).toBe('asking');
  await vi.waitFor(() => expect(evaluation.phase).toBe('here'));
});

it('has no figures of a run where no photograph can be read', async () => {
  world.runs = [runOf()];
  const exam = examOf('test-round');
  if (!exam.ok) throw new TypeError('It is an exam.');
  const { answers } = exam.value;
  const unread = { ...answers, said: new Int32Array(answers.said.length).fill(notAsked) };
  world.askPhotos.mockResolvedValue(success({ ...exam.value, answers: unread }));
  const evaluation = world.open();
  evaluation.setSubject(world.runs[0]!.id);
  await vi.waitFor(() => expect(evaluation.phase).toBe('troubled'));
});

it('asks a network from a file about the classes of its names, and says where there is none', async () => {
  const fromFile = runOf({ classIds: [], classNames: ['Taza', 'Gato'], cameFromFile: true });
  world.runs = [fromFile];
  const evaluation = world.open();
  evaluation.setSubject(fromFile.id);
  await vi.waitFor(() => expect(evaluation.phase).toBe('other-names'));
  expect(world.askPhotos).not.toHaveBeenCalled();
  const classes = project.classes.map((one) => (one.id === 'key' ? { ...one, name: 'gato' } : one));
  world.change({ ...project, classes }, learnedOf(project));
  await vi.waitFor(() => expect(evaluation.phase).toBe('here'));
  evaluation.setKind('left-out');
  await vi.waitFor(() => expect(evaluation.exam?.kind).toBe('left-out'));
  // Of the other class nobody can say whether it is right.
  expect(world.askPhotos.mock.lastCall![4]).toMatchObject({
    photoIds: ['j', 'k', 'l'],
    strangerCount: 3,
  });
});
