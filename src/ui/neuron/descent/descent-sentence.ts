import type { Landscape } from '../../../core/neuron/descent/landscape.ts';
import type { descentEs } from '../../messages/neuron/descent-es.ts';
import { numberText } from '../number-text.ts';
import type { Ball, DescentView } from './descent-view.ts';

/** Steeper than this is no flat place any more. */
const flatSlope = 0.02;

/** Less than this is 0 to whoever watches. */
const notable = 5e-5;

/** A point as it is written: 2 or (2, −1). */
export function pointText(point: readonly number[], digits = 3): string {
  const texts = point.map((one) => numberText(Math.abs(one) < notable ? 0 : one, digits));
  return texts.length === 1 ? texts[0]! : `(${texts.join(', ')})`;
}

/** What the balls just did, in one sentence; about the one whose numbers are told where it matters. */
export function descentSentence(m: typeof descentEs, view: DescentView, steps: number): string {
  const { landscape, balls, rate, start, told } = view;
  if (steps === 0 || !told) {
    const gradient = pointText(landscape.gradient(start));
    return landscape.dimension === 1 ? m.sentence.ready(gradient) : m.sentence.readyPair(gradient);
  }
  const gone = told.isGone ? told : balls.find(({ isGone }) => isGone);
  if (gone) {
    const at = pointText(gone.at);
    return m.sentence.gone(m.balls[gone.id], gone.points.length - 1, at, numberText(rate, 3));
  }
  const outside = told.isInside ? balls.find(({ isInside }) => !isInside) : told;
  if (outside) return m.sentence.swinging(m.balls[outside.id], pointText(outside.at));
  const special = specialOf(m, view, told);
  if (special) return special;
  const losses = balls.map(({ id, loss }) => m.sentence.loss(m.balls[id], numberText(loss, 3)));
  return m.sentence.walked(m.sentence.stepCount(steps), losses.join(', '));
}

function specialOf(
  m: typeof descentEs,
  { landscape }: DescentView,
  ball: Ball,
): string | undefined {
  const name = m.balls[ball.id];
  const slope = Math.hypot(...landscape.gradient(ball.at));
  if (slope > flatSlope) return undefined;
  const [x] = ball.at;
  const loss = numberText(ball.loss, 3);
  if (isFlat(landscape, ball)) return m.sentence.flat(name);
  const { restsSince, points } = ball;
  // A ball with momentum rolls through a bottom, too.
  if (restsSince === undefined) return undefined;
  if (landscape.id === 'two-minima' && x! > 0.5) return m.sentence.local(name, loss);
  // The loss with which it came to rest: it goes on falling by less than anybody sees.
  const lossThen = numberText(landscape.value(points[restsSince]!), 3);
  return m.sentence.arrived(name, m.sentence.stepCount(restsSince), lossThen);
}

/** Whether a ball is where hardly any slope is, and no bottom either. */
function isFlat({ id }: Landscape, { at: [x, y] }: Ball): boolean {
  return id === 'saddle' && Math.abs(y ?? x!) < 0.3;
}

/** Whether all balls came to where they stay, or ran away: rolling on would show nothing. */
export function isOver({ landscape, balls }: DescentView): boolean {
  return balls.every(
    (ball) => ball.isGone || (ball.restsSince !== undefined && !isFlat(landscape, ball)),
  );
}
