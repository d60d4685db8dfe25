import { openFileSink, type FilePlace } from '../save-file.ts';

/** How saving something ended. */
export type SaveEnd =
  | { readonly kind: 'saved'; readonly place: FilePlace }
  /** The person changed their mind. */
  | { readonly kind: 'cancelled' }
  /** It could not be made or written. */
  | { readonly kind: 'failed' };

/** Saves what is being made, where the person says; must be called at once when that is asked for. */
export async function saveMade(
  made: Promise<Blob | undefined>,
  name: string,
  type: string,
  extension: string,
): Promise<SaveEnd> {
  const sink = await openFileSink(name, type, extension);
  if (!sink) return { kind: 'cancelled' };
  try {
    const blob = await made;
    if (!blob) throw new Error('There is no picture');
    await sink.write(new Uint8Array(await blob.arrayBuffer()));
    await sink.close();
    return { kind: 'saved', place: sink.place };
  } catch {
    await sink.abort();
    return { kind: 'failed' };
  }
}

/** The same for who tells of failures only: false if there was one. */
export async function saveBlob(...asked: Parameters<typeof saveMade>): Promise<boolean> {
  return (await saveMade(...asked)).kind !== 'failed';
}
