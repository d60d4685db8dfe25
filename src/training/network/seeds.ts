import { Random } from '../../core/random.ts';

/** What random numbers are drawn for: draws for one never shift those for another. */
const purposes = { order: 1, augmentation: 2, noise: 3, sample: 4 } as const;

/**
 * Random numbers of a run for one purpose at one place (epoch, batch). They depend on nothing that
 * happened before, so a run that goes on from the middle draws what the whole run would have drawn.
 */
export function randomAt(
  seed: number,
  purpose: keyof typeof purposes,
  epoch = 0,
  batch = 0,
): Random {
  let mixed = 0;
  for (const part of [seed, purposes[purpose], epoch, batch]) {
    // Murmur3's finaliser, so that neighbours have nothing in common.
    mixed = Math.imul(mixed ^ part, 0x9e3779b1);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed ^= mixed >>> 13;
  }
  return new Random(mixed);
}
