import { expect, it } from 'vitest';
import { eyeSideOf, lookMsOf } from './eye-figures.ts';

it('before the eye has come, what was received says at which size it will look', () => {
  expect(eyeSideOf({ eyeSizePx: undefined }, { receivedSizePx: 192 })).toBe(192);
  expect(eyeSideOf({ eyeSizePx: undefined }, { receivedSizePx: undefined })).toBe(160);
  // Once it is here it knows.
  expect(eyeSideOf({ eyeSizePx: 128 }, { receivedSizePx: 192 })).toBe(128);
});

it('says how long a look takes only of the size that it was measured at', () => {
  const report = { sizePx: 160, embeddingsPerSecond: 20 } as const;
  expect(lookMsOf({ eye: { report }, eyeSizePx: 160 })).toBe(50);
  expect(lookMsOf({ eye: { report }, eyeSizePx: 192 })).toBeUndefined();
  expect(lookMsOf({ eye: { report }, eyeSizePx: undefined })).toBeUndefined();
  expect(lookMsOf({ eye: {}, eyeSizePx: 160 })).toBeUndefined();
});
