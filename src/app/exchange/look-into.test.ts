import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { inputFor, inputs } from './inputs.ts';
import { kindOf, lookInto } from './look-into.ts';

const chosen = (content: BlobPart, name: string) => {
  const file = new File([content], name);
  return { file, path: name };
};
const zipOf = (files: Record<string, string>) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
  ) as Uint8Array<ArrayBuffer>;
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0);

describe('what a file is', () => {
  it('is told by its first bytes', () => {
    expect(kindOf(jpeg)).toBe('image');
    expect(kindOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBe('image');
    expect(kindOf(strToU8('RIFF\0\0\0\0WEBP'))).toBe('image');
    expect(kindOf(strToU8('\0\0\0\x18ftypheic'))).toBe('image');
    expect(kindOf(zipOf({ a: 'b' }))).toBe('zip');
    expect(kindOf(strToU8('\x89HDF'))).not.toBe('hdf5');
    expect(kindOf(Uint8Array.of(0x89, 0x48, 0x44, 0x46))).toBe('hdf5');
    expect(kindOf(strToU8('  {"a": 1}'))).toBe('json');
    expect(kindOf(strToU8('file,label\n'))).toBe('text');
    expect(kindOf(Uint8Array.of(1, 0, 2))).toBe('other');
    expect(kindOf(new Uint8Array())).toBe('other');
  });

  it('is found out without believing its name', async () => {
    const { files } = await lookInto([
      chosen(zipOf({ 'vistazo.json': '{}' }), 'cocina.zip'),
      chosen('{"a": [1]}', 'model.txt'),
      chosen('{"a": ', 'cut.json'),
      chosen(jpeg, 'foto.vistazo'),
      chosen(zipOf({ a: 'b' }).slice(0, 20), 'half.vistazo'),
      chosen(zipOf({ '../a': 'b' }), 'out.zip'),
    ]);
    expect(files.map(({ kind }) => kind)).toEqual(['zip', 'json', 'text', 'image', 'zip', 'zip']);
    expect(files[0]!.zip!.paths).toEqual(['vistazo.json']);
    expect(files[1]!.describesNetwork).toBeUndefined();
    expect(files[4]!.trouble?.kind).toBe('not-a-zip');
    expect(files[5]!.trouble?.kind).toBe('unsafe-path');
  });

  it('is read as JSON only so often, and nothing of it is kept', async () => {
    const label = { text: vi.fn(() => Promise.resolve('{"imageData": "x"}')) };
    const labels = Array.from({ length: 30 }, (_, i) => {
      const { path, file } = chosen('{"imageData": "x"}', `${i}.json`);
      return { path, file: Object.assign(file, label) };
    });
    const { files } = await lookInto([chosen('{"modelTopology": {}}', 'model.json'), ...labels]);
    expect(files[0]!.describesNetwork).toBe(true);
    expect(files.map(({ kind }) => kind)).toEqual(Array.from({ length: 31 }, () => 'json'));
    expect(label.text.mock.calls.length).toBeLessThan(10);
    expect(Object.keys(files[1]!).toSorted()).toEqual(['file', 'kind', 'path']);
  });

  it('is not looked into any more once that was called off', async () => {
    const work = new AbortController();
    const later = chosen('b', 'b.txt');
    const slice = vi.spyOn(later.file, 'slice');
    const first = chosen('a', 'a.txt');
    vi.spyOn(first.file, 'slice').mockImplementation(() => {
      work.abort();
      return new Blob();
    });
    await lookInto([first, later], work.signal);
    expect(slice).not.toHaveBeenCalled();
  });
});

describe('an archive without the first bytes of one', () => {
  const troubleOf = async (...file: Parameters<typeof chosen>) =>
    (await lookInto([chosen(...file)])).files[0]!.trouble?.kind;

  it('is torn, not unknown', async () => {
    for (const name of ['a.vistazo', 'a.vistazo.zip', 'A.ZIP', 'a.keras', 'a.tm']) {
      expect(await troubleOf('hola', name)).toBe('not-a-zip');
      expect(await troubleOf('', name)).toBe('not-a-zip');
      expect(await troubleOf('{"error": 404}', name)).toBe('not-a-zip');
    }
  });

  it('is what it is where its bytes say so', async () => {
    expect(await troubleOf('hola', 'a.csv')).toBeUndefined();
    expect(await troubleOf(jpeg, 'a.vistazo')).toBeUndefined();
    expect(await troubleOf(Uint8Array.of(0x89, 0x48, 0x44, 0x46), 'a.keras')).toBeUndefined();
    expect(await troubleOf(zipOf({ a: 'b' }), 'a.zip')).toBeUndefined();
  });
});

describe('the way in', () => {
  const wayOf = async (...files: Parameters<typeof lookInto>[0]) =>
    inputFor(inputs, await lookInto(files))?.id;

  it('is known by what is inside, whatever the file is called', async () => {
    const project = zipOf({ 'vistazo.json': '{}' });
    for (const name of ['cocina.vistazo', 'cocina.vistazo.zip', 'cocina.bin', 'a']) {
      expect(await wayOf(chosen(project, name))).toBe('project-file');
    }
    expect(await wayOf(chosen(jpeg, 'a.jpg'), chosen(jpeg, 'b'))).toBe('loose-photographs');
    expect(await wayOf(chosen(jpeg, 'a.jpg'), chosen('x', 'b.jpg'))).toBeUndefined();
    expect(await wayOf(chosen('hola', 'cocina.vistazo'))).toBeUndefined();
    expect(await wayOf(chosen(project.slice(0, 30), 'cocina.vistazo'))).toBeUndefined();
  });
});
