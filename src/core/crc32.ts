/** Remainders of all single bytes, for the reflected polynomial 0xEDB88320. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  }
  return remainder;
});

/**
 * The check sum CRC-32 of ISO 3309, as in zip and PNG: 32 bits that differ for certain if up to three bits
 * of a short message were changed, and by all but one chance in four thousand million otherwise. It finds
 * accidents; against a forger it is no help.
 */
export function crc32(bytes: Uint8Array): number {
  let state = 0xffffffff;
  for (const byte of bytes) state = (state >>> 8) ^ remainders[(state ^ byte) & 0xff]!;
  return (state ^ 0xffffffff) >>> 0;
}
