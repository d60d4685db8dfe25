import { numberText, termText } from '../number-text.ts';
import { classesView, oneView, setView, sigmoidView, type LossesValues } from './losses-view.ts';

type Numbers = Readonly<Record<string, string>>;

/** What a tap puts into each formula of the lab. One that the screen shows no example of has none. */
export interface FormulaNumbers {
  readonly squared?: Numbers;
  readonly entropy?: Numbers;
  readonly sigmoid?: Numbers;
  readonly classes?: Numbers;
}

/** The numbers of the examples that are on the screen. */
export function formulaNumbers(values: LossesValues): FormulaNumbers {
  switch (values.part) {
    case 'one':
      return ofOne(values);
    case 'set':
      return ofSet(values);
    case 'sigmoid': {
      const { rows, answer, truth } = sigmoidView(values);
      const slope = numberText(rows[0]!.slope);
      return { sigmoid: { slope, answer: termText(answer), y: numberText(truth) } };
    }
    case 'classes':
      return { classes: ofRightClass(values) };
  }
}

function ofOne(values: LossesValues): FormulaNumbers {
  const { isSquared, isNegated, loss, answer, truth } = oneView(values);
  if (isSquared) {
    const sum = `(${numberText(answer)} − ${termText(truth)})²`;
    return { squared: { cost: numberText(loss), n: '1', sum } };
  }
  // The formula has the sign that was left out.
  if (isNegated) return {};
  return {
    entropy: { loss: numberText(loss), y: numberText(truth), answer: numberText(answer) },
  };
}

function ofSet(values: LossesValues): FormulaNumbers {
  const { isSquared, mean, losses } = setView(values);
  if (!isSquared) return {};
  const sum = `(${losses.map((loss) => numberText(loss)).join(' + ')})`;
  return { squared: { cost: numberText(mean), n: String(losses.length), sum } };
}

function ofRightClass(values: LossesValues): Numbers {
  const { logits, right, shares, loss, gradient } = classesView(values);
  const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0);
  return {
    loss: numberText(loss),
    share: numberText(shares[right]!),
    z: numberText(logits[right]!),
    sum: numberText(sum),
    slope: numberText(gradient[right]!),
    isRight: '1',
  };
}
