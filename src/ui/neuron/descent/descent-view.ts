import { rateOf, type descentLab } from '../../../app/neuron/descent.ts';
import type { StateOf } from '../../../core/lab-state/fields.ts';
import { descend, type Descent } from '../../../core/neuron/descent/descend.ts';
import type { Landscape } from '../../../core/neuron/descent/landscape.ts';
import { findLandscape } from '../../../core/neuron/descent/landscapes.ts';
import { optimizerIds, type OptimizerId } from '../../../core/neuron/optimizers/optimizers.ts';

export type DescentValues = StateOf<(typeof descentLab)['fields']>;

/** Less steep than this is a bottom, and a shorter step than this is none to whoever watches. */
const restful = 0.01;

/** A ball on the screen and how it came there. */
export interface Ball extends Descent {
  readonly id: OptimizerId;
  readonly at: readonly number[];
  readonly loss: number;
  /** Whether it is within what is shown. */
  readonly isInside: boolean;
  /** The step with which it came to rest; undefined while it moves. */
  readonly restsSince: number | undefined;
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
      return {
        ...walk,
        id,
        at,
        loss: landscape.value(at),
        isInside: isInside(landscape, at),
        restsSince: restsSince(landscape, walk.points),
      };
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

/** A ball with momentum crosses the bottom, and turns where it is steep: at rest it does neither. */
function restsSince(
  landscape: Landscape,
  points: readonly (readonly number[])[],
): number | undefined {
  const rests = (step: number) => {
    const [before, at] = [points[step - 1]!, points[step]!];
    const movedBy = Math.hypot(...at.map((one, i) => one - before[i]!));
    return movedBy < restful && Math.hypot(...landscape.gradient(at)) < restful;
  };
  let since: number | undefined;
  for (let step = points.length - 1; step > 0 && rests(step); step--) since = step;
  return since;
}

function isInside({ dimension, domain, value }: Landscape, at: readonly number[]): boolean {
  const [x, y = 0] = at;
  const isWide = x! >= domain.xMin && x! <= domain.xMax;
  const high = dimension === 1 ? value(at) : y;
  return isWide && high >= domain.yMin && high <= domain.yMax;
}
