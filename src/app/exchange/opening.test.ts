import { expect, it, vi } from 'vitest';
import { success } from '../../core/outcome.ts';
import type { Engine } from '../engine.ts';
import type { Input } from './input.ts';
import { Opening } from './opening.svelte.ts';

it('takes nothing of a file whose reading was called off, even where it is read to its end', async () => {
  const contents = { project: {}, classes: [] };
  const settle = vi.fn(() => Promise.resolve(true));
  const tell = vi.fn();
  let finish: (() => void) | undefined;
  const slow: Input = {
    id: 'project-file',
    recognises: () => true,
    read: async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      return success({ kind: 'project', project: { name: '', classes: [], bursts: [] } } as const);
    },
  };
  const opening = new Opening({
    engine: { project: { contents }, settle } as unknown as Engine,
    table: [slow],
    refresh: () => Promise.resolve(),
    tell,
    show: () => Promise.resolve(),
  });
  const opened = opening.open([{ file: new File(['x'], 'a.vistazo'), path: 'a.vistazo' }]);
  await vi.waitFor(() => expect(finish).toBeDefined());
  opening.cancel();
  finish!();
  await opened;
  expect(opening.phase).toEqual({ kind: 'idle' });
  expect(settle).not.toHaveBeenCalled();
  expect(tell).not.toHaveBeenCalled();
});
