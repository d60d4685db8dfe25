import { expect, it } from 'vitest';
import { filterEn } from './en.ts';
import { filterEs } from './es.ts';

it('names the ends of a probability as they are taken', () => {
  const [es, en] = [filterEs, filterEn].map(({ filter }) => filter.numberTroubles['too-large']);
  expect(es!(0.005, 0.995)).toContain('de 0.005 a 0.995.');
  expect(en!(0.005, 0.995)).toContain('from 0.005 to 0.995.');
});
