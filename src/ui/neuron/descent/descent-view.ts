import type { descentLab } from '../../../app/neuron/descent.ts';
import type { StateOf } from '../../../core/lab-state/fields.ts';
import { descend, type Descent } from '../../../core/neuron/descent/descend.ts';
import type { Landscape } from '../../../core/neuron/descent/landscape.ts';
import { findLandscape } from '../../../core/neuron/descent/landscapes.ts';
import { optimizerIds, type OptimizerId } from '../../../core/neuron/optimizers/optimizers.ts';

export type DescentValues = StateOf<(typeof descentLab)['fields']>;

/** A ball on the screen and how it came there. */
export interface Ball extends Descent {
  readonly id: OptimizerId;
  readonly at: readonly number[];
  readonly loss: number;
  /** Whether it is within what is shown. */
  readonly isInside: boolean;
}

/** η of a slider's place, with the three digits that are shown and put into code. */
export function rateOf(logRate: number): number {
  return Number((10 ** logRate).toPrecision(3));
}

/** What the lab's state means: a landscape, a start, and the balls that walked from there. */
export function descentView(values: DescentValues) {
  const dimension = values.part === 'one' ? 1 : 2;
  const landscape = findLandscape(
    dimension,
    dimension === 1 ? values.landscape1 : values.landscape2,
  );
  const start =
    dimension === 1
      ? [values.start1]
      : landscape.start.map((initial, i) => values.start2[i] ?? initial);
  const rate = rateOf(values.logRate);
  const isShown: Readonly<Record<OptimizerId, boolean>> = {
    'gradient-descent': values.showDescent,
    momentum: values.showMomentum,
    adam: values.showAdam,
  };
  const balls = optimizerIds
    .filter((id) => isShown[id])
    .map((id): Ball => {
      const walk = descend(landscape, id, start, rate, values.steps);
      const at = walk.points.at(-1)!;
      return { ...walk, id, at, loss: landscape.value(at), isInside: isInside(landscape, at) };
    });
  return {
    landscape,
    start,
    rate,
    balls,
    told: balls.find(({ id }) => id === values.told) ?? balls[0],
  };
}

export type DescentView = ReturnType<typeof descentView>;

function isInside({ dimension, domain, value }: Landscape, at: readonly number[]): boolean {
  const [x, y = 0] = at;
  const isWide = x! >= domain.xMin && x! <= domain.xMax;
  const high = dimension === 1 ? value(at) : y;
  return isWide && high >= domain.yMin && high <= domain.yMax;
}
