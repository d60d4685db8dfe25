import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutNotes } from './jpeg-notes.ts';

const folder = new URL('../../../tests/fixtures/photos/taza/', import.meta.url);
const photograph = Uint8Array.from(readFileSync(new URL(readdirSync(folder)[0]!, folder)));

const segment = (marker: number, content: Uint8Array) =>
  Uint8Array.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255, ...content);
const text = (words: string) => new TextEncoder().encode(words);
const withSegments = (...segments: Uint8Array[]) =>
  Uint8Array.from(
    [photograph.subarray(0, 2), ...segments, photograph.subarray(2)].flatMap((part) => [...part]),
  );

describe('a JPEG without its notes', () => {
  it('is as it was where it has none', () => {
    expect(withoutNotes(photograph)).toEqual(photograph);
  });

  it('has lost the history that a picture editor wrote, and what stands behind its end', () => {
    const history = segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0${'x'.repeat(60_000)}`));
    const noted = withSegments(
      history,
      history,
      segment(0xfe, text('a comment')),
      segment(0xed, text('8BIM')),
    );
    expect(withoutNotes(Uint8Array.of(...noted, ...text('a film')))).toEqual(photograph);
  });

  it('keeps which way is up, and what its colours mean', () => {
    const needed = withSegments(
      segment(0xe1, text('Exif\0\0II*')),
      segment(0xe2, text('ICC_PROFILE\0')),
      segment(0xee, text('Adobe')),
    );
    expect(withoutNotes(needed)).toEqual(needed);
  });

  it('is left alone where it is cut off, or none', () => {
    const cut = photograph.subarray(0, photograph.length - 40);
    expect(withoutNotes(cut)).toEqual(Uint8Array.from(cut));
    for (const bytes of [text('GIF89a'), new Uint8Array(), Uint8Array.of(0xff, 0xd8, 0xff)]) {
      expect(withoutNotes(bytes)).toEqual(bytes);
    }
  });
});
