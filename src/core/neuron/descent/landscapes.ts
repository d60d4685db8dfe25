import type { Landscape } from './landscape.ts';

/** J = x²: a bowl. Gradient descent multiplies x by 1 − 2η, so it runs away for η > 1. */
const bowl1: Landscape = {
  id: 'bowl',
  dimension: 1,
  domain: { xMin: -3, xMax: 3, yMin: -0.5, yMax: 9 },
  start: [2.5],
  value: ([x]) => x! ** 2,
  gradient: ([x]) => [2 * x!],
  python: { value: 'x**2', gradient: ['2*x'] },
};

/** J = x⁴/4 − x² + 0.3 x + 1.5: two valleys, of which the left one is deeper. */
const twoMinima1: Landscape = {
  id: 'two-minima',
  dimension: 1,
  domain: { xMin: -2.5, xMax: 2.5, yMin: -0.3, yMax: 4.5 },
  start: [2.2],
  value: ([x]) => x! ** 4 / 4 - x! ** 2 + 0.3 * x! + 1.5,
  gradient: ([x]) => [x! ** 3 - 2 * x! + 0.3],
  python: { value: 'x**4/4 - x**2 + 0.3*x + 1.5', gradient: ['x**3 - 2*x + 0.3'] },
};

/** J = x⁴/4 − x³/3 + 0.1: flat at 0 without a minimum there, which is at 1. */
const saddle1: Landscape = {
  id: 'saddle',
  dimension: 1,
  domain: { xMin: -1.6, xMax: 2, yMin: -0.2, yMax: 2.5 },
  start: [-1.3],
  value: ([x]) => x! ** 4 / 4 - x! ** 3 / 3 + 0.1,
  gradient: ([x]) => [x! ** 3 - x! ** 2],
  python: { value: 'x**4/4 - x**3/3 + 0.1', gradient: ['x**3 - x**2'] },
};

const plane = { xMin: -3, xMax: 3, yMin: -2.5, yMax: 2.5 };

/** J = x²/2 + y²: a bowl. */
const bowl2: Landscape = {
  id: 'bowl',
  dimension: 2,
  domain: plane,
  start: [-2.5, 2],
  value: ([x, y]) => x! ** 2 / 2 + y! ** 2,
  gradient: ([x, y]) => [x!, 2 * y!],
  python: { value: 'x**2/2 + y**2', gradient: ['x', '2*y'] },
};

/** J = 0.1 x² + 2.5 y²: 25 times as steep across as along, where plain descent swings to and fro. */
const ravine2: Landscape = {
  id: 'ravine',
  dimension: 2,
  domain: plane,
  start: [-2.6, 1.2],
  value: ([x, y]) => 0.1 * x! ** 2 + 2.5 * y! ** 2,
  gradient: ([x, y]) => [0.2 * x!, 5 * y!],
  python: { value: '0.1*x**2 + 2.5*y**2', gradient: ['0.2*x', '5*y'] },
};

/** J = x⁴/4 − x² + 0.3 x + 1.5 + y²: two valleys, of which the left one is deeper. */
const twoMinima2: Landscape = {
  id: 'two-minima',
  dimension: 2,
  domain: { ...plane, xMin: -2.5, xMax: 2.5 },
  start: [2.1, 1.6],
  value: ([x, y]) => x! ** 4 / 4 - x! ** 2 + 0.3 * x! + 1.5 + y! ** 2,
  gradient: ([x, y]) => [x! ** 3 - 2 * x! + 0.3, 2 * y!],
  python: {
    value: 'x**4/4 - x**2 + 0.3*x + 1.5 + y**2',
    gradient: ['x**3 - 2*x + 0.3', '2*y'],
  },
};

/** J = x²/2 + y⁴/8 − y²/2 + 0.5: a saddle at (0, 0), and a valley on either side of it. */
const saddle2: Landscape = {
  id: 'saddle',
  dimension: 2,
  domain: plane,
  start: [-2.4, 0.02],
  value: ([x, y]) => x! ** 2 / 2 + y! ** 4 / 8 - y! ** 2 / 2 + 0.5,
  gradient: ([x, y]) => [x!, y! ** 3 / 2 - y!],
  python: { value: 'x**2/2 + y**4/8 - y**2/2 + 0.5', gradient: ['x', 'y**3/2 - y'] },
};

/** Landscapes of one number. */
export const landscapes1: readonly Landscape[] = [bowl1, twoMinima1, saddle1];
/** Landscapes of two numbers. */
export const landscapes2: readonly Landscape[] = [bowl2, ravine2, twoMinima2, saddle2];

/**
 * The landscape of that name.
 * @throws RangeError if there is none.
 */
export function findLandscape(dimension: 1 | 2, id: string): Landscape {
  const found = (dimension === 1 ? landscapes1 : landscapes2).find((entry) => entry.id === id);
  if (!found) throw new RangeError(`No landscape of ${dimension} dimensions: ${id}`);
  return found;
}
