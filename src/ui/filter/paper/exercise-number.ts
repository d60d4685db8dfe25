/** Numbers of exercises: short enough to be called out in a classroom. */
export const exerciseNumbers = { min: 1, max: 9999 } as const;

/** The number of an exercise that nobody chose. */
export function newExerciseNumber(): number {
  const [bits = 0] = crypto.getRandomValues(new Uint32Array(1));
  return exerciseNumbers.min + (bits % exerciseNumbers.max);
}
