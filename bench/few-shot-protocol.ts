import { expectedCalibrationError } from '../src/core/evaluation/calibration.ts';
import { Random } from '../src/core/random.ts';
import { classify, decide } from '../src/training/head/classify.ts';
import { evaluateHead } from '../src/training/head/evaluate-head.ts';
import { trainHead } from '../src/training/head/train-head.ts';
import type { HeadData } from '../src/training/head/types.ts';

/** One class of photographs, already looked at by the eye. */
export interface EmbeddedClass {
  readonly name: string;
  /** One embedding a photograph. */
  readonly embeddings: readonly Float32Array[];
}

export interface FewShotOptions {
  /** Classes in an episode. */
  readonly ways: number;
  /** Photographs of each that are taught; all others are asked. */
  readonly shots: number;
  readonly episodes: number;
  readonly seed: number;
}

/** Shares between 0 and 1 over all episodes; undefined where nothing could be asked. */
export interface FewShotFigures {
  /** Asked photographs of taught classes whose likeliest class is the right one. */
  readonly accuracy: number | undefined;
  /** Asked photographs of taught classes that were called "none of these". */
  readonly falseRejects: number | undefined;
  /** Photographs of the classes that were not taught that were called "none of these". */
  readonly unseenCaught: number | undefined;
  /** Expected calibration error, 10 bins, of the winner's probability on taught classes. */
  readonly calibrationError: number | undefined;
}

/**
 * The few-shot benchmark: again and again, some classes are drawn, a few photographs of each are
 * taught with the app's own training and evaluation, and everything else is asked. Each photograph
 * counts as a burst of its own.
 *
 * @throws RangeError if the classes are too few for the ways, or too small for the shots.
 */
export async function runFewShot(
  classes: readonly EmbeddedClass[],
  { ways, shots, episodes, seed }: FewShotOptions,
  onEpisode: (done: number) => void = () => {},
): Promise<FewShotFigures> {
  if (classes.length < ways) throw new RangeError(`${classes.length} classes for ${ways} ways.`);
  const random = new Random(seed);
  const tally = { confidences: [] as number[], isRight: [] as number[], rejected: 0 };
  const unseen = { asked: 0, caught: 0 };
  for (let episode = 0; episode < episodes; episode++) {
    const drawn = random.shuffle([...classes]);
    const taught = drawn.slice(0, ways).map((one) => {
      const embeddings = random.shuffle([...one.embeddings]);
      if (embeddings.length < shots) throw new RangeError(`${one.name} has too few photographs.`);
      return { shown: embeddings.slice(0, shots), asked: embeddings.slice(shots) };
    });
    const data = headData(taught.map((one) => one.shown));
    const { head } = await evaluateHead(data, await trainHead(data));
    const answer = (embedding: Float32Array) => {
      const { probabilities, likenesses } = classify(head, embedding);
      const decision = decide({ probabilities, likenesses }, head.thresholds);
      return { ...decision, confidence: probabilities[decision.winner]! };
    };
    taught.forEach(({ asked }, label) => {
      for (const { winner, isNone, confidence } of asked.map(answer)) {
        tally.confidences.push(confidence);
        tally.isRight.push(winner === label ? 1 : 0);
        tally.rejected += isNone ? 1 : 0;
      }
    });
    for (const { isNone } of drawn.slice(ways).flatMap((one) => one.embeddings.map(answer))) {
      unseen.asked++;
      unseen.caught += isNone ? 1 : 0;
    }
    onEpisode(episode + 1);
  }
  const asked = tally.isRight.length;
  const right = tally.isRight.reduce((sum, one) => sum + one, 0);
  return {
    accuracy: share(right, asked),
    falseRejects: share(tally.rejected, asked),
    unseenCaught: share(unseen.caught, unseen.asked),
    calibrationError:
      asked > 0 ? expectedCalibrationError(tally.confidences, tally.isRight) : undefined,
  };
}

/** Examples for the head, each a burst of its own: `[class][example]`. */
function headData(classes: readonly (readonly Float32Array[])[]): HeadData {
  const all = classes.flat();
  const dimension = all[0]!.length;
  const embeddings = new Float32Array(all.length * dimension);
  all.forEach((embedding, i) => embeddings.set(embedding, i * dimension));
  return {
    dimension,
    classCount: classes.length,
    embeddings,
    labels: Int32Array.from(classes.flatMap((ofClass, label) => ofClass.map(() => label))),
    bursts: Int32Array.from(all.keys()),
  };
}

function share(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}
