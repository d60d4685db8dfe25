import { expect, it } from 'vitest';
import { expertsEn } from './experts-en.ts';
import { expertsEs } from './experts-es.ts';
import { trainEn } from './train-en.ts';
import { trainEs } from './train-es.ts';

it('counts few photos of a bin, and gives a rate only of many', () => {
  const [es, en] = [expertsEs.calibration.sentence, expertsEn.calibration.sentence];
  expect(es(0.36, 5 / 7, 7)).toBe('Cuando dice 36\u00a0%, acierta en 5 de 7 fotos.');
  expect(en(0.36, 5 / 7, 7)).toBe('When it says 36%, it is right on 5 of 7 photos.');
  expect(es(0.36, 0.4, 200)).toBe('Cuando dice 36\u00a0%, acierta 40 de cada 100 (200 fotos).');
});

it('never says of a training under way that it learns from no pictures a second', () => {
  expect([0.02, 0.37, 4.26, 14.2, 230.4].map(trainEs.rateWords)).toEqual([
    'menos de 0.1',
    '0.4',
    '4.3',
    '14',
    '230',
  ]);
  expect(trainEn.rateWords(0)).toBe('less than 0.1');
});

it('says that the epoch under way was not kept', () => {
  expect(trainEs.ends.stopped(0)).toContain('no quedó nada');
  expect(trainEn.ends.stopped(0)).toContain('nothing of it was kept');
  expect(trainEn.ends.stopped(2)).toBe('You finished it after 2 epochs.');
  expect(trainEs.ends.open(0, 1)).toContain('no se guardó');
});
