import { describe, expect, it } from 'vitest';
import { emojiIn, offeredEmoji } from './emoji.ts';

describe('the emoji in what was typed', () => {
  it.each([
    ['🎉', '🎉'],
    ['  bravo 🎉🎉', '🎉'],
    ['❤️', '❤️'],
    ['👍🏽', '👍🏽'],
    ['👩‍👩‍👧‍👦 familia', '👩‍👩‍👧‍👦'],
    ['🏳️‍🌈', '🏳️‍🌈'],
    ['🇲🇽🇺🇸', '🇲🇽'],
    ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['1️⃣', '1️⃣'],
  ])('%s: %s', (text, emoji) => expect(emojiIn(text)).toBe(emoji));

  it.each(['', 'bravo', '12', '#', 'ñ'])('%s: none', (text) =>
    expect(emojiIn(text)).toBeUndefined(),
  );
});

it('every emoji that is offered is one, and only once', () => {
  for (const emoji of offeredEmoji) expect(emojiIn(emoji)).toBe(emoji);
  expect(new Set(offeredEmoji).size).toBe(24);
});
