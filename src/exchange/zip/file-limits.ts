import type { ZipLimits } from './zip-reader.ts';

/** What single things in a file may take beyond the whole: each of them is in memory in one piece. */
interface PartLimits {
  /** Of one JSON file, read whole. */
  readonly maxJsonBytes: number;
  /** Of one photograph of a project: ten times what such a JPEG can reasonably need. */
  readonly maxPhotoBytes: number;
  /** Of one recording, whose photographs are compared with one another. */
  readonly maxRecordingBytes: number;
  /** Of one picture or phrase of a reaction. */
  readonly maxMediaBytes: number;
  /** So much is read of a table that says what photographs show: some hundred thousand rows. */
  readonly maxTableBytes: number;
}

/**
 * What a file that is opened may hold: ten thousand photographs of the largest size that is kept, and as
 * much again of everything else. Bounded before anything is unpacked. What is written keeps to the same.
 */
export const fileLimits: ZipLimits & PartLimits = {
  maxFiles: 120_000,
  maxFileBytes: 256 * 2 ** 20,
  maxTotalBytes: 4 * 2 ** 30,
  maxJsonBytes: 64 * 2 ** 20,
  maxPhotoBytes: 2 ** 20,
  maxRecordingBytes: 512 * 2 ** 20,
  maxMediaBytes: 8 * 2 ** 20,
  maxTableBytes: 16 * 2 ** 20,
};
