import { openFileSink } from '../save-file.ts';

/**
 * Saves what is being made, where the person says; must be called at once when that is asked for.
 *
 * @returns false if it could not be made or written; true also when the person changed their mind.
 */
export async function saveBlob(
  made: Promise<Blob | undefined>,
  name: string,
  type: string,
  extension: string,
): Promise<boolean> {
  const sink = await openFileSink(name, type, extension);
  if (!sink) return true;
  try {
    const blob = await made;
    if (!blob) throw new Error('There is no picture');
    await sink.write(new Uint8Array(await blob.arrayBuffer()));
    await sink.close();
    return true;
  } catch {
    await sink.abort();
    return false;
  }
}
