import { expectedCalibrationError } from '../src/core/evaluation/calibration.ts';
import { Random } from '../src/core/random.ts';
import { packCard } from '../src/exchange/classifier-card/pack-card.ts';
import { unpackCard } from '../src/exchange/classifier-card/unpack-card.ts';
import { classify, decide } from '../src/training/head/classify.ts';
import { evaluateHead } from '../src/training/head/evaluate-head.ts';
import { trainHead } from '../src/training/head/train-head.ts';
import type { Head, HeadData } from '../src/training/head/types.ts';

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
  /** Answers, of all that were asked, that are the same from a head that went through a card of QR codes. */
  readonly cardAgreement: number | undefined;
  /** Largest change of any probability on that way. */
  readonly cardLargestChange: number;
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
  options: FewShotOptions,
  onEpisode: (done: number) => void = () => {},
): Promise<FewShotFigures> {
  const random = new Random(options.seed);
  const known: { isRight: boolean; isNone: boolean; confidence: number }[] = [];
  const unseen: { isNone: boolean }[] = [];
  const same: boolean[] = [];
  let cardLargestChange = 0;
  for (let done = 1; done <= options.episodes; done++) {
    const episode = drawEpisode(classes, options, random);
    const data = headData(episode.taught);
    const { head } = await evaluateHead(data, await trainHead(data));
    const received = throughCard(head);
    for (const embedding of [...episode.asked.flat(), ...episode.unseen]) {
      const [sent, got] = [head, received].map((one) => classify(one, embedding));
      const [said, heard] = [decide(sent!, head.thresholds), decide(got!, received.thresholds)];
      same.push(said.isNone === heard.isNone && (said.isNone || said.winner === heard.winner));
      sent!.probabilities.forEach((probability, k) => {
        const change = Math.abs(probability - got!.probabilities[k]!);
        cardLargestChange = Math.max(cardLargestChange, change);
      });
    }
    episode.asked.forEach((embeddings, label) => {
      for (const embedding of embeddings) {
        const answer = classify(head, embedding);
        const { winner, isNone } = decide(answer, head.thresholds);
        const confidence = answer.probabilities[winner]!;
        known.push({ isRight: winner === label, isNone, confidence });
      }
    });
    for (const embedding of episode.unseen) {
      unseen.push(decide(classify(head, embedding), head.thresholds));
    }
    onEpisode(done);
  }
  return {
    accuracy: share(known.map(({ isRight }) => isRight)),
    falseRejects: share(known.map(({ isNone }) => isNone)),
    unseenCaught: share(unseen.map(({ isNone }) => isNone)),
    calibrationError:
      known.length > 0
        ? expectedCalibrationError(
            known.map(({ confidence }) => confidence),
            known.map(({ isRight }) => (isRight ? 1 : 0)),
          )
        : undefined,
    cardAgreement: share(same),
    cardLargestChange,
  };
}

/** The head as another phone has it that received it by QR codes. */
function throughCard(head: Head): Head {
  const packed = packCard({
    projectName: '',
    sentAtMs: 0,
    eyeKey: '',
    classes: Array.from({ length: head.classCount }, () => ({ name: '', mark: 0 })),
    head,
    strictness: 0,
  });
  const card = unpackCard(packed);
  if (!card.ok) throw new Error(card.trouble.kind);
  return card.value.head;
}

/** Embeddings of one episode. */
interface Episode {
  /** `[way][shot]`. */
  readonly taught: Float32Array[][];
  /** The other photographs of the taught classes, `[way][photograph]`. */
  readonly asked: Float32Array[][];
  /** All photographs of the other classes. */
  readonly unseen: Float32Array[];
}

function drawEpisode(
  classes: readonly EmbeddedClass[],
  { ways, shots }: FewShotOptions,
  random: Random,
): Episode {
  if (classes.length < ways) throw new RangeError(`${classes.length} classes for ${ways} ways.`);
  const drawn = random.shuffle([...classes]);
  const shuffled = drawn.slice(0, ways).map(({ name, embeddings }) => {
    if (embeddings.length < shots) throw new RangeError(`${name} has too few photographs.`);
    return random.shuffle([...embeddings]);
  });
  return {
    taught: shuffled.map((embeddings) => embeddings.slice(0, shots)),
    asked: shuffled.map((embeddings) => embeddings.slice(shots)),
    unseen: drawn.slice(ways).flatMap(({ embeddings }) => embeddings),
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

/** Share of the answers that are true; undefined for none. */
function share(answers: readonly boolean[]): number | undefined {
  return answers.length > 0 ? answers.filter(Boolean).length / answers.length : undefined;
}
