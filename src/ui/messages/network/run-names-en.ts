import type { RunKind } from '../../../app/network/run-kind.ts';

/** What a run is called that was given no name: by what learned, and its place in the list. */
export const runNamesEn = {
  eye: (number: number) => `Eye ${number}`,
  digits: (number: number) => `Digits ${number}`,
  network: (number: number) => `Network ${number}`,
} satisfies Record<RunKind, (number: number) => string>;
