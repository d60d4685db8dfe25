import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  Unwritten,
  type Output,
  type OutputSubject,
  type OutputWords,
  type ProjectSubject,
} from './output.ts';
import { Sending } from './sending.svelte.ts';

const words = { fileNameEnd: { photographs: '' } } as unknown as OutputWords;

/** A project, as it is read each time that its sheet is opened. */
const subjectOf = (id: string) =>
  ({ kind: 'project', name: id, contents: { project: { id } } }) as unknown as ProjectSubject;

const runOf = (id: string) =>
  ({ kind: 'run', name: id, run: { id }, project: subjectOf('a') }) as unknown as OutputSubject;

function outputOf(write: Output['write']): Output {
  return {
    id: 'photographs',
    purpose: 'photographs',
    subjects: ['project'],
    type: 'application/zip',
    extension: '.zip',
    estimateBytes: () => Promise.resolve(1),
    write,
  };
}

it('tells of a file to the subject that it is of, however often that is read, and to no other', async () => {
  let end: (() => void) | undefined;
  const slow = outputOf(async () => new Promise<void>((resolve) => (end = resolve)));
  const sending = new Sending(() => undefined);
  const written = sending.prepare(slow, subjectOf('a'), words);
  await vi.waitFor(() => expect(end).toBeDefined());
  expect(sending.phaseOf(subjectOf('a')).kind).toBe('writing');
  expect(sending.phaseOf(subjectOf('b')).kind).toBe('idle');
  expect(sending.phaseOf(runOf('a')).kind).toBe('idle');
  expect(sending.subject?.name).toBe('a');
  end!();
  await written;
  expect(sending.phaseOf(subjectOf('a')).kind).toBe('ready');
  expect(sending.phaseOf(subjectOf('b')).kind).toBe('idle');
  sending.forget();
  expect(sending.subject).toBeUndefined();
});

it('says why where a person can do something about it, and works when that was done', async () => {
  let isOnline = false;
  const output = outputOf(async (_subject, sink) => {
    if (!isOnline) throw new Unwritten({ kind: 'no-network' });
    await sink.write(new Uint8Array(1));
  });
  const sending = new Sending(() => undefined);
  await sending.prepare(output, subjectOf('a'), words);
  expect(sending.phase).toEqual({
    kind: 'failed',
    id: 'photographs',
    trouble: { kind: 'no-network' },
  });
  isOnline = true;
  await sending.prepare(output, subjectOf('a'), words);
  expect(sending.phase.kind).toBe('ready');
});

it('says that there is no room where the disk has none', async () => {
  const full = () => Promise.reject(new DOMException('Full', 'QuotaExceededError'));
  const sending = new Sending(() => undefined);
  await sending.prepare(outputOf(full), subjectOf('a'), words);
  expect(sending.phase).toMatchObject({ kind: 'failed', trouble: { kind: 'no-room' } });
});

it('is idle again when it was called off, and nothing is kept', async () => {
  const output = outputOf(
    (_subject, _sink, { signal }) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
      ),
  );
  const saved = vi.fn();
  const sending = new Sending(saved);
  const written = sending.prepare(output, subjectOf('a'), words);
  sending.cancel();
  await written;
  expect(sending.phase).toEqual({ kind: 'idle' });
  expect(sending.isBusy).toBe(false);
  expect(saved).not.toHaveBeenCalled();
});

describe('what a file had to leave out', () => {
  const loss = { photos: 2, runs: 0, coarser: 0 };
  const some = outputOf(async (_subject, sink, { onLoss }) => {
    onLoss?.(loss);
    await sink.write(new Uint8Array(3));
  });

  afterEach(() => vi.unstubAllGlobals());

  it('is told with it, and to who notes copies', async () => {
    const picked = { name: 'a.zip', getFile: async () => new Blob(), createWritable };
    vi.stubGlobal('window', { showSaveFilePicker: async () => picked });
    const saved = vi.fn();
    const sending = new Sending(saved);
    const subject = subjectOf('a');
    await sending.save(some, subject, words);
    const place = { kind: 'picked', fileName: 'a.zip' };
    expect(sending.phase).toEqual({ kind: 'done', id: 'photographs', place, bytes: 3, loss });
    expect(saved).toHaveBeenCalledExactlyOnceWith('photographs', subject, loss);
    const whole = outputOf(async (_subject, sink) => sink.write(new Uint8Array(1)));
    await sending.save(whole, subject, words);
    expect(saved).toHaveBeenLastCalledWith('photographs', subject, undefined);
  });

  it('is told also of what the system’s own sheet took', async () => {
    vi.stubGlobal('navigator', { share: async () => undefined });
    const saved = vi.fn();
    const sending = new Sending(saved);
    const subject = subjectOf('a');
    await sending.prepare(some, subject, words);
    expect(saved).not.toHaveBeenCalled();
    await sending.share();
    expect(sending.phase).toMatchObject({ kind: 'done', place: { kind: 'sent' }, loss });
    expect(saved).toHaveBeenCalledExactlyOnceWith('photographs', subject, loss);
  });
});

async function createWritable() {
  return { write: async () => undefined, close: async () => undefined };
}
