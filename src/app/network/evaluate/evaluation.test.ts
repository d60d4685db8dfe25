import { beforeEach, expect, it, vi } from 'vitest';
import { failure, type Outcome } from '../../../core/outcome.ts';
import { sampleRun } from '../../../training/store/sample-records.ts';
import { EvaluationWorld, examOf, runOf } from './evaluation.fixture.ts';
import type { Exam } from './exam.ts';
import type { ExamTrouble } from './run-examiner.ts';

let world: EvaluationWorld;

beforeEach(() => {
  world = new EvaluationWorld();
});

it('is told to stop, says what went wrong, and begins again', async () => {
  world.runs = [runOf({ source: 'digits', classIds: [] })];
  const evaluation = world.open();
  let answer: (outcome: Outcome<Exam, ExamTrouble>) => void = () => undefined;
  world.askFixedSet.mockImplementation((_run, _weights, { onProgress }) => {
    onProgress?.({ done: 32, total: 1000 });
    return new Promise((resolve) => (answer = resolve));
  });
  evaluation.setSubject(world.runs[0]!.id);
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

it('turns to what was trained last as soon as there is something of it to judge', async () => {
  const evaluation = world.open();
  const run = runOf();
  evaluation.prefer(run.id);
  // Its first epoch is under way.
  evaluation.open();
  expect(evaluation.run).toBeUndefined();
  world.runs = [run];
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
  world.runs = [runOf()];
  world.askPhotos.mockRejectedValueOnce(new Error('The disk is gone.'));
  const evaluation = world.open();
  evaluation.setSubject(world.runs[0]!.id);
  await vi.waitFor(() => expect(evaluation.trouble).toEqual({ kind: 'failed' }));
  expect(evaluation.phase).toBe('troubled');
  evaluation.again();
  await vi.waitFor(() => expect(evaluation.phase).toBe('here'));
});

it('what the eye learns meanwhile does not have a run asked anew', async () => {
  const { run } = sampleRun({ id: 'p' });
  world.runs = [{ ...run, learnedOriginIds: ['m1', 'k1'], classIds: ['mug', 'key'] }];
  let answer: () => void = () => undefined;
  world.askPhotos.mockImplementation(
    (_run, _weights, _contents, kind) =>
      new Promise((resolve) => (answer = () => resolve(examOf(kind)))),
  );
  const evaluation = world.open();
  evaluation.setSubject(run.id);
  await vi.waitFor(() => expect(world.askPhotos).toHaveBeenCalledOnce());
  for (let i = 0; i < 3; i++) {
    world.learner.changed.emit(world.learner.learned);
    world.learner.seen.emit();
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  expect(world.askPhotos).toHaveBeenCalledOnce();
  answer();
  await vi.waitFor(() => expect(evaluation.phase).toBe('here'));
});
