import { circle } from './circle.ts';
import { and, or } from './corners.ts';
import type { Dataset } from './dataset.ts';
import { gaussians } from './gaussians.ts';
import { hills } from './hills.ts';
import { moons } from './moons.ts';
import { plane } from './plane.ts';
import { spiral } from './spiral.ts';
import { xor } from './xor.ts';

/** Every data set, those of classes first; the course's gates among them (topic 10). */
export const datasets: readonly Dataset[] = [
  circle,
  xor,
  gaussians,
  spiral,
  moons,
  or,
  and,
  plane,
  hills,
];

/** The entry of that name, if there is one. */
export function findDataset(id: string): Dataset | undefined {
  return datasets.find((entry) => entry.id === id);
}
