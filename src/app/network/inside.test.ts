import { expect, it, vi } from 'vitest';
import { emptyProject } from '../project-contents.ts';
import { Signal } from '../signal.ts';
import { Inside } from './inside.svelte.ts';
import type { InsideDoors } from './inside/inside-doors.ts';

it('draws the eye, before it has come, at the size that a received classifier asks for', () => {
  vi.stubGlobal('location', new URL('https://example.org/'));
  const inputOf = (receivedSizePx: number | undefined) => {
    const engine = { source: {}, project: { contents: emptyProject() }, eye: { state: {} } };
    const doors = {
      engine: { ...engine, receivedSizePx },
      shelf: { list: [] },
      edited: { plan: undefined },
    };
    return new Inside(doors as unknown as InsideDoors).input;
  };
  expect(inputOf(192)).toEqual({ sizePx: 192, channels: 3 });
  expect(inputOf(undefined)).toEqual({ sizePx: 160, channels: 3 });
  vi.unstubAllGlobals();
});

it('lets the eye rest until there are maps of it, or it is known that none will come', async () => {
  vi.stubGlobal('location', new URL('https://example.org/'));
  vi.stubGlobal('window', { addEventListener: vi.fn(), removeEventListener: vi.fn() });
  const silence = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const eye = { changed: new Signal(), sized: new Signal(), sizePx: 128 };
  const engine = {
    source: { state: {}, changed: new Signal() },
    project: { contents: emptyProject() },
    changed: new Signal(),
    answered: new Signal(),
  };
  const insideWith = (present: object) =>
    new Inside({
      engine: { ...engine, eye: { ...eye, state: present } },
      // Without a device nothing is computed.
      device: undefined,
      shelf: { list: [] },
      edited: { plan: undefined },
    } as unknown as InsideDoors);
  const onItsWay = insideWith({});
  expect(onItsWay.needsEye).toBe(false);
  await onItsWay.show();
  expect(onItsWay.isWarmingUp).toBe(true);
  expect(onItsWay.needsEye).toBe(false);
  onItsWay.stop();

  const withoutMaps = insideWith({ eye: { model: {} } });
  await withoutMaps.show();
  expect(withoutMaps.trouble?.kind).toBe('lost');
  expect(withoutMaps.needsEye).toBe(true);
  withoutMaps.stop();
  expect(withoutMaps.needsEye).toBe(false);
  silence.mockRestore();
  vi.unstubAllGlobals();
});
