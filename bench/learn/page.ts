import { Random } from '../../src/core/random.ts';
import type { Eye } from '../../src/models/eye/eye.ts';
import { decodePhoto, encodePhoto, squarePicture } from '../../src/models/input/square-picture.ts';
import { HeadTrainer } from '../../src/training/head/head-trainer.ts';
import type { Head, HeadData } from '../../src/training/head/types.ts';
import { durationMs, median } from '../lib/durations.ts';
import { paintedFrames, type BenchFrames } from '../lib/frames.ts';
import { openEye } from '../lib/open-eye.ts';
import { syntheticExamples, withoutLast } from '../lib/synthetic-examples.ts';
import { chooseBackend, peerTrainingMs, PEER_EPOCHS } from './peer-head.ts';

interface PageOptions {
  /** Numbers of examples to learn from. */
  readonly counts: readonly number[];
  readonly rounds: number;
}

/** Median ms for one number of examples. */
export interface LearnTimes {
  readonly count: number;
  /** The last frame: squared, encoded, decoded, looked at. */
  readonly look: number;
  /** The head, trained on all examples from where it was before the last one. */
  readonly train: number;
  /** From the last frame to the new head. */
  readonly ours: number;
  /** All of its epochs, `peerEpochs` of them measured. */
  readonly peer: number;
  readonly peerEpochs: number;
}

/** What was found, and where it ran. */
export interface LearnFindings {
  readonly peerBackend: string;
  readonly eyeKey: string;
  readonly times: readonly LearnTimes[];
}

const CLASS_COUNT = 5;

/** Of ours, as they are short. */
const REPEATS_A_ROUND = 5;

/** Examples from which on Teachable Machine's epochs are so long that two must tell for all. */
const MANY = 1000;

/** Times both, round by round in turns, ours in the app's own workers. */
export default async function measure(options: PageOptions): Promise<LearnFindings> {
  const { counts, rounds } = options;
  const random = new Random(1);
  const peerBackend = await chooseBackend(syntheticExamples(300, CLASS_COUNT, random));
  const eye = await openEye('wasm', 160);
  if (!eye) throw new Error('The eye does not run on wasm here.');
  const frames = paintedFrames();
  const trainer = new HeadTrainer();
  const times: LearnTimes[] = [];
  for (const count of counts) {
    void say(`${count} examples…`);
    const data = syntheticExamples(count, CLASS_COUNT, random);
    const warmStart = await trainer.train(withoutLast(data));
    const peerEpochs = count > MANY ? 2 : PEER_EPOCHS;
    const ours: { look: number; train: number }[] = [];
    const peer: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (let repeat = 0; repeat < REPEATS_A_ROUND; repeat++) {
        await frames.next();
        ours.push(await learnLastFrame(frames, eye, trainer, data, warmStart));
      }
      peer.push((await peerTrainingMs(data, peerEpochs)) * (PEER_EPOCHS / peerEpochs));
    }
    times.push({
      count,
      look: median(ours.map(({ look }) => look)),
      train: median(ours.map(({ train }) => train)),
      ours: median(ours.map(({ look, train }) => look + train)),
      peer: median(peer),
      peerEpochs,
    });
  }
  const findings = { peerBackend, eyeKey: eye.key, times };
  for (const owned of [eye, frames, trainer]) owned.dispose();
  return findings;
}

/** What the app does with the last frame of a burst, in its order. */
async function learnLastFrame(
  { image, widthPx, heightPx }: BenchFrames,
  eye: Eye,
  trainer: HeadTrainer,
  data: HeadData,
  warmStart: Head,
): Promise<{ readonly look: number; readonly train: number }> {
  const look = await durationMs(async () => {
    const bytes = await encodePhoto(squarePicture(image, widthPx, heightPx));
    const picture = await decodePhoto(bytes);
    if (picture.ok) await eye.look(picture.value);
  });
  // Its embedding stands already among the synthetic ones, as the last.
  const train = await durationMs(() => trainer.train(data, { warmStart }));
  return { look, train };
}
