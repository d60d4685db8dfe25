import type { Triple } from './colour-space.ts';

/** Colours over all of sRGB for tests: a grid with black, white and the primaries, and some in between. */
export function testColours(): Triple[] {
  const steps = [0, 0.02, 0.25, 0.5, 0.77, 1];
  return steps.flatMap((red) =>
    steps.flatMap((green) => steps.map((blue): Triple => [red, green, blue])),
  );
}
