import type { MediaRecord, ProjectContents } from '../../training/store/records.ts';
import {
  sampleBurst,
  sampleClass,
  sampleEye,
  sampleProject,
  sampleRun,
} from '../../training/store/sample-records.ts';
import { zipStream } from '../zip/zip-stream.ts';
import { openProjectFile } from './read-project.ts';
import { projectFiles, type ProjectFileSource } from './write-project.ts';

/** A project with a bit of everything. */
export function sampleSource(): ProjectFileSource {
  const project = sampleProject('Cocina: tazas / llaves');
  const media: MediaRecord = {
    id: 'm-1',
    projectId: project.id,
    type: 'image/jpeg',
    bytes: new Uint8Array([1, 2, 3]).buffer,
  };
  const mug = {
    ...sampleClass(project, 'Taza', 0),
    reaction: { picture: { kind: 'photo', mediaId: media.id } as const },
  };
  const none = { ...sampleClass(project, '', 1), isNone: true as const };
  const bursts = [sampleBurst(mug), sampleBurst(mug, 2), sampleBurst(none, 1)];
  const test = { ...bursts[1]!, burst: { ...bursts[1]!.burst, isTest: true as const } };
  const all = [bursts[0]!, test, bursts[2]!];
  const contents: ProjectContents = {
    project,
    classes: [mug, none],
    bursts: all.map(({ burst }) => burst),
    photos: all.flatMap(({ photos }) => photos.map(({ record }) => record)),
  };
  const bytes = new Map(all.flatMap(({ photos }) => photos.map((p) => [p.record.id, p.bytes])));
  const vectors = new Map(
    contents.photos.map(({ id }, i) => [id, Float32Array.of(i, -i / 3, 1e-7)]),
  );
  const { run, checkpoint } = sampleRun(project, 2, 0.25);
  return {
    contents,
    media: [media],
    embeddings: [{ eyeKey: sampleEye, vectors }],
    runs: [run],
    checkpointOf: (id) => Promise.resolve(id === run.id ? checkpoint : undefined),
    building: { network: '1~abc', source: 'digits', edits: { epochs: 3 }, fits: false },
    photoBytesOf: (ids) => Promise.resolve(new Map(ids.map((id) => [id, bytes.get(id)!]))),
    words: { none: 'ninguna de estas', readMe: 'Un proyecto de Vistazo.' },
    madeAt: new Date(0),
  };
}

/** The bytes of its file. */
export async function fileOf(source: ProjectFileSource): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of zipStream(projectFiles(source))) chunks.push(chunk.slice());
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** A file that is opened. @throws its trouble. */
export async function opened(bytes: Uint8Array<ArrayBuffer>) {
  const file = await openProjectFile(new Blob([bytes]));
  if (!file.ok) throw new Error(JSON.stringify(file.trouble));
  return file.value;
}
