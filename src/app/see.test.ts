import { beforeEach, expect, it, vi } from 'vitest';
import { See } from './see.svelte.ts';
import { Signal } from './signal.ts';
import type { SourceKeeper, SourceState } from './source-keeper.ts';

/** What a live picture's keeper does when it is held and let go. */
function keeperOf(): Pick<SourceKeeper, 'state' | 'changed' | 'setFrozen'> {
  let state: SourceState = { phase: 'live', frozen: false };
  const changed = new Signal<SourceState>();
  return {
    changed,
    get state() {
      return state;
    },
    setFrozen(frozen) {
      state = { ...state, frozen };
      changed.emit(state);
    },
  };
}

beforeEach(() => {
  vi.stubGlobal('location', new URL('https://example.org/?room=see'));
  return () => vi.unstubAllGlobals();
});

function enter() {
  const keeper = keeperOf();
  const see = new See(keeper as SourceKeeper);
  return { keeper, see, leave: see.show({} as HTMLCanvasElement) };
}

it('lets a picture go on that was held for a pixel, once the room is left', () => {
  const { keeper, see, leave } = enter();
  see.pick(3, 4);
  expect(keeper.state.frozen).toBe(true);
  leave();
  expect(keeper.state.frozen).toBe(false);
});

it('leaves a picture held that somebody froze', () => {
  const { keeper, see, leave } = enter();
  keeper.setFrozen(true);
  see.pick(3, 4);
  leave();
  expect(keeper.state.frozen).toBe(true);
});

it('forgets that it held a picture which went on meanwhile', () => {
  const { keeper, see, leave } = enter();
  see.pick(3, 4);
  keeper.setFrozen(false);
  keeper.setFrozen(true);
  leave();
  expect(keeper.state.frozen).toBe(true);
});
