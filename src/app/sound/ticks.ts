import type { Note, Tone } from './tones.ts';

/** What ticks: each photograph, each second of a countdown, and each thing that was found. */
export type Tick = 'photo' | 'countdown' | 'found';

const soft = (startHz: number): readonly Note[] => [
  { wave: 'sine', startHz, atMs: 0, forMs: 40, gain: 0.05 },
];

/** Soft and short; a countdown is lower than the photographs that follow it. */
export const ticks: Readonly<Record<Tick, Pick<Tone, 'notes'>>> = {
  photo: { notes: soft(1900) },
  countdown: { notes: soft(880) },
  found: {
    notes: [
      { wave: 'sine', startHz: 660, atMs: 0, forMs: 90, gain: 0.08 },
      { wave: 'sine', startHz: 990, atMs: 90, forMs: 160, gain: 0.08 },
    ],
  },
};
