/** Arrays of float32 numbers, one behind another, lowest byte first. */
export function floatBytes(arrays: readonly Float32Array[]): ArrayBuffer {
  const count = arrays.reduce((sum, { length }) => sum + length, 0);
  const view = new DataView(new ArrayBuffer(4 * count));
  let at = 0;
  for (const values of arrays) {
    for (const value of values) view.setFloat32((at += 4) - 4, value, true);
  }
  return view.buffer;
}

/**
 * Takes the arrays apart again.
 * @returns undefined if the bytes are not as many as the lengths say.
 */
export function readFloats(
  bytes: Uint8Array<ArrayBuffer>,
  lengths: readonly number[],
): Float32Array[] | undefined {
  const count = lengths.reduce((sum, length) => sum + length, 0);
  if (bytes.byteLength !== 4 * count) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  return lengths.map((length) =>
    Float32Array.from({ length }, () => view.getFloat32((at += 4) - 4, true)),
  );
}

/** Whether all numbers are numbers. */
export function allFinite(arrays: readonly Float32Array[]): boolean {
  return arrays.every((values) => values.every(Number.isFinite));
}
