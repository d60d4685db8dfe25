/**
 * A new id, unique without asking anybody: a random UUID (RFC 9562, version 4).
 *
 * @param source where the randomness comes from; the browser's own unless a test says otherwise.
 */
export function newId(source: Pick<Crypto, 'getRandomValues'> & Partial<Crypto> = crypto): string {
  // Browsers offer randomUUID only to secure origins, and a phone in the same Wi-Fi may open the
  // development server by its address.
  return source.randomUUID?.() ?? uuidOf(source.getRandomValues(new Uint8Array(16)));
}

/** Writes 16 random bytes as a UUID of version 4. */
function uuidOf(bytes: Uint8Array): string {
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
