import { expect, test } from 'vitest';
import { evaluateEs } from './evaluate-es.ts';
import { pixelEn } from './pixel-en.ts';
import { pixelEs } from './pixel-es.ts';

test('an answer that is nearly sure is nowhere said to be all', () => {
  expect(pixelEs.percent(0.9996)).toBe('>99\u00a0%');
  expect(pixelEs.changed('Taza', 0.9996, 0.9991)).toBe('Nada cambia: Taza sigue en >99\u00a0%.');
  expect(pixelEs.changed('Taza', 0.9996, 0.6)).toBe(
    'Taza baja 40 puntos: de >99\u00a0% a 60\u00a0%.',
  );
  expect(evaluateEs.surePercent(0.9996)).toBe('>99\u00a0%');
  expect(evaluateEs.percent(0.997)).toBe('99.7\u00a0%');
});

test('a sweep tells how far its colours go, and where they tell nothing', () => {
  expect(pixelEs.sweepMost(0.061, 0.002)).toBe('Lo que más baja: 6.1 puntos.');
  expect(pixelEs.sweepMost(0.002, 0.4)).toBe('Casi nada baja al tapar; lo que más sube: 40.');
  expect(pixelEs.sweepMost(0.0104, 0.002)).toBe('Lo que más baja: 1 punto.');
  expect(pixelEn.sweepMost(0.0104, 0.002)).toBe('Largest fall: 1 point.');
  expect(pixelEs.sweepMost(0.0106, 0.002)).toBe('Lo que más baja: 1.1 puntos.');
  expect(pixelEs.sweepMost(0.009, 0.004)).toContain('Casi nada cambia al tapar');
  expect(pixelEn.sweepMost(0.5, 0.02)).toBe('Largest fall: 50 points; largest rise: 2.');
});

test('a layer sees all of the picture only where its corner does, too', () => {
  expect(pixelEs.sees(51, 51, false)).not.toContain('orilla');
  expect(pixelEs.sees(51, 51, true)).toContain('hasta 51 × 51');
  expect(pixelEs.seesAlmostAll(121, 121)).toContain('121 × 121');
});
