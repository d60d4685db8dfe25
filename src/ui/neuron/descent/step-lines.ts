import { numberText } from '../number-text.ts';
import type { Ball } from './descent-view.ts';

/** Less than this is 0 to whoever watches. */
const notable = 5e-5;
/** From here on whole numbers have digits enough, and halves are still seen. */
const large = 1000;
/** Numbers from here on are written with a power of ten, and rounded. */
const huge = 1e6;

/** A number of a step as it is written, and the number that is then read. */
function written(value: number, digits: number): { text: string; read: number } {
  const size = Math.abs(value);
  if (size < notable) return { text: '0', read: 0 };
  if (!Number.isFinite(value)) return { text: numberText(value), read: value };
  if (size >= huge) {
    return { text: numberText(value, digits), read: Number(value.toPrecision(digits - 1)) };
  }
  const shown = size >= large ? 7 : digits;
  return { text: numberText(value, shown), read: Number(value.toPrecision(shown)) };
}

function pointOf(values: readonly number[], digits: number) {
  const all = values.map((value) => written(value, digits));
  const texts = all.map(({ text }) => text);
  return {
    text: texts.length === 1 ? texts[0]! : `(${texts.join(', ')})`,
    read: all.map(({ read }) => read),
  };
}

/**
 * The last step of a ball, written out in one line or two; before the first step in letters, in as many
 * lines. What the written numbers do not quite give, because they are rounded, gets ≈ for =.
 *
 * @param rate η, and `rateText` as it is written.
 */
export function stepLines(
  { id, last }: Pick<Ball, 'id' | 'last'>,
  dimension: number,
  rate: number,
  rateText: string,
): readonly string[] {
  const isOne = dimension === 1;
  if (!last) return lettersOf(id, isOne);
  const digits = isOne ? 4 : 3;
  const [before, gradient, after] = [last.before, last.gradient, last.after].map((values) =>
    pointOf(values, digits),
  ) as [ReturnType<typeof pointOf>, ReturnType<typeof pointOf>, ReturnType<typeof pointOf>];
  const remembered = (name: string) =>
    pointOf(last.memory.find((one) => one.id === name)?.values ?? [], digits);
  const equals = (pull: readonly number[]) => {
    const isExact = before.read.every((from, i) => {
      const error = from - rate * pull[i]! - after.read[i]!;
      return Math.abs(error) <= 1e-9 * Math.max(1, Math.abs(from));
    });
    return isExact ? '=' : '≈';
  };
  const step = (pull: string, sign: string) =>
    `w ← ${before.text} − ${rateText} · ${pull} ${sign} ${after.text}`;
  if (id === 'gradient-descent') {
    const slope = gradient.text.startsWith('−') ? `(${gradient.text})` : gradient.text;
    const sign = equals(gradient.read);
    return isOne ? [step(slope, sign)] : [`g = ${gradient.text}`, step('g', sign)];
  }
  if (id === 'momentum') {
    const velocity = remembered('velocity');
    return [
      `v ← 0.9 v + g = ${velocity.text}, g = ${gradient.text}`,
      step('v', equals(velocity.read)),
    ];
  }
  return [
    `g = ${gradient.text}, m = ${remembered('mean').text}, v = ${remembered('mean-square').text}`,
    // m̂ and v̂ are not written, so that nothing here could be added up.
    step('m̂/(√v̂ + ε)', '='),
  ];
}

function lettersOf(id: Ball['id'], isOne: boolean): readonly string[] {
  if (id === 'gradient-descent') {
    return isOne ? ['w ← w − η · ∂J/∂w'] : ['g = (∂J/∂w₁, ∂J/∂w₂)', 'w ← w − η · g'];
  }
  if (id === 'momentum') return ['v ← 0.9 v + g, g = ∂J/∂w', 'w ← w − η · v'];
  return ['g = ∂J/∂w', 'w ← w − η · m̂/(√v̂ + ε)'];
}
