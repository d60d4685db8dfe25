import { jpegSize } from '../../core/image/jpeg-size.ts';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import { cleanName } from '../../exchange/foreign/class-labels.ts';
import { fileLimits } from '../../exchange/zip/file-limits.ts';
import type { OpenedZip, ZipTrouble } from '../../exchange/zip/zip-reader.ts';
import { decodePhoto } from '../../models/input/square-picture.ts';
import { PHOTO_PX } from '../../models/input/photo-size.ts';
import type { IncomingPhoto, NoPhotograph } from './incoming.ts';
import type { LookedInto } from './look-into.ts';

/** Files of photographs, wherever they lie: in one zip, or chosen together. */
export interface PhotographSource {
  /** All files, `/` between folders. */
  readonly paths: readonly string[];
  /** What the whole is called, without its ending: cleaned text. */
  readonly title: string;
  readonly read: (path: string) => Promise<Outcome<File, ZipTrouble>>;
  /** What was made of photographs of other sizes, for whoever reads them twice: one of forty megapixels takes seconds. */
  readonly made?: Map<string, Blob>;
}

/** As many are kept: some 50 MB, which the browser may move to the disk. */
const mostMade = 4000;

/**
 * Largest JPEG of 224 × 224 that keeps its very bytes: ten times what its picture needs. Beyond it there is something
 * else in it, such as the history that a picture editor wrote.
 */
const mostKeptBytes = 200 * 1024;

/** Largest photograph that is read: beyond it is no phone's. */
const mostBytes = 64 * 2 ** 20;

/** The files of one zip, or those that were chosen themselves. */
export function photographSource({ files }: LookedInto): PhotographSource {
  const [first] = files;
  const zip = files.length === 1 ? first?.zip : undefined;
  if (zip) return zipSource(zip, first!.file.name);
  const byPath = new Map(files.map(({ path, file }) => [path, file]));
  return {
    paths: [...byPath.keys()],
    title: first?.path.includes('/') ? cleanName(first.path.split('/')[0]!) : '',
    read: (path) => Promise.resolve(success(byPath.get(path)!)),
  };
}

function zipSource(zip: OpenedZip, name: string): PhotographSource {
  return {
    paths: zip.paths,
    title: cleanName(name.replace(/\.\w+$/, '')),
    async read(path) {
      if (zip.byteLength(path)! > mostBytes) {
        return failure({ kind: 'too-large', path, maxBytes: mostBytes });
      }
      const read = await zip.read(path);
      return read.ok ? success(new File([read.value], path.split('/').at(-1)!)) : read;
    },
  };
}

/** The text of a file among them, such as a manifest; undefined where it is torn. */
export async function textOf(source: PhotographSource, path: string): Promise<string | undefined> {
  const read = await source.read(path);
  return read.ok ? read.value.text() : undefined;
}

/** The text of a table, of one that is very long its first lines; undefined where it is torn. */
export async function tableTextOf(
  source: PhotographSource,
  path: string,
): Promise<string | undefined> {
  const read = await source.read(path);
  if (!read.ok) return undefined;
  const { maxTableBytes } = fileLimits;
  if (read.value.size <= maxTableBytes) return read.value.text();
  const text = await read.value.slice(0, maxTableBytes).text();
  // Half a name is another name.
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

/**
 * One photograph as it is taken: a JPEG of 224 × 224. What is one already keeps its very bytes, so that
 * photographs that went out come back unchanged; any other, and one that is far too heavy, is decoded and its centre square taken. A file
 * that is none, or is torn, is left out.
 */
export async function readPhotograph(
  source: PhotographSource,
  path: string,
): Promise<Outcome<ArrayBuffer, NoPhotograph>> {
  const noPhotograph = { kind: 'no-photograph', path } as const;
  const made = source.made?.get(path);
  if (made) return success(await made.arrayBuffer());
  const read = await source.read(path);
  if (!read.ok) return failure(noPhotograph);
  const bytes = await read.value.arrayBuffer();
  const size = jpegSize(new Uint8Array(bytes));
  const isOurs = size?.widthPx === PHOTO_PX && size.heightPx === PHOTO_PX;
  if (isOurs && bytes.byteLength <= mostKeptBytes) {
    return (await decodePhoto(bytes)).ok ? success(bytes) : failure(noPhotograph);
  }
  // Fetched when the first file needs it.
  const { readPhoto } = await import('../read-photo.ts');
  const photo = await readPhoto(read.value);
  if (!photo.ok) return failure(noPhotograph);
  if (source.made && source.made.size < mostMade) source.made.set(path, new Blob([photo.value]));
  return photo;
}

/** A photograph that is read when it is taken. */
export function incomingPhoto(
  source: PhotographSource,
  path: string,
  index: number,
): IncomingPhoto {
  return { id: path, index, path, read: () => readPhotograph(source, path) };
}
