import { dot } from '../vector.ts';

/** Cosine from which a frame belongs to the recording of one of the frames right before it. */
const sameRecording = 0.8;
/** How many frames before it are asked: one that is blurred, or dark for a moment, ends no recording. */
const framesBefore = 3;

/**
 * Cuts frames in their order of capture into recordings, by how alike what the eye sees in them is: a frame
 * goes on with a recording if its cosine to one of the three before it is at least 0.8.
 *
 * Measured with the eye at 128 px on 24 classes of photographs: 859 that were taken one by one, each of another
 * thing, are cut into 766; of 24 times three recordings of 20 frames, made by moving a window over photographs
 * by a hundredth or a fiftieth of its side a frame, 23 are cut exactly where they should be, at a twenty-fifth
 * 21. Of the two errors cutting is the worse one: near copies on both sides of a split make a measurement too
 * good, while two recordings taken for one only leave less to measure with. Whoever imports sees the cuts and
 * can change them.
 *
 * @param units embeddings of length 1, frame by frame.
 * @returns index of the first frame of each recording, ascending, from 0.
 */
export function cutIntoRecordings(units: readonly Float32Array[]): number[] {
  let starts: number[] = [];
  units.forEach((unit, i) => {
    const from = Math.max(0, i - framesBefore);
    const alike = units.slice(from, i).findIndex((before) => dot(before, unit) >= sameRecording);
    // What lies between two frames of one recording is of it, too.
    if (alike >= 0) starts = starts.filter((start) => start <= from + alike);
    else starts.push(i);
  });
  return starts;
}
