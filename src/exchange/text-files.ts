import type { PackedFile } from './zip/zip-stream.ts';

/** A text as a file, in UTF-8. */
export function textFile(path: string, text: string): PackedFile {
  return { path, bytes: new TextEncoder().encode(text).buffer };
}

/** A value as a file of JSON that a person can read. */
export function jsonFile(path: string, value: unknown): PackedFile {
  return textFile(path, `${JSON.stringify(value, undefined, 2)}\n`);
}
