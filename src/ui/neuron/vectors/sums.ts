import { dotProduct, dotTerms, length } from '../../../core/neuron/similarity/dot-product.ts';
import { likeness } from '../../../core/neuron/similarity/most-alike.ts';
import { squaredGaps } from '../../../core/neuron/similarity/euclidean.ts';
import { shortText, shortTermText } from '../number-text.ts';

/** Three measures with every product written, each in the lines of a blackboard. */
export interface WrittenMeasures {
  readonly dot: readonly string[];
  readonly cosine: readonly string[];
  readonly distance: readonly string[];
}

/** Products of numbers of two decimals have four. */
const exactDigits = 4;
const shownDigits = 3;

/** How alike X and another vector are, every product written. */
export function writtenMeasures(
  x: readonly number[],
  other: readonly number[],
  name: string,
): WrittenMeasures {
  const { cosine, distance } = likeness(x, other);
  const products = x.map((value, i) => `${shortTermText(value, 2)}·${shortTermText(other[i]!, 2)}`);
  const gaps = x.map(
    (value, i) => `(${shortText(value, 2)}\u00a0−\u00a0${shortTermText(other[i]!, 2)})²`,
  );
  const squares = squaredGaps(x, other);
  const sum = (terms: readonly number[]) =>
    terms.map((term) => shortTermText(term, exactDigits)).join(' + ');
  const dot = shortText(dotProduct(x, other), exactDigits);
  const lengths = `${shortText(length(x), shownDigits)} · ${shortText(length(other), shownDigits)}`;
  return {
    dot: [`X·${name} = ${products.join(' + ')}`, `= ${sum(dotTerms(x, other))} = ${dot}`],
    cosine: [
      `cos θ = X·${name} / (|X| · |${name}|)`,
      `= ${dot} / (${lengths}) = ${cosine === undefined ? '?' : shortText(cosine, shownDigits)}`,
    ],
    distance: [
      `d = √[${gaps.join(' + ')}]`,
      `= √(${sum(squares)}) = ${shortText(distance, shownDigits)}`,
    ],
  };
}
