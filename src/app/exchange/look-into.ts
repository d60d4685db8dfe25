import { asRecord, field, parseJson } from '../../exchange/foreign/json.ts';
import { foreignLimits } from '../../exchange/foreign/limits.ts';
import { openZip, type OpenedZip, type ZipTrouble } from '../../exchange/zip/zip-reader.ts';
import { fileLimits } from '../../exchange/zip/file-limits.ts';

/** A file that a person chose, dropped or shared. */
export interface ChosenFile {
  readonly file: File;
  /** Within the folder that was chosen or dropped, `/` between folders; else the file's name. */
  readonly path: string;
}

/** What the first bytes of a file say it is; a torn archive is told by its name, as it has no such bytes. */
export type FileKind = 'zip' | 'image' | 'json' | 'hdf5' | 'text' | 'other';

/** A file and what it is. */
export interface LookedFile extends ChosenFile {
  readonly kind: FileKind;
  /** The list of a zip, read and found harmless. */
  readonly zip?: OpenedZip;
  /** Why a file that begins as a zip, or is called as one, cannot be read as one. */
  readonly trouble?: ZipTrouble;
  /** Set where a JSON file describes a network, as `model.json` does. */
  readonly describesNetwork?: true;
}

/** Files that belong together: one, or those of one choice. */
export interface LookedInto {
  readonly files: readonly LookedFile[];
}

/** Enough to tell a kind. */
const headBytes = 512;

/** As many JSON files are read: a network comes with two or three, a set of labels has one for each photograph. */
const mostJson = 10;

/**
 * Looks into files, one after another; no further once it is called off.
 *
 * @throws DOMException if one cannot be read any more.
 */
export async function lookInto(
  chosen: readonly ChosenFile[],
  signal?: AbortSignal,
): Promise<LookedInto> {
  const files: LookedFile[] = [];
  let jsonCount = 0;
  for (const one of chosen) {
    if (signal?.aborted) break;
    const looked = await lookIntoOne(one);
    const isRead = looked.kind === 'json' && jsonCount < mostJson;
    if (isRead) jsonCount++;
    files.push(isRead ? await withWhatItSays(looked) : looked);
  }
  return { files };
}

async function lookIntoOne(chosen: ChosenFile): Promise<LookedFile> {
  const { file } = chosen;
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const kind = kindOf(head);
  if (kind === 'zip') {
    const opened = await openZip(file, fileLimits);
    return opened.ok
      ? { ...chosen, kind, zip: opened.value }
      : { ...chosen, kind, trouble: opened.trouble };
  }
  if (isTorn(kind, file.name)) return { ...chosen, kind: 'zip', trouble: { kind: 'not-a-zip' } };
  return { ...chosen, kind };
}

/** Nothing of it is kept but what it is: many may come, and each may be as large as its photograph. */
async function withWhatItSays(looked: LookedFile): Promise<LookedFile> {
  // Nobody would read a larger one.
  if (looked.file.size > foreignLimits.descriptionBytes) return looked;
  const json = parseJson(await looked.file.text());
  if (json === undefined) return { ...looked, kind: 'text' };
  const describesNetwork = field(asRecord(json), 'modelTopology') !== undefined;
  return describesNetwork ? { ...looked, describesNetwork } : looked;
}

/**
 * Whether a file is nothing that its name promises: what a lost connection or a page of a network that wants
 * to be signed in to leaves of an archive. An image or a model is what it is, whatever it is called.
 */
function isTorn(kind: FileKind, name: string): boolean {
  return ['text', 'json', 'other'].includes(kind) && /\.(vistazo|zip|keras|tm)$/i.test(name);
}

const signatures: readonly (readonly [FileKind, number, readonly number[]])[] = [
  ['zip', 0, [0x50, 0x4b, 0x03, 0x04]],
  // A zip with nothing in it.
  ['zip', 0, [0x50, 0x4b, 0x05, 0x06]],
  ['hdf5', 0, [0x89, 0x48, 0x44, 0x46]],
  ['image', 0, [0xff, 0xd8, 0xff]],
  ['image', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['image', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image', 0, [0x42, 0x4d]],
  // RIFF…WEBP.
  ['image', 8, [0x57, 0x45, 0x42, 0x50]],
  // ISO base media: HEIC and AVIF; what it is in truth is found out when it is decoded.
  ['image', 4, [0x66, 0x74, 0x79, 0x70]],
];

/** Tells by its first bytes what a file is. */
export function kindOf(head: Uint8Array): FileKind {
  const found = signatures.find(([, at, bytes]) =>
    bytes.every((byte, index) => head[at + index] === byte),
  );
  if (found) return found[0];
  if (head.length === 0 || head.includes(0)) return 'other';
  const text = new TextDecoder().decode(head).trimStart();
  return text.startsWith('{') || text.startsWith('[') ? 'json' : 'text';
}
