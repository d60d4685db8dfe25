import { Zip, ZipPassThrough } from 'fflate';

/** A file to be packed. */
export interface PackedFile {
  /** With `/` between folders. */
  readonly path: string;
  readonly bytes: ArrayBuffer;
}

/** What a zip of the classical format can count. */
const mostFiles = 65_535;
const mostBytes = 2 ** 32 - 1;

/**
 * Packs files into a zip as they come: only the file in hand and the list of names are in memory.
 * Nothing is compressed, as photographs cannot be. The chunks in order are the archive.
 *
 * @throws RangeError if there are more files or bytes than a zip can count.
 */
export async function* zipStream(
  files: AsyncIterable<PackedFile> | Iterable<PackedFile>,
): AsyncGenerator<Uint8Array, void, void> {
  let ready: Uint8Array[] = [];
  let fileCount = 0;
  let byteCount = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
    byteCount += chunk.byteLength;
  });
  for await (const { path, bytes } of files) {
    fileCount += 1;
    if (fileCount > mostFiles || byteCount + bytes.byteLength > mostBytes) {
      throw new RangeError('More than a zip can hold');
    }
    const entry = new ZipPassThrough(path);
    zip.add(entry);
    entry.push(new Uint8Array(bytes), true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}
