import type { FileEntry } from '@zip.js/zip.js/index-native.js';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Random } from '../../core/random.ts';
import { openZip, OpenedZip, type ZipLimits } from './zip-reader.ts';

const limits: ZipLimits = { maxFiles: 5, maxFileBytes: 5_000_000, maxTotalBytes: 8_000_000 };
const text = (words: string) => new TextEncoder().encode(words);

function zipOf(files: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}

async function open(bytes: Uint8Array<ArrayBuffer>) {
  return openZip(new Blob([bytes]), limits);
}

/** What opening and reading all of it comes to. */
async function readAll(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const opened = await open(bytes);
  if (!opened.ok) return opened.trouble.kind;
  for (const path of opened.value.paths) {
    const read = await opened.value.read(path);
    if (!read.ok) return read.trouble.kind;
  }
  return 'ok';
}

describe('an archive', () => {
  it('gives its files, without folders and what packers add', async () => {
    const opened = await open(
      zipOf({ 'a/ñandú.txt': text('uno'), 'b.txt': text(''), '__MACOSX/a/._b': text('x') }),
    );
    if (!opened.ok) throw new Error(opened.trouble.kind);
    expect(opened.value.paths).toEqual(['a/ñandú.txt', 'b.txt']);
    expect(await opened.value.read('a/ñandú.txt')).toEqual({ ok: true, value: text('uno') });
    expect(opened.value.byteLength('b.txt')).toBe(0);
    expect(await opened.value.read('c.txt')).toEqual({
      ok: false,
      trouble: { kind: 'damaged', path: 'c.txt' },
    });
  });

  it.each([
    ['../a.txt', 'unsafe-path'],
    ['/etc/passwd', 'unsafe-path'],
    ['a/../../b', 'unsafe-path'],
    ['C:/a.txt', 'unsafe-path'],
    ['a\\..\\..\\b', 'unsafe-path'],
    ['\\a.txt', 'unsafe-path'],
    ['.', 'unsafe-path'],
    // What looks at each folder of a path would never end with it.
    [`${'a/'.repeat(65)}b.jpg`, 'unsafe-path'],
    [`${'a'.repeat(60_000)}.jpg`, 'unsafe-path'],
    ['a/'.repeat(30_000), 'unsafe-path'],
  ])('with the path %.20s is refused', async (path, kind) => {
    expect(await readAll(zipOf({ [path]: text('x') }))).toBe(kind);
  });

  it.each([
    ['a\\b.txt', 'a/b.txt'],
    ['./a.txt', 'a.txt'],
    ['a//b.txt', 'a/b.txt'],
    [`${'a/'.repeat(64)}b`, `${'a/'.repeat(64)}b`],
  ])('with the path %.20s, as some packers write it, is opened', async (written, path) => {
    const opened = await open(zipOf({ [written]: text('x'), 'dir\\': text('') }));
    if (!opened.ok) throw new Error(opened.trouble.kind);
    expect(opened.value.paths).toEqual([path]);
    expect(await opened.value.read(path)).toEqual({ ok: true, value: text('x') });
  });

  it('that was moved while it was read is no damaged one', async () => {
    const bytes = zipOf({ 'a.txt': text('uno') });
    const file = new Blob([bytes]);
    const opened = await openZip(file, limits);
    if (!opened.ok) throw new Error(opened.trouble.kind);
    const gone = () => Promise.reject(new DOMException('Moved', 'NotReadableError'));
    const torn = { arrayBuffer: gone, stream: () => new ReadableStream({ pull: gone }) };
    file.slice = () => torn as unknown as Blob;
    await expect(opened.value.read('a.txt')).rejects.toThrow('Moved');
    await expect(openZip(file, limits)).rejects.toThrow('Moved');
  });

  it('with a file that this device has no memory for is too large', async () => {
    const entry = { uncompressedSize: 2 ** 53 } as FileEntry;
    const read = await new OpenedZip(new Map([['a', entry]])).read('a');
    expect(read).toMatchObject({ ok: false, trouble: { kind: 'too-large', path: 'a' } });
  });

  it('with more or larger files than allowed is refused before it is unpacked', async () => {
    const many = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`${i}`, text('x')]));
    expect(await readAll(zipOf(many))).toBe('too-many-files');
    expect(await readAll(zipOf({ a: new Uint8Array(5_000_001) }))).toBe('too-large');
    const halves = { a: new Uint8Array(4_500_000), b: new Uint8Array(4_500_000) };
    expect(await readAll(zipOf(halves))).toBe('too-large');
  });

  it('that says less than it holds is damaged, not unpacked', async () => {
    const bomb = zipOf({ a: new Uint8Array(4_000_000) });
    const view = new DataView(bomb.buffer);
    // Its list comes last; the unpacked size stands at byte 24 of an entry.
    const list = bomb.findLastIndex(
      (_, at) => view.byteLength - at >= 46 && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint32(list + 24, 10, true);
    expect(await readAll(bomb)).toBe('damaged');
  });

  it('whose bytes were changed or cut gives damage or the truth, never anything else', async () => {
    const random = new Random(2);
    const content = Uint8Array.from({ length: 4000 }, () => random.integer(16));
    const whole = zipOf({ 'photos/a.jpg': content, 'b.json': text('{"a": 1}') });
    for (let trial = 0; trial < 300; trial++) {
      const broken = whole.slice(0, trial % 3 === 0 ? random.integer(whole.length) : undefined);
      if (trial % 3 !== 0) broken[random.integer(broken.length)]! ^= 1 << random.integer(8);
      const opened = await open(broken);
      if (!opened.ok) continue;
      for (const path of opened.value.paths) {
        const read = await opened.value.read(path);
        if (read.ok) expect([content, text('{"a": 1}')]).toContainEqual(read.value);
      }
    }
  });

  it('is no other file', async () => {
    expect(await readAll(text('<!doctype html>') as Uint8Array<ArrayBuffer>)).toBe('not-a-zip');
    expect(await readAll(new Uint8Array())).toBe('not-a-zip');
  });
});
