import * as v from 'valibot';
import { longestName, plainName } from '../../core/plain-name.ts';
import { mostClasses } from '../most-classes.ts';
import { isSafePath } from '../zip/safe-path.ts';
import { presentVersion } from './raised.ts';
import { trainSettings } from './train-settings.ts';

/** Longest account of what ended a run; what is written is cut to it. */
export const longestDetail = 2000;
/** By hand a person may have added some to as many as come in at once: no copy that was saved is refused for it. */
export const maxClasses = 2 * mostClasses;
/** Most trainings, and most eyes that saw the photographs; what is written keeps to it. */
export const mostRuns = 1000;
export const mostEmbeddings = 10;
/** Longest description of a network, and longest name of what it is computed with. */
export const longestNetwork = 5000;
export const longestBackend = 40;
/** Most things of a kind: ten times what the largest project holds. */
const most = 100_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100), v.regex(/^[\w:.@-]+$/));
const name = v.pipe(v.string(), v.maxLength(longestName), v.transform(plainName));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const number = v.pipe(v.number(), v.finite());
const timeMs = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
const path = v.pipe(v.string(), v.check(isSafePath));
/** A list; what is too long is refused before any of it is looked at. */
const listOf = <S extends v.GenericSchema>(schema: S, atMost = most) =>
  v.pipe(v.array(v.unknown()), v.maxLength(atMost), v.array(schema));

const reaction = v.object({
  picture: v.optional(
    v.variant('kind', [
      v.object({ kind: v.literal('emoji'), emoji: v.pipe(v.string(), v.maxLength(64)) }),
      v.object({ kind: v.literal('photo'), mediaId: id }),
    ]),
  ),
  sound: v.optional(
    v.variant('kind', [
      v.object({ kind: v.literal('tone'), tone: count }),
      v.object({ kind: v.literal('phrase'), mediaId: id }),
      v.object({ kind: v.literal('name') }),
    ]),
  ),
});

const classRecord = v.object({
  id,
  name,
  mark: count,
  position: number,
  createdAtMs: timeMs,
  isNone: v.optional(v.literal(true)),
  reaction: v.optional(reaction),
});

const burst = v.object({
  id,
  originId: id,
  classId: id,
  source: v.picklist(['camera', 'file', 'scene']),
  createdAtMs: timeMs,
  isTest: v.optional(v.literal(true)),
  mistake: v.optional(
    v.object({
      takenForId: v.nullable(id),
      takenForName: v.optional(name),
      taught: v.boolean(),
      way: v.optional(v.picklist(['own', 'turn', 'cover', 'background', 'far', 'near', 'light'])),
      fooled: v.optional(v.literal('network')),
    }),
  ),
  photos: listOf(v.object({ id, index: count, path })),
});

const tally = v.object({
  count,
  ofLargestClass: count,
  bursts: count,
  evenBursts: v.optional(number),
  digest: v.optional(count),
});

const epoch = v.object({
  epoch: count,
  loss: number,
  accuracy: number,
  validation: v.optional(v.object({ loss: number, accuracy: number })),
  pictures: v.optional(v.object({ training: tally, validation: tally })),
  batchLosses: listOf(number),
  batchAccuracies: v.optional(listOf(number)),
  magnitudes: listOf(v.object({ layer: count, gradient: number, weight: number })),
  tookMs: number,
});

const runEnd = v.variant('kind', [
  v.object({ kind: v.literal('epochs-done') }),
  v.object({ kind: v.literal('early-stopped'), bestEpoch: count }),
  v.object({ kind: v.literal('stopped') }),
  v.object({ kind: v.literal('diverged'), epoch: count }),
  v.object({ kind: v.literal('failed'), detail: v.pipe(v.string(), v.maxLength(longestDetail)) }),
]);

const score = v.object({ accuracy: number, loss: number });

const tuning = v.object({
  kept: v.picklist(['tuned', 'head']),
  headOnly: v.optional(score),
  tuned: v.optional(v.object({ ...score.entries, epoch: count })),
  askedCount: v.optional(count),
});

/** Lengths of arrays that lie one behind another in a file of float32 numbers. */
const arrays = listOf(count, 1000);

/** A run, without what it has to have in common with the rest. */
export const runSchema = v.object({
  id,
  name,
  createdAtMs: timeMs,
  source: v.picklist(['project', 'digits', 'toy']),
  model: v.variant('kind', [
    // Read by `parseNetwork`, which knows every layer.
    v.object({ kind: v.literal('network'), description: v.unknown() }),
    v.object({
      kind: v.literal('eye'),
      level: v.picklist(['head', 'last-block', 'last-two-blocks']),
      eyeKey: id,
    }),
  ]),
  // Compared only, and never read.
  asked: v.optional(v.pipe(v.string(), v.maxLength(longestNetwork))),
  classNames: v.pipe(listOf(name, maxClasses), v.minLength(1)),
  classIds: listOf(id, maxClasses),
  settings: trainSettings,
  learnedOriginIds: v.optional(listOf(id)),
  cameFromFile: v.optional(v.literal(true)),
  counts: v.object({ training: count, validation: count }),
  isSample: v.optional(v.boolean()),
  history: listOf(epoch, 10_000),
  end: v.optional(runEnd),
  tuning: v.optional(tuning),
  backend: v.optional(v.pipe(v.string(), v.maxLength(longestBackend))),
  picturesPerSecond: v.optional(number),
  state: v.optional(
    v.object({
      path,
      epoch: count,
      step: count,
      weights: arrays,
      optimizer: arrays,
      best: v.optional(v.object({ epoch: count, weights: arrays })),
    }),
  ),
});

/** `vistazo.json`: everything of a project that is not a picture or a long list of numbers. */
export const manifestSchema = v.object({
  format: v.literal('vistazo-project'),
  version: v.literal(presentVersion),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  project: v.object({
    id,
    name,
    createdAtMs: timeMs,
    strictness: number,
    received: v.optional(
      v.object({
        projectName: name,
        sentAtMs: timeMs,
        receivedAtMs: timeMs,
        // Unpacked, and checked, whenever it is to answer.
        card: v.pipe(v.string(), v.maxLength(400_000), v.base64()),
      }),
    ),
  }),
  classes: listOf(classRecord),
  bursts: listOf(burst),
  media: listOf(v.object({ id, type: v.pipe(v.string(), v.maxLength(100)), path })),
  /** float32 `[photographs, dimension]` each, in the order of `photoIds`. */
  embeddings: listOf(
    v.object({ eyeKey: id, dimension: count, path, photoIds: listOf(id) }),
    mostEmbeddings,
  ),
  runs: listOf(runSchema, mostRuns),
  /** The network that is being built, as a link says it, and how it is to be learned. */
  building: v.optional(
    v.object({
      network: v.pipe(v.string(), v.maxLength(longestNetwork)),
      source: v.picklist(['project', 'digits', 'toy']),
      // Read by `readEdits`, which knows every setting.
      edits: v.unknown(),
      fits: v.boolean(),
    }),
  ),
});

/** What `vistazo.json` says. */
export type Manifest = v.InferOutput<typeof manifestSchema>;
/** A run as the manifest has it. */
export type ManifestRun = Manifest['runs'][number];
