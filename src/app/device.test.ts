import { expect, it } from 'vitest';
import { Device } from './device.svelte.ts';
import type { Engine } from './engine.ts';
import type { Notices } from './notices.svelte.ts';
import type { Settings } from './settings.svelte.ts';

it('has everything found out anew where the choice is left to it, and only then', async () => {
  const never = { subscribe: () => () => undefined };
  const eye = { changed: never, sized: never, rebuilt: never, start: () => Promise.resolve() };
  const engine = { eye, kept: never } as unknown as Engine;
  const cleared: string[] = [];
  const settings = {
    current: {},
    set: () => undefined,
    clear: (...keys: string[]) => cleared.push(...keys),
  } as unknown as Settings;
  let forgotten = 0;
  const device = new Device(engine, settings, {} as Notices, {}, () => forgotten++);
  try {
    await device.chooseBackend('wasm');
    expect(forgotten).toBe(0);
    await device.chooseBackend(undefined);
    expect(forgotten).toBe(1);
    expect(cleared).toContain('networkMemory');
  } finally {
    device.dispose();
  }
});
