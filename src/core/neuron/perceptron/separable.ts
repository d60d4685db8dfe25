import type { Example } from './perceptron.ts';

/**
 * Whether a line separates the two classes of points of a plane: what a perceptron can learn at all
 * (Minsky and Papert, "Perceptrons", 1969). A line with normal n does if n·(q − p) > 0 for every p of
 * class 0 and q of class 1, so there is one exactly if all differences q − p lie within less than half a
 * turn: their directions leave a gap of more than half a turn.
 */
export function areSeparable(examples: readonly Example[]): boolean {
  const [zeros, ones] = ([0, 1] as const).map((target) =>
    examples.filter((example) => example.target === target),
  );
  const directions: number[] = [];
  for (const { inputs: p } of zeros!) {
    for (const { inputs: q } of ones!) {
      const [dx, dy] = [q[0]! - p[0]!, q[1]! - p[1]!];
      if (dx === 0 && dy === 0) return false;
      directions.push(Math.atan2(dy, dx));
    }
  }
  if (directions.length < 2) return true;
  directions.sort((a, b) => a - b);
  const first = directions[0]! + 2 * Math.PI;
  const tolerance = 1e-9;
  return directions.some(
    (direction, i) => (directions[i + 1] ?? first) - direction > Math.PI + tolerance,
  );
}
