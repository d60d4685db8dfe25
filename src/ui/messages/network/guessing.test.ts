import { expect, it } from 'vitest';
import { guessingEn as en } from './guessing-en.ts';
import { guessingEs as es } from './guessing-es.ts';

it('says how many were right of what, and what a guesser gets', () => {
  expect(`${es.right(7, 12, 'photos')} ${es.luck(3)}`).toBe(
    'De 12 fotos que no había visto, acertó 7. Quien adivina acierta 1 de cada 3 en promedio, y con suerte llega a tanto.',
  );
  expect(`${en.right(7, 12, 'photos')} ${en.luck(3)}`).toBe(
    'Of 12 photos it had not seen, it got 7 right. A guesser gets 1 in 3 right on average, and with luck this many.',
  );
  expect(es.right(1, 1, 'pictures')).toBe('De 1 imagen que no había visto, acertó 1.');
  expect(en.right(1, 2, 'pictures')).toBe('Of 2 pictures it had not seen, it got 1 right.');
});

it('says that it is counted by takes, where a guesser would hardly ever get as many pictures', () => {
  expect(`${es.right(30, 48, 'pictures')} ${es.luckOfTakes(6)}`).toBe(
    'De 48 imágenes que no había visto, acertó 30. Pero son de 6 tomas, y las imágenes de una misma toma cuentan casi como una: contando por tomas, todavía puede ser suerte.',
  );
  expect(en.luckOfTakes(6)).toContain('they are of 6 takes, and');
});

it('says of how few takes the photos are', () => {
  expect(es.fewTakes(1)).toContain('vienen de solo 1 toma, y');
  expect(en.fewTakes(3)).toContain('come from only 3 takes, and');
  expect(es.unevenTakes(6, 2)).toContain(
    '6 tomas de distinto tamaño, que dicen tanto como 2 iguales:',
  );
  expect(es.unevenTakes(6, 1)).toContain('dicen tanto como 1 sola:');
  expect(en.unevenTakes(6, 2)).toContain(
    '6 takes of different sizes, which say as much as 2 equal ones:',
  );
});
