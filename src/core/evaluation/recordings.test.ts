import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { normalise } from '../vector.ts';
import { cutIntoRecordings } from './recordings.ts';

/** Frames that wander from a first one; `step` says how far each is from the one before. */
function recording(random: Random, count: number, step: number): Float32Array[] {
  const draw = () => Float32Array.from({ length: 64 }, () => random.normal() / 8);
  let present = draw();
  return Array.from({ length: count }, () => {
    const noise = draw();
    present = normalise(present.map((value, i) => value + step * noise[i]!));
    return present;
  });
}

describe('frames are cut into recordings', () => {
  it('where they stop being alike', () => {
    const random = new Random(4);
    const frames = [5, 9, 1, 20].flatMap((count) => recording(random, count, 0.3));
    expect(cutIntoRecordings(frames)).toEqual([0, 5, 14, 15]);
  });

  it('but not at one frame that is unlike the others', () => {
    const random = new Random(5);
    const frames = recording(random, 10, 0.2);
    frames[4] = recording(random, 1, 0)[0]!;
    expect(cutIntoRecordings(frames)).toEqual([0]);
  });

  it('and none gives none', () => {
    expect(cutIntoRecordings([])).toEqual([]);
  });
});
