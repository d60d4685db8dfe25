import { failure, success, type Outcome } from '../../../core/outcome.ts';
import { fromBase64 } from '../../../exchange/base64.ts';
import { openProjectFile, type ProjectFile } from '../../../exchange/project-file/read-project.ts';
import { runModel } from '../../../exchange/project-file/run-model.ts';
import type { ManifestRun } from '../../../exchange/project-file/schema.ts';
import { fileLimits } from '../../../exchange/zip/file-limits.ts';
import type { ZipTrouble } from '../../../exchange/zip/zip-reader.ts';
import type { RunRecord } from '../../../training/store/records.ts';
import { jpegSize } from '../../../core/image/jpeg-size.ts';
import type { IncomingProject, IncomingRun } from '../incoming.ts';
import type { Input } from '../input.ts';

/** Side of every photograph of this app. */
const photoSidePx = 224;

/** Reads the manifest of a project file; photographs and weights follow when they are taken. */
export const readProjectFile: Input['read'] = async ({ files }) => {
  const opened = await openProjectFile(files[0]!.file);
  if (!opened.ok) return opened;
  return success({ kind: 'project', project: incomingOf(opened.value) });
};

/** A project file as what may be taken of it. */
export function incomingOf(file: ProjectFile): IncomingProject {
  const { project, classes, bursts, media, embeddings, runs, building } = file.manifest;
  return defined({
    name: project.name,
    strictness: project.strictness,
    received: project.received && {
      ...project.received,
      card: fromBase64(project.received.card),
    },
    classes: classes.toSorted((a, b) => a.position - b.position).map((one) => defined(one)),
    bursts: bursts.map((burst) =>
      defined({
        ...burst,
        photos: burst.photos.map((photo) => ({
          ...photo,
          read: () => readPhoto(file, photo.path),
        })),
      }),
    ),
    media: media.map(({ id, type, path }) => ({
      id,
      type,
      read: () => readBytes(file, path, fileLimits.maxMediaBytes),
    })),
    embeddings: embeddings.map(({ eyeKey }, index) => ({
      eyeKey,
      read: () => file.embeddings(index),
    })),
    runs: runs.map((run) => incomingRun(file, run)),
    building,
  }) as IncomingProject;
}

function incomingRun(file: ProjectFile, run: ManifestRun): IncomingRun {
  const record = defined({ ...run, model: runModel(run)!, state: undefined }) as Omit<
    RunRecord,
    'projectId'
  >;
  return { record, checkpoint: () => file.checkpoint(run) };
}

async function readBytes(
  file: ProjectFile,
  path: string,
  maxBytes: number,
): Promise<Outcome<ArrayBuffer, ZipTrouble>> {
  // Several of them are in memory together.
  if (file.byteLength(path) > maxBytes) return failure({ kind: 'too-large', path, maxBytes });
  const read = await file.bytes(path);
  return read.ok ? success(read.value.buffer) : read;
}

/** A photograph of this app is a JPEG of 224 × 224; a file says what it likes. */
async function readPhoto(
  file: ProjectFile,
  path: string,
): Promise<Outcome<ArrayBuffer, ZipTrouble>> {
  const read = await readBytes(file, path, fileLimits.maxPhotoBytes);
  if (!read.ok) return read;
  const size = jpegSize(new Uint8Array(read.value));
  const isOurs = size?.widthPx === photoSidePx && size.heightPx === photoSidePx;
  return isOurs ? read : failure({ kind: 'damaged', path });
}

/** A record without what is not there. */
function defined<R extends object>(record: R): { [K in keyof R]: Exclude<R[K], undefined> } {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as never;
}
