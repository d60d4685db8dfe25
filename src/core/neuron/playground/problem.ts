import { NumpyRandom } from '../../numpy-random.ts';
import { halfSide, type Points } from '../datasets/dataset.ts';
import { findDataset } from '../datasets/datasets.ts';
import { featureRows, features, type Feature } from '../datasets/features.ts';
import { denseLayers, type Architecture } from '../mlp/architecture.ts';
import type { Examples } from '../mlp/examples.ts';
import { firstParameters } from '../mlp/first-parameters.ts';
import type { TrainingSettings } from '../mlp/trainer.ts';
import { maxClasses, type PlaygroundSettings } from './settings.ts';

/** What is to be learned, as the settings say. */
export interface PlaygroundProblem {
  readonly task: 'classes' | 'values';
  /** Of the data; at least 2. */
  readonly classCount: number;
  /** The chosen ones, at least one. */
  readonly features: readonly Feature[];
  readonly architecture: Architecture;
  /** All points: first those to learn from, then those to test with. */
  readonly points: Points;
  readonly train: Examples;
  readonly test: Examples;
}

/** Makes points and network; the same for the same settings. */
export function makeProblem(settings: PlaygroundSettings): PlaygroundProblem {
  const dataset = findDataset(settings.data);
  const task = dataset?.task ?? 'classes';
  const classCount = classCountOf(settings);
  const points = pointsOf(settings, classCount);
  const trainCount = trainCountOf(settings, points.truths.length);
  const chosen = chosenFeatures(settings);
  const inputs = featureRows(points.places, chosen);
  const isBinary = task === 'classes' && classCount === 2;
  const architecture: Architecture = {
    inputCount: chosen.length,
    hidden: settings.hidden,
    activation: settings.activation,
    outputCount: task === 'values' || isBinary ? 1 : classCount,
    output: task === 'values' ? 'linear' : isBinary ? 'sigmoid' : 'softmax',
  };
  const part = (from: number, to: number): Examples => ({
    count: to - from,
    inputs: inputs.slice(from * chosen.length, to * chosen.length),
    truths: points.truths.slice(from, to),
  });
  return {
    task,
    classCount,
    features: chosen,
    architecture,
    points,
    train: part(0, trainCount),
    test: part(trainCount, points.truths.length),
  };
}

/** The features that go in; x₁ where none is chosen, as a network without inputs is none. */
function chosenFeatures({ inputs }: PlaygroundSettings): readonly Feature[] {
  const chosen = features.filter((_, place) => inputs.includes(place));
  return chosen.length > 0 ? chosen : features.slice(0, 1);
}

/** Of fewer own points than this none is held out: two of each class are to be learned from. */
const fewOwnPoints = 10;

/** How many of the points are learned from: at least one, if there is one. */
function trainCountOf({ data, trainShare }: PlaygroundSettings, count: number): number {
  if (data === 'own' && count < fewOwnPoints) return count;
  return Math.min(count, Math.max(1, Math.round(trainShare * count)));
}

/** Classes that there are: a gate has two, own points have at least as many as they use. */
export function classCountOf({
  data,
  classes,
  points,
}: Pick<PlaygroundSettings, 'data' | 'classes' | 'points'>): number {
  const dataset = findDataset(data);
  if (dataset) return Math.min(classes, dataset.maxClasses);
  const used = points.reduce((most, { label }) => Math.max(most, label + 1), 2);
  return Math.min(maxClasses, Math.max(classes, used));
}

/** How the trainer is to train it. */
export function trainingOf(
  settings: PlaygroundSettings,
  { architecture, train }: PlaygroundProblem,
): TrainingSettings {
  const { optimizer, rate, batch, l1, l2, dropout, seed, stop, patience } = settings;
  return {
    architecture,
    optimizer,
    learningRate: Number(rate),
    batchSize: batch === 'all' ? Math.max(1, train.count) : Number(batch),
    l1: Number(l1),
    l2: Number(l2),
    dropoutRate: dropout,
    seed,
    ...(stop !== 'off' && { stopping: { monitor: stop, patience } }),
  };
}

/** Where training starts: random weights, and in their place those that were set by hand. */
export function startOf(
  { seed, weights }: PlaygroundSettings,
  architecture: Architecture,
): Float64Array {
  const parameters = firstParameters(denseLayers(architecture), new NumpyRandom(seed));
  for (const { index, value } of weights) {
    if (index < parameters.length) parameters[index] = value;
  }
  return parameters;
}

function pointsOf(settings: PlaygroundSettings, classCount: number): Points {
  const random = new NumpyRandom(settings.dataSeed);
  const dataset = findDataset(settings.data);
  if (!dataset) return ownPoints(settings, random);
  const points = dataset.make(settings.count, classCount, random);
  const spread = 2 * settings.noise;
  if (spread > 0)
    points.places.forEach((x, i) => (points.places[i] = x + spread * random.normal()));
  return points;
}

/** In a random order, as they were tapped class by class. */
function ownPoints({ points }: PlaygroundSettings, random: NumpyRandom): Points {
  const keys = random.uniforms(points.length);
  const order = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]!);
  const shuffled = order.map((i) => points[i]!);
  return {
    places: Float64Array.from(shuffled.flatMap(({ x, y }) => [ownPlace(x), ownPlace(y)])),
    truths: Float64Array.from(shuffled, ({ label }) => Math.min(label, maxClasses - 1)),
  };
}

/** Where a share of the square is in its own units, in thousandths, so that Python can say it in a few digits. */
export function ownPlace(share: number): number {
  return Number((2 * halfSide * share - halfSide).toFixed(3));
}
