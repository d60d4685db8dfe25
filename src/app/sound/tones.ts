/** One note of a tone. */
export interface Note {
  readonly wave: OscillatorType;
  readonly startHz: number;
  /** Where its pitch glides to; absent where it stays. */
  readonly endHz?: number;
  /** From the start of the tone. */
  readonly atMs: number;
  readonly forMs: number;
  /** Amplitude at its loudest, 0 … 1. */
  readonly gain: number;
}

export type ToneId = 'bell' | 'drop' | 'greeting' | 'fanfare' | 'wood' | 'deep';

/** A short sound of a few notes. */
export interface Tone {
  readonly id: ToneId;
  readonly notes: readonly Note[];
}

/** Equal temperament, by MIDI number: 69 is the A of 440 Hz. */
const hz = (midi: number) => 440 * 2 ** ((midi - 69) / 12);

/** A note with overtones that die away sooner than it does. */
function struck(
  midi: number,
  atMs: number,
  forMs: number,
  overtones: readonly (readonly [ratio: number, gain: number])[],
): Note[] {
  return overtones.map(([ratio, gain]) => ({
    wave: 'sine',
    startHz: hz(midi) * ratio,
    atMs,
    forMs: forMs / Math.sqrt(ratio),
    gain,
  }));
}

const metal = [
  [1, 0.34],
  [2.76, 0.15],
  [5.4, 0.06],
] as const;

const bar = [
  [1, 0.32],
  [3.93, 0.1],
] as const;

const brass = (midi: number, atMs: number, forMs: number): Note[] => [
  { wave: 'triangle', startHz: hz(midi), atMs, forMs, gain: 0.26 },
  { wave: 'square', startHz: hz(midi), atMs, forMs, gain: 0.05 },
];

/** The tones, by the index that reactions store: more may be added at the end, none may be moved. */
export const tones: readonly Tone[] = [
  { id: 'bell', notes: struck(79, 0, 1300, metal) },
  {
    id: 'drop',
    notes: [
      { wave: 'sine', startHz: 520, endHz: 1250, atMs: 0, forMs: 130, gain: 0.42 },
      { wave: 'sine', startHz: 690, endHz: 1660, atMs: 150, forMs: 150, gain: 0.34 },
    ],
  },
  { id: 'greeting', notes: [...struck(76, 0, 420, bar), ...struck(83, 170, 700, bar)] },
  {
    id: 'fanfare',
    notes: [
      ...brass(72, 0, 160),
      ...brass(76, 130, 160),
      ...brass(79, 260, 160),
      ...brass(84, 390, 620),
    ],
  },
  {
    id: 'wood',
    notes: [
      ...struck(67, 0, 240, bar),
      ...struck(71, 120, 240, bar),
      ...struck(74, 240, 240, bar),
      ...struck(71, 360, 420, bar),
    ],
  },
  {
    id: 'deep',
    notes: [
      { wave: 'triangle', startHz: hz(55), endHz: hz(43), atMs: 0, forMs: 620, gain: 0.5 },
      { wave: 'sine', startHz: hz(67), endHz: hz(55), atMs: 0, forMs: 420, gain: 0.2 },
    ],
  },
];

/** The tone of an index; one that is not known (a newer file) is the first. */
export function toneAt(index: number): Tone {
  return tones[index] ?? tones[0]!;
}

/** How long a tone sounds. */
export function toneMs(tone: Tone): number {
  return Math.max(...tone.notes.map(({ atMs, forMs }) => atMs + forMs));
}
