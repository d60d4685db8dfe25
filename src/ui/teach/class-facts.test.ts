import { expect, it } from 'vitest';
import type { ClassRow } from '../../app/class-rows.ts';
import { teachEn } from '../messages/teach/en.ts';
import { teachEs } from '../messages/teach/es.ts';
import { classFacts } from './class-facts.ts';

const row: ClassRow = {
  ...{ id: 'mug', name: 'Taza', mark: 0, burstCount: 3, looseCount: 0, photoCount: 42 },
  ...{ unlearnedCount: 0, besidesCount: 20 },
};

it('counts takes, loose photographs, and all where those are not all', () => {
  expect(classFacts(row, teachEs)).toEqual({ text: '3 tomas · 42 fotos' });
  const mixed = { ...row, burstCount: 5, looseCount: 2 };
  expect(classFacts(mixed, teachEs).text).toBe('3 tomas · 2 fotos sueltas · 42 fotos');
  const loose = { ...row, burstCount: 4, looseCount: 4, photoCount: 4 };
  expect(classFacts(loose, teachEs).text).toBe('4 fotos sueltas');
});

it('asks for another take where there is one', () => {
  const single = { ...row, burstCount: 1 };
  expect(classFacts(single, teachEs)).toEqual({ text: '1 toma · 42 fotos', advice: 'graba otra' });
});

it('says first what is not learned yet, as the end of a line may be cut off', () => {
  const waiting = { ...row, unlearnedCount: 12 };
  expect(classFacts(waiting, teachEs).text).toBe('12 sin aprender · 3 tomas · 42 fotos');
  expect(classFacts(waiting, teachEn).text).toBe('12 not learned yet · 3 takes · 42 photos');
  expect(classFacts({ ...waiting, burstCount: 1 }, teachEs).advice).toBeUndefined();
});
