import { expect, test } from 'vitest';
import { en } from './en.ts';
import { es } from './es.ts';

const added = { name: 'Taza', count: 3, total: 5, repeatedCount: 0 };

test('what was added is counted, and what was there already', () => {
  expect(es.photoFiles.added(added)).toBe('Se agregaron 3 fotos a Taza.');
  expect(en.photoFiles.added({ ...added, repeatedCount: 1 })).toBe(
    '3 photos were added to Taza. 1 was there already.',
  );
  expect(es.photoFiles.added({ ...added, count: 0, repeatedCount: 5 })).toBe(
    'No se agregaron fotos a Taza. 5 ya estaban.',
  );
});

test('an import that the disk ended says so; one that a person ended does not say why', () => {
  expect(es.photoFiles.added({ ...added, stopped: 'cancelled' })).toBe(
    'Se agregaron 3 de 5 fotos a Taza.',
  );
  expect(es.photoFiles.added({ ...added, repeatedCount: 1, stopped: 'not-saved' })).toBe(
    'Se agregaron 3 de 5 fotos a Taza. 1 ya estaba. ' +
      'La última no se pudo guardar: está solo en memoria, y ya no se agregaron más.',
  );
  expect(en.photoFiles.added({ ...added, count: 1, stopped: 'not-saved' })).toBe(
    '1 of 5 photos was added to Taza. ' +
      'The last one could not be saved: it is in memory only, and no more were added.',
  );
});
