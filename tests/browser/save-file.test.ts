import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openFileSink } from '../../src/app/save-file.ts';

const text = (words: string) => new TextEncoder().encode(words);
let folder: FileSystemDirectoryHandle;

/** The picker of this browser, as if a person had chosen a file of this name: it is there from then on, empty. */
async function picked(name: string) {
  const handle = await folder.getFileHandle(name, { create: true });
  vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(handle));
  return openFileSink(name, 'application/zip', '.zip');
}

async function names(): Promise<string[]> {
  const found: string[] = [];
  for await (const name of folder.keys()) found.push(name);
  return found;
}

beforeEach(async () => {
  folder = await navigator.storage.getDirectory();
});

afterEach(async () => {
  vi.unstubAllGlobals();
  for (const name of await names()) await folder.removeEntry(name);
});

test('a file that is called off leaves nothing behind', async () => {
  const sink = (await picked('copy.zip'))!;
  expect(await names()).toContain('copy.zip');
  await sink.write(text('half'));
  await sink.abort();
  expect(await names()).toEqual([]);
});

test('what was there before stays as it was', async () => {
  const earlier = await folder.getFileHandle('copy.zip', { create: true });
  const stream = await earlier.createWritable();
  await stream.write('an earlier copy');
  await stream.close();
  const sink = (await picked('copy.zip'))!;
  await sink.write(text('half'));
  await sink.abort();
  expect(await (await earlier.getFile()).text()).toBe('an earlier copy');
});

test('a file that is whole stays', async () => {
  const sink = (await picked('copy.zip'))!;
  await sink.write(text('whole'));
  await sink.close();
  expect(sink.place).toEqual({ kind: 'picked', fileName: 'copy.zip' });
  const file = await (await folder.getFileHandle('copy.zip')).getFile();
  expect(await file.text()).toBe('whole');
});

test('a browser that cannot remove it says nothing of it', async () => {
  const handle = {
    name: 'copy.zip',
    getFile: () => Promise.resolve(new Blob()),
    createWritable: () => Promise.resolve({ abort: () => Promise.resolve() }),
  };
  vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(handle));
  const sink = (await openFileSink('copy.zip', 'application/zip', '.zip'))!;
  await expect(sink.abort()).resolves.toBeUndefined();
});
