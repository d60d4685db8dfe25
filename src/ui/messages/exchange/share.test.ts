import { expect, it } from 'vitest';
import { shareEn as en } from './share-en.ts';
import { shareEs as es } from './share-es.ts';

const none = { photos: 0, runs: 0, coarser: 0 };

it('says what a file does not have, what has it, and that it is here still', () => {
  expect(es.loss({ ...none, photos: 3 })).toBe(
    'No lleva 3 fotos, que pesan demasiado para un archivo de Vistazo; «Fotos en carpetas» sí las lleva. Aquí siguen: no las borres pensando que tienes copia.',
  );
  expect(en.loss({ ...none, photos: 3 })).toBe(
    '3 photos are not in it, as they are too heavy for a Vistazo file; “Photos in folders” has them. They are still here: do not delete them thinking you have a copy.',
  );
  expect(es.loss({ ...none, photos: 1 })).toContain(es.outputs.photographs.title);
  expect(en.loss({ ...none, photos: 1 })).toContain(en.outputs.photographs.title);
});

it('speaks of one thing as of one', () => {
  expect(es.loss({ ...none, photos: 1 })).toContain('sí la lleva. Aquí sigue: no la borres');
  expect(en.loss({ ...none, runs: 1 })).toContain('It is still here: do not delete it');
  expect(es.loss({ photos: 1, runs: 1, coarser: 0 })).toContain('Aquí siguen: no las borres');
});

it('warns of nothing where only a curve is coarser', () => {
  expect(es.loss({ ...none, coarser: 2 })).not.toContain('Aquí');
  expect(en.loss({ ...none, coarser: 2 })).not.toContain('here');
});
