/**
 * A JPEG without what it says beside its picture: comments, histories and previews of picture editors, and
 * whatever stands behind its end. What it looks like stays to the very bit: tables and scans as they are, and the
 * colour profile and the way up, which decoders look at. Unchanged where it cannot be followed to its end.
 *
 * Markers after ITU-T T.81, B.1.1.3.
 */
export function withoutNotes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xd9) {
      kept.push(bytes.subarray(at, at + 2));
      return joined(kept);
    }
    const end = at + 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
    const isScan = marker === 0xda;
    const next = isScan ? endOfScan(bytes, end) : end;
    if (!isNote(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, next));
    at = next;
  }
  const isAtEnd = bytes[at] === 0xff && bytes[at + 1] === 0xd9;
  return isAtEnd ? joined([...kept, bytes.subarray(at, at + 2)]) : Uint8Array.from(bytes);
}

/** Where the next marker stands: within a scan 0xff is followed by 0, or by a mark to start again at. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** APP0 is JFIF's, APP2 the colour profile's, APP14 says how colours are kept, and Exif which way is up. */
function isNote(marker: number, content: Uint8Array): boolean {
  if (marker === 0xfe) return true;
  if (marker === 0xe1) return String.fromCharCode(...content.subarray(0, 4)) !== 'Exif';
  return marker >= 0xe0 && marker <= 0xef && ![0xe0, 0xe2, 0xee].includes(marker);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
