import { strToU8, zipSync } from 'fflate';
import { afterEach, expect, it, vi } from 'vitest';
import { failure, success } from '../../core/outcome.ts';
import { ExchangeDoor } from '../exchange-door.svelte.ts';
import type { Engine } from '../engine.ts';
import type { Input } from './input.ts';
import { Opening } from './opening.svelte.ts';

const contents = { project: {}, classes: [] };
const chosen = (path: string) => [{ file: new File(['x'], path), path }];

afterEach(() => vi.unstubAllGlobals());

/** An opening whose reader ends when it is told to. */
function slowOpening() {
  const settle = vi.fn(() => Promise.resolve(true));
  const tell = vi.fn();
  const reads: { readonly path: string; readonly end: (asks: boolean) => void }[] = [];
  const slow: Input = {
    id: 'project-file',
    recognises: () => true,
    read: async ({ files }) => {
      expect(files).toHaveLength(1);
      const { path } = files[0]!;
      const asks = await new Promise<boolean>((end) => reads.push({ path, end }));
      if (asks) return success({ kind: 'photographs', files: [] } as const);
      return failure({ kind: 'empty' } as const);
    },
  };
  const opening = new Opening({
    engine: { project: { contents }, settle } as unknown as Engine,
    table: [slow],
    unnamed: () => 'My project',
    refresh: () => Promise.resolve(),
    tell,
    show: () => Promise.resolve(),
  });
  /** Ends the reading of a file, once it has begun. */
  const end = async (path: string, asks = false) => {
    await vi.waitFor(() => expect(reads.at(-1)?.path).toBe(path));
    reads.at(-1)!.end(asks);
  };
  return { opening, settle, tell, reads, end };
}

it('takes nothing of a file whose reading was called off, even where it is read to its end', async () => {
  const { opening, settle, tell, reads, end } = slowOpening();
  const opened = opening.open(chosen('a.vistazo'));
  await vi.waitFor(() => expect(reads).toHaveLength(1));
  opening.cancel();
  await end('a.vistazo');
  await opened;
  expect(opening.phase).toEqual({ kind: 'idle' });
  expect(settle).not.toHaveBeenCalled();
  expect(tell).not.toHaveBeenCalled();
});

it('loses nothing that comes while something else is read, asked about or told of', async () => {
  const { opening, tell, reads, end } = slowOpening();
  for (const path of ['a', 'b', 'c', 'd']) void opening.open(chosen(path));
  expect(opening.waiting).toEqual(['b', 'c', 'd']);
  await end('a');
  await vi.waitFor(() => expect(opening.phase.kind).toBe('refused'));
  expect(tell).toHaveBeenCalledTimes(1);
  // Seen: the next one has its turn, and is asked about.
  opening.forget();
  await end('b', true);
  await vi.waitFor(() => expect(opening.phase.kind).toBe('asking'));
  expect(tell).toHaveBeenCalledTimes(2);
  void opening.open(chosen('e'));
  expect(opening.phase.kind).toBe('asking');
  expect(opening.waiting).toEqual(['c', 'd', 'e']);
  // Not answered, and called off while it is read: either way the next one comes.
  opening.cancel();
  await vi.waitFor(() => expect(reads.at(-1)?.path).toBe('c'));
  opening.cancel();
  await end('c');
  await vi.waitFor(() => expect(opening.waiting).toEqual(['e']));
  await end('d');
  await vi.waitFor(() => expect(opening.phase.kind).toBe('refused'));
  opening.dispose();
  expect(opening.waiting).toEqual([]);
});

it('opens two projects that were chosen together one after the other', async () => {
  const archive = zipSync({ 'vistazo.json': strToU8('{}') }) as Uint8Array<ArrayBuffer>;
  const { opening, reads, end } = slowOpening();
  const brought = ['a', 'b'].map((path) => ({ file: new File([archive], path), path }));
  void opening.open(brought);
  await end('a', true);
  await vi.waitFor(() => expect(opening.phase.kind).toBe('asking'));
  expect(opening.waiting).toEqual(['b']);
  opening.cancel();
  await end('b');
  await vi.waitFor(() => expect(opening.phase.kind).toBe('refused'));
  expect(reads.map(({ path }) => path)).toEqual(['a', 'b']);
});

it.each([
  [new DOMException('Moved', 'NotReadableError'), { kind: 'unreadable', fileName: 'a' }, 0],
  [new TypeError('A bug'), { kind: 'failed', fileName: 'a' }, 1],
])(
  '%s while something is taken is told, with the name of the file',
  async (error, trouble, bugs) => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const tell = vi.fn();
    const take = () => Promise.reject(error);
    const opening = new Opening({
      engine: { project: { contents } } as unknown as Engine,
      table: [
        {
          id: 'foreign-model',
          recognises: () => true,
          read: () => Promise.resolve(success({ kind: 'own', take } as const)),
        },
      ],
      unnamed: () => '',
      refresh: () => Promise.resolve(),
      tell,
      show: () => Promise.resolve(),
    });
    await opening.open(chosen('a'));
    expect(opening.phase).toEqual({ kind: 'refused', trouble });
    expect(tell).toHaveBeenCalled();
    expect(reported).toHaveBeenCalledTimes(bugs);
  },
);

it('is handed everything that came before it was here', () => {
  const door = new ExchangeDoor();
  door.open(chosen('a'));
  door.open();
  door.open(chosen('b'));
  expect(door.takeBrought().map(([first]) => first?.path)).toEqual(['a', 'b']);
  expect(door.takeBrought()).toEqual([]);
});
