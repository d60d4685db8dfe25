import { beforeEach, expect, it, vi } from 'vitest';
import { testProject } from '../../test-project.ts';
import {
  EvaluationWorld,
  learnedOf,
  project,
  vectors,
  withoutTests,
} from './evaluation.fixture.ts';

let world: EvaluationWorld;

beforeEach(() => {
  world = new EvaluationWorld();
});

it('measures with the test round if there is one, else with what is left out', async () => {
  const evaluation = world.open();
  await vi.waitFor(() => expect(evaluation.phase).toBe('here'));
  expect(evaluation.choices).toEqual([
    { kind: 'test-round', photoCount: 1, burstCount: 1 },
    { kind: 'left-out', photoCount: 12, burstCount: 4 },
  ]);
  expect(evaluation.exam?.kind).toBe('test-round');
  evaluation.setKind('left-out');
  expect(evaluation.figures?.accuracy).toMatchObject({ right: 11, asked: 12 });
  world.change(withoutTests, learnedOf(withoutTests));
  await vi.waitFor(() => expect(evaluation.choices).toHaveLength(1));
  expect(evaluation.exam?.kind).toBe('left-out');
});

it('keeps what it showed while the bursts are left out anew', async () => {
  world.change(withoutTests, learnedOf(withoutTests));
  const evaluation = world.open();
  expect([evaluation.phase, evaluation.isAnew]).toEqual(['here', false]);
  world.change(withoutTests, learnedOf(withoutTests, false));
  await vi.waitFor(() => expect(evaluation.isAnew).toBe(true));
  expect(evaluation.figures?.accuracy.asked).toBe(12);
  world.learner.learned = learnedOf(withoutTests);
  world.learner.changed.emit(world.learner.learned);
  await vi.waitFor(() => expect(evaluation.isAnew).toBe(false));
});

it('says why there is nothing to measure', async () => {
  const evaluation = world.open();
  const one = testProject({ mug: { m1: ['a'] }, key: {} });
  world.change(one, learnedOf(project));
  await vi.waitFor(() => expect(evaluation.phase).toBe('too-few-classes'));
  world.change(project, undefined);
  await vi.waitFor(() => expect(evaluation.phase).toBe('not-learned'));
  const learned = learnedOf(withoutTests);
  const winners = new Int32Array(12).fill(-1);
  world.change(withoutTests, { ...learned, heldOut: { ...learned.heldOut!, winners } });
  await vi.waitFor(() => expect(evaluation.phase).toBe('nothing-unseen'));
  world.change(withoutTests, learnedOf(withoutTests, false));
  await vi.waitFor(() => expect(evaluation.phase).toBe('asking'));
});

it('offers a test round once the eye has looked at some of it, and says what it waits for', async () => {
  const isSeen = { round: false };
  world.learner.vector = (id) => (id === 't' && !isSeen.round ? undefined : vectors.get(id));
  const evaluation = world.open();
  await vi.waitFor(() => expect(evaluation.exam?.kind).toBe('left-out'));
  expect(evaluation.choices.map(({ kind }) => kind)).toEqual(['left-out']);
  expect(evaluation.waitingCount).toBe(1);
  const learned = learnedOf(withoutTests);
  const winners = new Int32Array(12).fill(-1);
  world.change(project, { ...learned, heldOut: { ...learned.heldOut!, winners } });
  await vi.waitFor(() => expect(evaluation.phase).toBe('round-not-seen'));
  isSeen.round = true;
  world.learner.seen.emit();
  await vi.waitFor(() => expect(evaluation.exam?.kind).toBe('test-round'));
  expect(evaluation.figures?.accuracy.asked).toBe(1);
});
