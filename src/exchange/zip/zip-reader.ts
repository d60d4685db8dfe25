import {
  BlobReader,
  ERR_UNSAFE_FILENAME,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js/index-native.js';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import { isShortPath, plainPath, staysInside } from './safe-path.ts';

/** What an archive may hold at most, so that nobody's memory is filled by a small file. */
export interface ZipLimits {
  readonly maxFiles: number;
  /** Of one file, unpacked. */
  readonly maxFileBytes: number;
  /** Of all of them, unpacked. */
  readonly maxTotalBytes: number;
}

/** Why an archive is not opened, or not read on. */
export type ZipTrouble =
  | { readonly kind: 'not-a-zip' }
  | { readonly kind: 'encrypted'; readonly path: string }
  | { readonly kind: 'unsafe-path'; readonly path: string }
  | { readonly kind: 'too-many-files'; readonly max: number }
  | { readonly kind: 'too-large'; readonly path?: string; readonly maxBytes: number }
  /** What is inside is not what the archive's list says. */
  | { readonly kind: 'damaged'; readonly path: string };

/** Of a name that is refused: as much as can be shown. */
const longestShown = 200;

// The page's policy allows no workers made of blobs; what unpacks runs in a worker of its own anyway.
const options = { useWebWorkers: false, checkSignature: true };

/**
 * An archive whose list was read and found harmless; its files are unpacked one at a time when they are
 * asked for, straight from the disk.
 */
export class OpenedZip {
  readonly #entries: ReadonlyMap<string, FileEntry>;

  constructor(entries: ReadonlyMap<string, FileEntry>) {
    this.#entries = entries;
  }

  /** Paths of all files, `/` between folders, in the archive's order. */
  get paths(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** Unpacked size as the list says it; undefined if there is no such file. */
  byteLength(path: string): number | undefined {
    return this.#entries.get(path)?.uncompressedSize;
  }

  /**
   * Unpacks a file. A file that the list does not have is damage too: whoever asks was told of it. One that this
   * device has no memory for is too large.
   *
   * @throws DOMException if the archive cannot be read any more.
   */
  async read(path: string): Promise<Outcome<Uint8Array<ArrayBuffer>, ZipTrouble>> {
    const entry = this.#entries.get(path);
    if (!entry) return failure({ kind: 'damaged', path });
    const bytes = reserved(entry.uncompressedSize);
    if (!bytes) return failure({ kind: 'too-large', path, maxBytes: entry.uncompressedSize });
    let length = 0;
    const sink = new WritableStream<Uint8Array>({
      write(chunk) {
        // More than the list says: unpacking ends here, not when the memory is full.
        if (length + chunk.length > bytes.length) throw new RangeError('longer than it says');
        bytes.set(chunk, length);
        length += chunk.length;
      },
    });
    try {
      await entry.getData(sink, options);
    } catch (error) {
      if (isGone(error)) throw error;
      return failure({ kind: 'damaged', path });
    }
    return length === bytes.length ? success(bytes) : failure({ kind: 'damaged', path });
  }
}

/**
 * Reads the list of an archive. Sizes and counts are bounded before anything is unpacked; folders, and
 * what the Mac's and Windows' packers add for themselves, are left out.
 *
 * @throws DOMException if the archive cannot be read any more.
 */
export async function openZip(
  file: Blob,
  limits: ZipLimits,
): Promise<Outcome<OpenedZip, ZipTrouble>> {
  const entries = new Map<string, FileEntry>();
  let totalBytes = 0;
  try {
    for await (const entry of new ZipReader(new BlobReader(file), options).getEntriesGenerator()) {
      // Before anything is done with each of its folders.
      if (!isShortPath(entry.filename)) {
        return failure({ kind: 'unsafe-path', path: entry.filename.slice(0, longestShown) });
      }
      const path = plainPath(entry.filename);
      if (entry.directory || entry.filename.endsWith('\\') || isPackersOwn(path)) continue;
      if (!staysInside(path)) return failure({ kind: 'unsafe-path', path });
      if (entry.encrypted) return failure({ kind: 'encrypted', path });
      if (entries.size === limits.maxFiles) {
        return failure({ kind: 'too-many-files', max: limits.maxFiles });
      }
      if (!(entry.uncompressedSize <= limits.maxFileBytes)) {
        return failure({ kind: 'too-large', path, maxBytes: limits.maxFileBytes });
      }
      totalBytes += entry.uncompressedSize;
      if (totalBytes > limits.maxTotalBytes) {
        return failure({ kind: 'too-large', maxBytes: limits.maxTotalBytes });
      }
      if (!entries.has(path)) entries.set(path, entry);
    }
  } catch (error) {
    if (isGone(error)) throw error;
    // The library refuses some names by itself.
    const { message, filename } = error as Error & { filename?: string };
    const isUnsafe = message === ERR_UNSAFE_FILENAME;
    return failure(
      isUnsafe ? { kind: 'unsafe-path', path: filename ?? '' } : { kind: 'not-a-zip' },
    );
  }
  return success(new OpenedZip(entries));
}

/** Whether a file was moved, changed or deleted after it was chosen: it is not damaged. */
function isGone(error: unknown): boolean {
  const names = ['NotReadableError', 'NotFoundError'];
  return error instanceof DOMException && names.includes(error.name);
}

/** Memory for a file; undefined where the device has none in one piece. */
function reserved(byteLength: number): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(byteLength);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isPackersOwn(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$)/i.test(path);
}
