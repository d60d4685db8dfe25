/**
 * The array, or a copy of it where it is a part of a larger buffer: of a view, the browser would store the
 * whole buffer behind it.
 */
export function ownMemory(array: Float32Array): Float32Array {
  return array.byteLength === array.buffer.byteLength ? array : array.slice();
}
