import { expect, it } from 'vitest';
import { openVision, testPicture } from './vision-kit.ts';

it('shows the source as it is, its top at the top', () => {
  const vision = openVision();
  const picture = testPicture(16, 12);
  vision.upload(picture, 16, 12);
  const still = vision.still({ kind: 'source', digits: 'none' }, 64, 48)!;
  for (const [x, y] of [
    [0, 0],
    [15, 0],
    [3, 11],
  ] as const) {
    const at = ((y * 4 + 2) * 64 + x * 4 + 2) * 4;
    const from = (y * 16 + x) * 4;
    expect([...still.data.subarray(at, at + 3)]).toEqual([
      ...picture.data.subarray(from, from + 3),
    ]);
  }
});
