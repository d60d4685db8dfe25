import { beforeEach, expect, it, vi } from 'vitest';
import { liveKeeper } from './live-keeper.fixture.ts';
import { See } from './see.svelte.ts';

// There is no GPU to draw with.
vi.mock('./live-view.ts', () => ({
  LiveView: { open: () => ({ ok: false, trouble: { kind: 'no-webgl2' } }) },
}));

beforeEach(() => {
  vi.stubGlobal('location', new URL('https://example.org/?room=see'));
  return () => vi.unstubAllGlobals();
});

async function enter() {
  const keeper = await liveKeeper();
  const see = new See(keeper);
  return { keeper, see, endDrawing: see.show({} as HTMLCanvasElement) };
}

it('lets a picture go on that was held for a pixel, once the room is left', async () => {
  const { keeper, see, endDrawing } = await enter();
  see.pick(3, 4);
  expect(keeper.state.frozen).toBe(true);
  endDrawing();
  see.release();
  expect(keeper.state.frozen).toBe(false);
});

it('holds it as long as the room is there, though the eye is looked through', async () => {
  const { keeper, see, endDrawing } = await enter();
  see.pick(3, 4);
  see.setView('eye');
  endDrawing();
  expect(keeper.state.frozen).toBe(true);
});

it('leaves a picture held that somebody froze', async () => {
  const { keeper, see } = await enter();
  keeper.setFrozen(true);
  see.pick(3, 4);
  see.release();
  expect(keeper.state.frozen).toBe(true);
});

it('begins in RGB where colours are asked for, whatever was looked at before', async () => {
  const { see } = await enter();
  see.colour.setSpace('hsv');
  see.colour.setShown(1);
  see.openLook('colour');
  expect([see.view, see.colour.space, see.colour.shown]).toEqual(['colour', 'rgb', 'all']);
});

it('says that nothing can be drawn where there is no GPU', async () => {
  const { see } = await enter();
  await vi.waitFor(() => expect(see.trouble).toBe('unsupported'));
});
