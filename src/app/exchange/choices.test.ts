import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { choicesOf, culpritOf } from './choices.ts';
import { inputs } from './inputs.ts';
import { lookInto } from './look-into.ts';

const zipOf = (path: string) => zipSync({ [path]: strToU8('{}') }) as Uint8Array<ArrayBuffer>;
const contents: Readonly<Record<string, BlobPart>> = {
  vistazo: zipOf('vistazo.json'),
  keras: zipOf('m.keras'),
  photos: zipOf('taza/1.jpg'),
  strange: zipOf('a.exe'),
  torn: zipOf('vistazo.json').slice(0, 20),
  jpg: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0),
  txt: 'hola',
};

/** Files by their endings, looked into. */
const looked = (...paths: readonly string[]) =>
  lookInto(
    paths.map((path) => ({
      file: new File([contents[path.split('.').at(-1)!]!], path.split('/').at(-1)!),
      path,
    })),
  );
const choices = async (...paths: readonly string[]) =>
  choicesOf(inputs, await looked(...paths)).map(({ files }) =>
    files.map(({ path }) => path).join(' '),
  );

it('archives that were brought together are opened one after another', async () => {
  expect(await choices('a.vistazo', 'b.vistazo')).toEqual(['a.vistazo', 'b.vistazo']);
  expect(await choices('a.keras', 'b.keras', 'c.vistazo')).toHaveLength(3);
  expect(await choices('1.jpg', 'a.photos', '2.jpg')).toEqual(['a.photos', '1.jpg 2.jpg']);
  // The whole one is not lost for the torn one.
  expect(await choices('a.torn', 'b.vistazo')).toEqual(['a.torn', 'b.vistazo']);
});

it('what belongs together stays together', async () => {
  expect(await choices('a.keras', 'labels.txt')).toEqual(['a.keras labels.txt']);
  expect(await choices('1.jpg', '2.jpg')).toEqual(['1.jpg 2.jpg']);
  const folder = ['d/taza/1.jpg', 'd/old.photos', 'd/older.photos'];
  expect(await choices(...folder)).toEqual([folder.join(' ')]);
  expect(await choices('a.vistazo', 'b.strange')).toEqual(['a.vistazo b.strange']);
});

it('who is blamed is what nobody knows', async () => {
  const culprit = async (...paths: readonly string[]) =>
    culpritOf(inputs, await looked(...paths))?.file.path;
  expect(await culprit('1.jpg', 'notes.txt')).toBe('notes.txt');
  expect(await culprit('a.vistazo', 'b.strange')).toBe('b.strange');
  expect(await culprit('notes.txt', 'a.torn')).toBe('a.torn');
});
