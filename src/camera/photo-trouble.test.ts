import { expect, test } from 'vitest';
import { photoTroubleOf } from './photo-trouble.ts';

/** The head of an ISO media file with these brands, the first being the major one. */
function isoFile(...brands: string[]): string {
  const [major, ...compatible] = brands;
  const length = 16 + 4 * compatible.length;
  return `\0\0\0${String.fromCharCode(length)}ftyp${major}\0\0\0\0${compatible.join('')}meta`;
}

test.each([
  ['empty.jpg', '', '', 'empty'],
  ['letter.jpg', 'image/jpeg', 'Dear Ana', 'unreadable'],
  // As an iPhone writes them; by another name, too.
  ['IMG_1.HEIC', 'image/heic', isoFile('heic', 'mif1', 'heic'), 'heic'],
  ['IMG_2.jpg', 'image/jpeg', isoFile('mif1', 'mif1', 'heic', 'miaf'), 'heic'],
  ['drawing.avif', 'image/avif', isoFile('avif', 'mif1', 'miaf'), 'unreadable'],
  ['film.mp4', 'video/mp4', 'anything', 'video'],
  ['film', '', isoFile('isom', 'iso2', 'mp41'), 'video'],
  ['film.mov', '', isoFile('qt  '), 'video'],
  ['film.webm', '', '\x1a\x45\xdf\xa3more', 'video'],
])('%s (%s)', async (name, type, head, kind) => {
  const bytes = Uint8Array.from(head, (letter) => letter.charCodeAt(0));
  expect(await photoTroubleOf(new File([bytes], name, { type }))).toEqual({
    kind,
    fileName: name,
  });
});

test('brands are read only as far as their box goes', async () => {
  const bytes = Uint8Array.from(`${isoFile('isom')}heic`, (letter) => letter.charCodeAt(0));
  expect(await photoTroubleOf(new File([bytes], 'film'))).toMatchObject({ kind: 'video' });
});

test('a file that was moved away meanwhile', async () => {
  const gone = new File(['x'], 'gone.jpg');
  Object.defineProperty(gone, 'slice', {
    value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }),
  });
  expect(await photoTroubleOf(gone)).toEqual({ kind: 'unreadable', fileName: 'gone.jpg' });
});
