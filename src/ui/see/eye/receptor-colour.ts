import type { Receptor } from '../../../core/image/eye-curves.ts';

/** The colour of each receptor's curve and bar, as CSS has it: near the light that it answers to most. */
export const receptorColour: Readonly<Record<Receptor, string>> = {
  long: 'var(--class-6)',
  medium: 'var(--class-2)',
  short: 'var(--class-0)',
  rods: 'var(--ink-soft)',
};
