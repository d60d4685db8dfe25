import { cutIntoRecordings } from '../../../core/evaluation/recordings.ts';
import { failure, success } from '../../../core/outcome.ts';
import { normalise } from '../../../core/vector.ts';
import { parseJson } from '../../../exchange/foreign/json.ts';
import { teachableMachineFrames } from '../../../exchange/photographs/teachable-machine.ts';
import { decodePhoto } from '../../../models/input/square-picture.ts';
import type { Eye } from '../../../models/eye/eye.ts';
import type { IncomingEmbeddings, NoPhotograph } from '../incoming.ts';
import type { Input, InputDoors, InputWatch } from '../input.ts';
import {
  incomingPhoto,
  photographSource,
  readPhotograph,
  textOf,
  type PhotographSource,
} from '../photograph-source.ts';
import { RecordingsReview, type ReviewedClass } from '../recordings-review.svelte.ts';

/** How long an eye that is on its way is waited for. */
const eyeLimitMs = 60_000;

/**
 * Reads a project of Teachable Machine: its frames class by class, cut into recordings by what the eye sees in
 * them, and shown before anything is taken. Where there is no eye each class is one recording, which is the
 * careful error: no two near copies ever stand on both sides of a split.
 */
export const readTeachableMachineProject: Input['read'] = async (files, doors, watch) => {
  // Each frame is read for the eye, and again when it is taken.
  const source = { ...photographSource(files), made: new Map<string, Blob>() };
  const manifest = parseJson((await textOf(source, 'manifest.json')) ?? '');
  const frames = teachableMachineFrames(source.paths, manifest);
  if (!frames.ok) return failure(frames.trouble);
  const { classes, leftOut } = frames.value;
  const eye = await eyeOf(doors);
  const seen = await lookAtAll(
    source,
    classes.flatMap(({ paths }) => paths),
    eye,
    watch,
  );
  if (!seen) return failure({ kind: 'cancelled' });
  const lost: NoPhotograph[] = [...leftOut, ...seen.unreadable].map((path) => ({
    kind: 'no-photograph',
    path,
  }));
  const reviewed = classes.flatMap(({ name, paths }): ReviewedClass[] => {
    const readable = paths.filter((path) => !seen.unreadable.has(path));
    const vectors = readable.map((path) => seen.vectors.get(path));
    const isSeen = vectors.every((vector) => vector !== undefined);
    const units = isSeen ? vectors.map((vector) => normalise(vector.slice())) : [];
    const starts = isSeen ? cutIntoRecordings(units) : [0];
    const photos = readable.map((path, index) => incomingPhoto(source, path, index));
    return photos.length > 0 ? [{ name, photos, starts }] : [];
  });
  if (reviewed.length === 0) return failure({ kind: 'empty' });
  const review = new RecordingsReview(source.title, reviewed, lost, embeddingsOf(seen, eye));
  return success({ kind: 'project', project: review.project, review });
};

/** What was seen is what would be seen again: the frames are kept as they are. */
function embeddingsOf({ vectors }: Seen, eye: Eye | undefined): IncomingEmbeddings[] {
  if (!eye) return [];
  return [{ eyeKey: eye.key, read: () => Promise.resolve(success(vectors)) }];
}

/** The eye, once it is there; undefined where none comes. */
async function eyeOf({ engine }: InputDoors): Promise<Eye | undefined> {
  const { eye } = engine;
  if (eye.state.eye || eye.state.trouble) return eye.state.eye;
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(), eyeLimitMs);
    const unsubscribe = eye.changed.subscribe(({ eye: ready, trouble }) => {
      if (ready || trouble) end(ready);
    });
    const end = (ready?: Eye) => {
      clearTimeout(timer);
      unsubscribe();
      resolve(ready);
    };
  });
}

interface Seen {
  /** What the eye saw, by path. */
  readonly vectors: ReadonlyMap<string, Float32Array>;
  readonly unreadable: ReadonlySet<string>;
}

/** What the eye sees in each frame; undefined when it was called off. */
async function lookAtAll(
  source: PhotographSource,
  paths: readonly string[],
  eye: Eye | undefined,
  watch: InputWatch,
): Promise<Seen | undefined> {
  const key = eye?.key;
  const vectors = new Map<string, Float32Array>();
  const unreadable = new Set<string>();
  for (const [done, path] of paths.entries()) {
    if (watch.signal.aborted) return undefined;
    watch.onProgress(done, paths.length);
    const bytes = await readPhotograph(source, path);
    const picture = bytes.ok ? await decodePhoto(bytes.value) : undefined;
    if (!picture?.ok) {
      unreadable.add(path);
      continue;
    }
    const look = await eye?.look(picture.value);
    // An eye that changed its size meanwhile sees other numbers.
    if (look?.ok && eye?.key === key) vectors.set(path, look.value.embedding.slice());
  }
  return { vectors, unreadable };
}
