import type { lossesEs } from '../../messages/neuron/losses-es.ts';
import { numberText } from '../number-text.ts';
import { classesView, oneView, setView, sigmoidView, type LossesValues } from './losses-view.ts';

/** A loss or a slope below this leaves nothing to move; such a slope has no arrow either. */
export const almostZero = 0.005;

/** What the student just set, in one sentence. */
export function lossesSentence(
  { sentence: m, classes }: typeof lossesEs,
  values: LossesValues,
): string {
  const text = (value: number) => numberText(value, 3);
  switch (values.part) {
    case 'one': {
      const { isSquared, isNegated, answer, truth, loss, slope, squared } = oneView(values);
      const isFlat = Math.abs(slope) <= almostZero;
      if (isNegated) return isFlat ? m.negatedFlat(text(loss)) : m.negated(text(loss));
      if (isFlat) return m.exact(text(loss));
      // Only 0 and 1 are out of its reach: there the slope of cross-entropy does not go to 0.
      if (!isSquared && Math.abs(answer - truth) < 0.0075 && (truth === 0 || truth === 1)) {
        return m.nearest(text(answer), text(truth), text(loss), text(slope));
      }
      const isSure = !isSquared && Math.abs(answer - truth) > 0.93;
      if (isSure && squared) return m.sure(text(answer), text(loss), text(squared.loss));
      return m.one(text(answer), text(truth), text(loss), text(slope));
    }
    case 'set': {
      const { losses, mean, worst } = setView(values);
      if (mean < almostZero) return m.setPerfect;
      const sum = losses.reduce((all, one) => all + one, 0);
      const written = losses.map((one) => text(one)).join(' + ');
      return m.set(written, losses.length, text(mean), worst + 1, losses[worst]! / sum);
    }
    case 'sigmoid': {
      const { answer, truth, rows } = sigmoidView(values);
      // A pull is a size; which way it goes is seen on the plane.
      const [squared, entropy] = rows.map(({ slope }) => Math.abs(slope));
      const error = Math.abs(answer - truth);
      if (error > 0.9) {
        const ratio = numberText(entropy! / squared!, 2);
        return m.sigmoidWrong(text(answer), text(squared!), text(entropy!), ratio);
      }
      return error < 0.1
        ? m.sigmoidRight(text(answer))
        : m.sigmoidMiddle(text(answer), text(squared!), text(entropy!));
    }
    case 'classes': {
      const { shares, right, loss } = classesView(values);
      const share = shares[right]!;
      const texts = [classes[right]!, text(share), text(loss)] as const;
      return share > 0.95 ? m.classesSure(...texts) : m.classes(...texts);
    }
  }
}
