/** Why a file gives no photograph; each kind has its own advice on the screen. */
export interface PhotoTrouble {
  readonly kind: 'empty' | 'heic' | 'video' | 'too-many-pixels' | 'unreadable';
  readonly fileName: string;
}

/** Finds out why a file could not be decoded as a photograph. */
export async function photoTroubleOf(file: File): Promise<PhotoTrouble> {
  return { kind: await kindOf(file), fileName: file.name };
}

async function kindOf(file: File): Promise<PhotoTrouble['kind']> {
  if (file.size === 0) return 'empty';
  if (file.type.startsWith('video/')) return 'video';
  try {
    return kindOfBytes(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));
  } catch {
    // Moved or deleted since it was chosen.
    return 'unreadable';
  }
}

/** Enough for the brands of an ISO media file. */
const headBytes = 256;

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevm', 'hevs', 'hevx'];
const imageBrands = ['mif1', 'msf1', 'avif', 'avis'];

/** Tells by its first bytes, not by its name, what a file is. */
function kindOfBytes(head: Uint8Array): PhotoTrouble['kind'] {
  // Matroska and WebM.
  if ([0x1a, 0x45, 0xdf, 0xa3].every((byte, at) => head[at] === byte)) return 'video';
  const text = String.fromCharCode(...head);
  // ISO base media: a box of so many bytes, 'ftyp', the major brand, a version, compatible brands.
  if (text.slice(4, 8) !== 'ftyp' || head.length < 16) return 'unreadable';
  const length = new DataView(head.buffer, head.byteOffset).getUint32(0);
  const brands = [text.slice(8, 12)];
  for (let at = 16; at + 4 <= Math.min(length, text.length); at += 4) {
    brands.push(text.slice(at, at + 4));
  }
  if (brands.some((brand) => heicBrands.includes(brand))) return 'heic';
  return brands.some((brand) => imageBrands.includes(brand)) ? 'unreadable' : 'video';
}
