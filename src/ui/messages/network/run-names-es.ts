import type { RunKind } from '../../../app/network/run-kind.ts';

/** What a run is called that was given no name: by what learned, and its place in the list. */
export const runNamesEs = {
  eye: (number: number) => `Ojo ${number}`,
  digits: (number: number) => `Dígitos ${number}`,
  network: (number: number) => `Red ${number}`,
} satisfies Record<RunKind, (number: number) => string>;
