/** Steps of the picture of transfer learning, in order. */
export const cutSteps = ['whole', 'cut', 'yours', 'learns', 'compare'] as const;
export type CutStep = (typeof cutSteps)[number];

/** Whether the picture is at that step or past it. */
export function isPast(present: CutStep, step: CutStep): boolean {
  return cutSteps.indexOf(present) >= cutSteps.indexOf(step);
}

/** A class as it stands at the end of the student's layer. */
export interface CutClass {
  readonly name: string;
  readonly mark: number;
}

/** Classes in the picture while there are none of one's own. */
export const classesToImagine = 2;
