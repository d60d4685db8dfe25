import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writePng } from './png.ts';

describe('a PNG', () => {
  it('has every level in its place', () => {
    const pixels = Uint8Array.from({ length: 3 * 3 * 3 }, (_, i) => 9 * i);
    const file = new Uint8Array(writePng(pixels, 3, 3));
    const view = new DataView(file.buffer);
    expect([view.getUint32(16), view.getUint32(20), file[24], file[25]]).toEqual([3, 3, 8, 2]);
    const length = view.getUint32(33);
    const rows = unzlibSync(file.subarray(41, 41 + length));
    expect([...rows.subarray(11, 20)]).toEqual([...pixels.subarray(9, 18)]);
  });

  it('ends with the checksum that every PNG ends with', () => {
    const file = new Uint8Array(writePng(new Uint8Array(4), 2, 1));
    expect([...file.slice(-8)]).toEqual([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
  });
});
