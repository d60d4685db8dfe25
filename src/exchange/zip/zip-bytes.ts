import { zipStream, type PackedFile } from './zip-stream.ts';

/** A whole archive in memory, for what goes into another one. */
export async function zipBytes(files: Iterable<PackedFile>): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of zipStream(files)) chunks.push(Uint8Array.from(chunk));
  return new Blob(chunks).arrayBuffer();
}
