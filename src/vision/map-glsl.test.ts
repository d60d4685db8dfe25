import { expect, it } from 'vitest';
import { silentMask } from './map-glsl.ts';

it('marks what is switched off on a sheet, however many channels its layer has', () => {
  expect([...silentMask(0, [0, 33])].slice(0, 2)).toEqual([1, 2]);
  expect([...silentMask(590, [3, 590, 600, 2000])].map(Number)).toEqual([
    1 | (1 << 10),
    ...new Array<number>(15).fill(0),
  ]);
});
