import type { ProjectFileSource } from '../../../src/exchange/project-file/write-project.ts';
import { projectFiles } from '../../../src/exchange/project-file/write-project.ts';
import { zipStream } from '../../../src/exchange/zip/zip-stream.ts';
import type { NewPhoto } from '../../../src/training/store/add-burst.ts';
import type { MediaRecord } from '../../../src/training/store/records.ts';
import {
  sampleBurst,
  sampleClass,
  sampleEye,
  sampleProject,
  sampleRun,
} from '../../../src/training/store/sample-records.ts';

/** Bytes that say to be a JPEG of 224 × 224 and end in something of their own. */
function jpegLike(seed: number): ArrayBuffer {
  const frame = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 224, 0, 224, 1, 1, 0x11, 0];
  return Uint8Array.from([...frame, seed & 255, seed >> 8]).buffer;
}

/** A small project with a bit of everything, as a source of its file. */
export function smallProject(): ProjectFileSource {
  const project = sampleProject('Cocina');
  const media: MediaRecord = {
    id: 'm-1',
    projectId: project.id,
    type: 'image/jpeg',
    bytes: jpegLike(9),
  };
  const reaction = { picture: { kind: 'photo', mediaId: media.id } as const };
  const classes = [
    { ...sampleClass(project, 'Taza'), reaction },
    sampleClass(project, 'Llaves', 1),
    { ...sampleClass(project, '', 2), position: -1, isNone: true as const },
  ];
  const bytes = new Map<string, ArrayBuffer>();
  let seed = 1;
  const bursts = classes.map((owner) => {
    const { burst, photos } = sampleBurst(owner, 2);
    const real = photos.map(({ record }): NewPhoto => {
      const content = jpegLike((seed += 10));
      bytes.set(record.id, content);
      return { record: { ...record, byteLength: content.byteLength }, bytes: content };
    });
    return { burst, photos: real };
  });
  const photos = bursts.flatMap((one) => one.photos.map(({ record }) => record));
  const vectors = new Map(photos.map(({ id }, i) => [id, new Float32Array(8).fill(i)]));
  const { run, checkpoint } = sampleRun(project, 2, 0.25);
  return {
    contents: { project, classes, bursts: bursts.map(({ burst }) => burst), photos },
    media: [media],
    embeddings: [{ eyeKey: sampleEye, vectors }],
    runs: [run],
    checkpointOf: () => Promise.resolve(checkpoint),
    building: {
      network: '1~32.1.signed~c6.5.1.valid~atanh~f~o',
      source: 'project',
      edits: {},
      fits: true,
    },
    photoBytesOf: (ids) => Promise.resolve(new Map(ids.map((id) => [id, bytes.get(id)!]))),
    words: { none: 'none of these', readMe: 'A project.' },
    madeAt: new Date(0),
  };
}

/** The file of a project. */
export async function fileOf(source: ProjectFileSource): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of zipStream(projectFiles(source))) chunks.push(chunk.slice());
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
