import type { ZipLimits } from './zip-reader.ts';

/**
 * What a file that is opened may hold: ten thousand photographs of the largest size that is kept, and as
 * much again of everything else. Bounded before anything is unpacked.
 */
export const fileLimits: ZipLimits & { readonly maxJsonBytes: number } = {
  maxFiles: 120_000,
  maxFileBytes: 256 * 2 ** 20,
  maxTotalBytes: 4 * 2 ** 30,
  /** Of one JSON file, read whole. */
  maxJsonBytes: 64 * 2 ** 20,
};
