import * as v from 'valibot';
import { mildAugmentation } from '../../training/network/default-settings.ts';

/** More than anybody waits for. */
const mostEpochs = 10_000;
/** More pictures in a batch than any device has room for. */
const mostBatch = 4096;

const within = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));
const whole = (min: number, max: number) => v.pipe(within(min, max), v.integer());
/** A random change of a picture, from off to its strongest. */
const share = (usual: number) => v.fallback(within(0, 1), usual);
const { flip, shift, rotate, zoom, light, colour, noise, cutOut } = mildAugmentation;

/**
 * How a run learns. Whoever has such a run goes on with it, or sees it compared with others: a value that
 * nobody can have set here is not believed, and is the usual one then. Which optimiser it was is believed, or
 * the file refused: what is kept of it is as long as it says.
 */
export const trainSettings = v.object({
  optimizer: v.variant('kind', [
    v.object({ kind: v.literal('sgd') }),
    v.object({ kind: v.literal('momentum'), momentum: v.fallback(within(0, 1), 0.9) }),
    v.object({ kind: v.literal('adam') }),
  ]),
  learningRate: v.fallback(within(Number.MIN_VALUE, 1e6), 0.001),
  rateFalls: v.fallback(v.optional(v.boolean()), undefined),
  batchSize: v.fallback(whole(1, mostBatch), 32),
  epochs: v.fallback(whole(0, mostEpochs), 40),
  weightDecay: v.fallback(within(0, 1), 0),
  earlyStopping: v.fallback(
    v.nullable(
      v.object({
        monitor: v.picklist(['loss', 'val-loss']),
        patience: whole(0, mostEpochs),
      }),
    ),
    null,
  ),
  keepBest: v.fallback(v.boolean(), true),
  warmUpEpochs: v.fallback(v.optional(whole(0, mostEpochs)), undefined),
  augmentation: v.object({
    flip: share(flip),
    shift: share(shift),
    rotate: share(rotate),
    zoom: share(zoom),
    light: share(light),
    colour: share(colour),
    noise: share(noise),
    cutOut: share(cutOut),
  }),
  initialisation: v.fallback(v.picklist(['glorot', 'he']), 'he'),
  seed: v.fallback(whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER), 1),
});
