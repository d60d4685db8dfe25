/** Emoji that are offered: things to be glad of, animals, and signs that are read from the last row. */
export const offeredEmoji = [
  ...['🎉', '👏', '👍', '❤️', '⭐', '🔥'],
  ...['😀', '😍', '😮', '😴', '🤖', '👋'],
  ...['🐶', '🐱', '🦋', '🌵', '🌮', '☕'],
  ...['⚽', '🎵', '🚀', '✅', '❌', '⚠️'],
] as const;

const part = '\\p{Extended_Pictographic}[\\uFE0F\\p{Emoji_Modifier}]*[\\u{E0020}-\\u{E007F}]*';
const whole = new RegExp(
  `\\p{Regional_Indicator}{2}|[\\d#*]\\uFE0F?\\u20E3|${part}(?:\\u200D${part})*`,
  'u',
);

/** The first emoji in what was typed, whole (a family or a flag is one); undefined if there is none. */
export function emojiIn(text: string): string | undefined {
  return whole.exec(text)?.[0];
}
