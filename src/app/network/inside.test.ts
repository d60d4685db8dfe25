import { expect, it, vi } from 'vitest';
import { emptyProject } from '../project-contents.ts';
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
