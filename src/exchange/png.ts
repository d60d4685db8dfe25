import { zlibSync } from 'fflate';
import { crc32 } from '../core/crc32.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * A square picture as PNG (W3C, third edition), to the bit: a canvas may change levels on the way, as some
 * browsers do against fingerprinting.
 *
 * @param pixels `[sizePx, sizePx, channels]`, 0–255, gray or RGB.
 */
export function writePng(pixels: Uint8Array, sizePx: number, channels: 1 | 3): ArrayBuffer {
  const rowBytes = sizePx * channels;
  // Each row begins with the number of its filter: 0, none.
  const rows = new Uint8Array(sizePx * (rowBytes + 1));
  for (let y = 0; y < sizePx; y++) {
    rows.set(pixels.subarray(y * rowBytes, (y + 1) * rowBytes), y * (rowBytes + 1) + 1);
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, sizePx);
  view.setUint32(4, sizePx);
  // 8 bits a level, gray (0) or RGB (2).
  header.set([8, channels === 1 ? 0 : 2], 8);
  const chunks = [
    Uint8Array.from(signature),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array()),
  ];
  const file = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of chunks) {
    file.set(part, at);
    at += part.length;
  }
  return file.buffer;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}
