import { collectExamples } from '../../src/app/examples.ts';
import type {
  LearnedHead,
  OutputSink,
  OutputWatch,
  OutputWords,
  ProjectSubject,
} from '../../src/app/exchange/output.ts';
import { openPhoto } from '../../src/camera/photo-file.ts';
import { success } from '../../src/core/outcome.ts';
import type { Eye } from '../../src/models/eye/eye.ts';
import { decodePhoto, encodePhoto, squarePicture } from '../../src/models/input/square-picture.ts';
import { evaluateHead } from '../../src/training/head/evaluate-head.ts';
import { trainHead } from '../../src/training/head/train-head.ts';
import type { ClassRecord, ProjectContents } from '../../src/training/store/records.ts';
import { modelsEn } from '../../src/ui/messages/exchange/models-en.ts';

/** Files below /photos/<name>/. */
export interface PhotoClass {
  readonly name: string;
  readonly files: readonly string[];
}

/** Photographs of one imaginary recording. */
const framesOfBurst = 2;

/** A project of photographs, as the app would have it after it was taught with them. */
export async function photographProject(
  eye: Eye,
  classes: readonly PhotoClass[],
): Promise<ProjectSubject> {
  const bytes = new Map<string, ArrayBuffer>();
  const vectors = new Map<string, Float32Array>();
  for (const { name, files } of classes) {
    for (const file of files) {
      const id = `${name}/${file}`;
      const jpeg = await storedPhoto({ name, file });
      const decoded = await decodePhoto(jpeg);
      if (!decoded.ok) throw new Error(`${id} cannot be read`);
      const look = await eye.look(decoded.value);
      if (!look.ok) throw new Error(JSON.stringify(look.trouble));
      bytes.set(id, jpeg);
      vectors.set(id, look.value.embedding);
    }
  }
  const contents = contentsOf(classes, bytes);
  return {
    kind: 'project',
    name: 'Parity',
    contents,
    runs: [],
    photoBytesOf: async (ids) => new Map(ids.map((id) => [id, bytes.get(id)!])),
    media: async () => [],
    embeddings: async () => [{ eyeKey: eye.key, vectors }],
    checkpointOf: async () => undefined,
    learned: () => learn(contents, vectors, eye),
    eye: () => eye,
    pack: {
      load: async () => success(undefined),
      piece: async () => success(new ArrayBuffer()),
    } as unknown as ProjectSubject['pack'],
  };
}

/** A photograph as the app keeps it. */
export async function storedPhoto({
  name,
  file,
}: {
  readonly name: string;
  readonly file: string;
}): Promise<ArrayBuffer> {
  const url = `/photos/${encodeURIComponent(name)}/${encodeURIComponent(file)}`;
  const opened = await openPhoto(await (await fetch(url)).blob());
  if (!opened) throw new Error(`${url} cannot be decoded`);
  const { element } = opened;
  const picture = squarePicture(element, element.width, element.height);
  opened.dispose();
  return encodePhoto(picture);
}

function contentsOf(
  classes: readonly PhotoClass[],
  bytes: ReadonlyMap<string, ArrayBuffer>,
): ProjectContents {
  const projectId = 'parity';
  const records = classes.map(({ name }, position): ClassRecord => ({
    id: name,
    projectId,
    name,
    mark: position,
    position,
    createdAtMs: 0,
  }));
  const placed = classes.flatMap(({ name, files }) =>
    files.map((file, at) => {
      const burstId = `${name}:${Math.floor(at / framesOfBurst)}`;
      return { id: `${name}/${file}`, burstId, classId: name, index: at % framesOfBurst };
    }),
  );
  const bursts = new Map(placed.map(({ burstId, classId }) => [burstId, classId]));
  return {
    project: { id: projectId, name: '', createdAtMs: 0, strictness: 0 },
    classes: records,
    bursts: [...bursts].map(([id, classId], at) => ({
      ...{ id, originId: id, projectId, classId },
      source: 'camera',
      createdAtMs: at,
    })),
    photos: placed.map(({ id, burstId, index }) => ({
      ...{ id, projectId, burstId, index },
      type: 'image/jpeg',
      sizePx: 224,
      byteLength: bytes.get(id)!.byteLength,
    })),
  };
}

async function learn(
  contents: ProjectContents,
  vectors: ReadonlyMap<string, Float32Array>,
  eye: Eye,
): Promise<LearnedHead> {
  const { data } = collectExamples(contents, vectors)!;
  const { head } = await evaluateHead(data, await trainHead(data));
  const { sizePx } = eye.report;
  return { head, classes: contents.classes, eyeKey: eye.key, sizePx };
}

/** What the files say; all of it in English. */
export const words = {
  language: 'en',
  project: 'Parity',
  none: 'None of these',
  train: 'train',
  test: 'test',
  readMe: Object.fromEntries(
    Object.entries(modelsEn.outputs).map(([id, { readMe }]) => [id, readMe]),
  ) as OutputWords['readMe'],
  fileNameEnd: {} as OutputWords['fileNameEnd'],
  models: modelsEn.files,
} as const satisfies OutputWords;

/** Nobody watches. */
export const watch: OutputWatch = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
};

/** Takes what a writer writes. */
export async function written(write: (sink: OutputSink) => Promise<void>): Promise<string> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const sink = { write: async (chunk: Uint8Array) => void chunks.push(Uint8Array.from(chunk)) };
  await write(sink);
  return base64(new Uint8Array(await new Blob(chunks).arrayBuffer()));
}

/** Bytes as text, so that they can leave the page. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  const step = 0x8000;
  for (let at = 0; at < bytes.length; at += step) {
    binary += String.fromCharCode(...bytes.subarray(at, at + step));
  }
  return btoa(binary);
}
