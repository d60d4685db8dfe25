import { expect, it, vi } from 'vitest';
import type { Engine } from './engine.ts';
import { Fooling } from './fooling.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import { Signal } from './signal.ts';

function openFooling() {
  const remove = vi.fn(() => Promise.resolve(() => Promise.resolve()));
  const engine = {
    canTeach: true,
    changed: new Signal(),
    learner: { changed: new Signal(), seen: new Signal() },
    inHand: { whenKept: () => Promise.resolve() },
    project: { remove },
  };
  const acts: (() => unknown)[] = [];
  const notices = { say: (_: unknown, act: () => unknown) => acts.push(act) };
  const fooling = new Fooling(engine as unknown as Engine, notices as unknown as Notices);
  fooling.rounds.eye.add('far');
  fooling.rounds.eye.add('turn', 'a');
  return { fooling, engine, acts, remove };
}

it('takes a try back only with its photograph', async () => {
  const { fooling, engine, remove } = openFooling();
  // Another tab writes this project.
  engine.canTeach = false;
  await fooling.undo('eye');
  expect([fooling.rounds.eye.tries, remove.mock.calls]).toEqual([2, []]);
  engine.canTeach = true;
  await fooling.undo('eye');
  expect(remove).toHaveBeenCalledWith('burst', ['a']);
  expect(fooling.rounds.eye.tries).toBe(1);
  await fooling.undo('eye');
  expect([fooling.rounds.eye.tries, remove.mock.calls.length]).toEqual([0, 1]);
});

it('counts a try again when its photograph is brought back', async () => {
  const { fooling, acts } = openFooling();
  await fooling.remove('a');
  expect([fooling.rounds.eye.tries, fooling.rounds.eye.fooled]).toEqual([1, 0]);
  await acts[0]!();
  expect([fooling.rounds.eye.tries, fooling.rounds.eye.fooled]).toEqual([2, 1]);
});

it('counts what fools a network of one’s own apart from what fools the eye, network by network', async () => {
  const { fooling, remove } = openFooling();
  fooling.turnTo('first');
  fooling.rounds.network.add('near', 'b');
  fooling.resisted('network');
  fooling.turnTo('first');
  expect([fooling.rounds.network.tries, fooling.rounds.eye.tries]).toEqual([2, 2]);
  await fooling.remove('b');
  expect(remove).toHaveBeenCalledWith('burst', ['b']);
  expect([fooling.rounds.network.tries, fooling.rounds.eye.tries]).toEqual([1, 2]);
  fooling.turnTo('second');
  expect([fooling.rounds.network.tries, fooling.rounds.eye.tries]).toEqual([0, 2]);
});
