import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jpegSize } from './jpeg-size.ts';

const folder = new URL('../../../tests/fixtures/photos/', import.meta.url);

describe('the size of a JPEG', () => {
  it('is read from its header', () => {
    const [name] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.jpg'),
    );
    const photo = new Uint8Array(readFileSync(new URL(name!, folder)));
    const size = jpegSize(photo)!;
    expect(size.widthPx).toBeGreaterThan(50);
    expect(size.heightPx).toBeGreaterThan(50);
    // A frame of 3 × 2 behind a comment and a fill byte.
    const tiny = [0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 2, 0xff, 0xff, 0xc0, 0, 11, 8, 0, 2, 0, 3, 1, 1];
    expect(jpegSize(Uint8Array.from(tiny))).toEqual({ widthPx: 3, heightPx: 2 });
  });

  it('is unknown of what is cut short or something else', () => {
    const cases = [
      [],
      [0xff, 0xd8],
      [0x89, 0x50, 0x4e, 0x47, 0, 0],
      [0xff, 0xd8, 0xff, 0xda, 0, 2],
    ];
    for (const bytes of cases) expect(jpegSize(Uint8Array.from(bytes))).toBeUndefined();
    expect(jpegSize(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0, 0, 0, 0, 0]))).toBe(
      undefined,
    );
  });
});
