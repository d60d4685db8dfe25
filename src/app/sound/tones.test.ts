import { describe, expect, it } from 'vitest';
import { toneAt, toneMs, tones } from './tones.ts';

describe('the tones', () => {
  it('keep the order that stored reactions rely on', () => {
    expect(tones.map(({ id }) => id)).toEqual([
      'bell',
      'drop',
      'greeting',
      'fanfare',
      'wood',
      'deep',
    ]);
  });

  it('are short, and each has its own notes', () => {
    for (const tone of tones) {
      expect(toneMs(tone)).toBeGreaterThan(150);
      expect(toneMs(tone)).toBeLessThanOrEqual(1500);
    }
    expect(new Set(tones.map(({ notes }) => JSON.stringify(notes))).size).toBe(tones.length);
  });

  it('can be heard by the loudspeaker of a phone, and hurt nobody', () => {
    for (const { startHz, endHz = startHz } of tones.flatMap(({ notes }) => notes)) {
      for (const frequencyHz of [startHz, endHz]) {
        expect(frequencyHz).toBeGreaterThan(90);
        expect(frequencyHz).toBeLessThan(5000);
      }
    }
  });

  it('never clip: the notes that sound together stay below full scale', () => {
    for (const { notes } of tones) {
      for (const { atMs } of notes) {
        const together = notes.filter((note) => note.atMs <= atMs && atMs < note.atMs + note.forMs);
        expect(together.reduce((sum, { gain }) => sum + gain, 0)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('of an index that is not known is the first', () => {
    expect(toneAt(2).id).toBe('greeting');
    expect(toneAt(99)).toBe(tones[0]);
    expect(toneAt(-1)).toBe(tones[0]);
  });
});
