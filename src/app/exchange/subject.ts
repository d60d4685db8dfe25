import type { EmbeddingSet } from '../../exchange/project-file/write-project.ts';
import { encodeNetwork } from '../../core/network/network-link.ts';
import { sizeOfEyeKey } from '../../models/eye/eye-key.ts';
import { HeadTrainer } from '../../training/head/head-trainer.ts';
import { mediaIdsOf } from '../../training/store/projects.ts';
import type { ClassRecord, MediaRecord, ProjectContents } from '../../training/store/records.ts';
import type { Engine } from '../engine.ts';
import { collectExamples } from '../examples.ts';
import { readKeptNetwork } from '../network/kept-networks.ts';
import type { CorePack } from '../offline/pack.ts';
import type { RunShelf } from '../network/run-shelf.svelte.ts';
import { receivedLearned } from '../received-learned.ts';
import type { Building, LearnedHead, ProjectSubject } from './output.ts';

/** What a subject is read from. */
export interface SubjectSource {
  readonly engine: Pick<Engine, 'project' | 'eye' | 'learner' | 'inHand' | 'settle'>;
  /** The runs of the project that is shown, where the room that has them was entered. */
  readonly shelf: () => RunShelf | undefined;
  readonly pack: CorePack;
}

/**
 * A project as writers see it, whether it is shown or not. What is in the hand is kept before.
 *
 * @param name as the screen calls it.
 * @throws Error if the project cannot be read.
 */
export async function projectSubject(
  { engine, shelf, pack }: SubjectSource,
  projectId: string,
  name: string,
): Promise<ProjectSubject> {
  const { project } = engine;
  const isShown = project.contents.project.id === projectId;
  if (isShown) await engine.settle();
  const { store } = project;
  const contents = isShown ? project.contents : await storedProject(store, projectId);
  const shownShelf = isShown ? shelf() : undefined;
  const runs = shownShelf?.isRead ? shownShelf.list : await store?.loadRuns(projectId);
  return {
    kind: 'project',
    name,
    contents,
    runs: runs ?? [],
    building: buildingOf(projectId),
    photoBytesOf: (photoIds) => engine.inHand.photoBytesOf(photoIds),
    media: () => mediaOf(contents.classes, (id) => project.media(id)),
    embeddings: () => embeddingsOf(engine, contents, isShown),
    checkpointOf: async (runId) =>
      shownShelf ? shownShelf.readState(runId) : store?.loadRunState(runId),
    learned: () => (isShown ? shownHead(engine) : learnHead(engine, contents)),
    eye: () => engine.eye.state.eye,
    pack,
  };
}

async function storedProject(
  store: SubjectSource['engine']['project']['store'],
  projectId: string,
): Promise<ProjectContents> {
  if (!store) throw new Error('There is no store.');
  return store.loadProject(projectId);
}

function buildingOf(projectId: string): Building | undefined {
  const kept = readKeptNetwork(projectId);
  if (!kept) return undefined;
  const { description, source, edits, fits } = kept;
  return { network: encodeNetwork(description), source, edits, fits };
}

async function mediaOf(
  classes: readonly ClassRecord[],
  read: (mediaId: string) => Promise<MediaRecord | undefined>,
): Promise<MediaRecord[]> {
  const found = await Promise.all(classes.flatMap(mediaIdsOf).map(read));
  return found.flatMap((one) => (one ? [one] : []));
}

async function embeddingsOf(
  { project, eye, learner }: SubjectSource['engine'],
  { project: { id }, photos }: ProjectContents,
  isShown: boolean,
): Promise<EmbeddingSet[]> {
  const stored = (await project.store?.loadAllEmbeddings(id)) ?? new Map();
  const eyeKey = eye.state.eye?.key;
  // What the present eye has seen may not be on the disk yet.
  if (isShown && eyeKey !== undefined) {
    const seen = photos.flatMap((photo) => {
      const vector = learner.vector(photo.id);
      return vector ? [[photo.id, vector] as const] : [];
    });
    if (seen.length > 0) stored.set(eyeKey, new Map(seen));
  }
  return [...stored].map(([key, vectors]) => ({ eyeKey: key, vectors }));
}

async function shownHead({
  project,
  eye,
  learner,
}: SubjectSource['engine']): Promise<LearnedHead | undefined> {
  const { learned } = learner;
  const { eye: ready } = eye.state;
  if (!learned || !ready) return undefined;
  const { head, examples } = learned;
  const classes = classesOf(project.contents, examples.classIds);
  return classes && { head, classes, eyeKey: ready.key, sizePx: ready.sizePx };
}

/** What is learned of a project that is not shown, from what an eye has seen of it before. */
async function learnHead(
  { project, eye }: SubjectSource['engine'],
  contents: ProjectContents,
): Promise<LearnedHead | undefined> {
  const received = receivedLearned(contents);
  if (received) {
    const { eyeKey, learned, sizePx } = received;
    const classes = classesOf(contents, learned.examples.classIds);
    return classes && { head: learned.head, classes, eyeKey, sizePx };
  }
  const stored = await project.store?.loadAllEmbeddings(contents.project.id);
  const eyeKey = eye.state.eye?.key ?? stored?.keys().next().value;
  const vectors = eyeKey === undefined ? undefined : stored?.get(eyeKey);
  const examples = vectors && collectExamples(contents, vectors);
  const classes = examples && classesOf(contents, examples.classIds);
  const sizePx = eyeKey === undefined ? undefined : sizeOfEyeKey(eyeKey);
  if (!classes || !sizePx) return undefined;
  const trainer = new HeadTrainer();
  try {
    const trained = await trainer.train(examples.data, {});
    const { head } = await trainer.evaluate(examples.data, trained);
    const { corrections } = examples;
    return {
      head: { ...head, ...(corrections && { corrections }) },
      classes,
      eyeKey: eyeKey!,
      sizePx,
    };
  } finally {
    trainer.dispose();
  }
}

function classesOf(
  { classes }: ProjectContents,
  ids: readonly string[],
): readonly ClassRecord[] | undefined {
  const found = ids.flatMap((id) => classes.filter((one) => one.id === id));
  return found.length === ids.length && found.length > 0 ? found : undefined;
}
