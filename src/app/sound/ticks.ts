import type { Note, Tone } from './tones.ts';

/** What ticks: each photograph, and each second of a countdown. */
export type Tick = 'photo' | 'countdown';

const soft = (startHz: number): readonly Note[] => [
  { wave: 'sine', startHz, atMs: 0, forMs: 40, gain: 0.05 },
];

/** Soft and short; a countdown is lower than the photographs that follow it. */
export const ticks: Readonly<Record<Tick, Pick<Tone, 'notes'>>> = {
  photo: { notes: soft(1900) },
  countdown: { notes: soft(880) },
};
