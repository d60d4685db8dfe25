/** How the numbers of both nets are written, in every language. */
const symbols: Readonly<Record<string, string>> = {
  x: 'x',
  x1: 'x₁',
  x2: 'x₂',
  w1: 'w₁',
  w2: 'w₂',
  w11: 'w₁₁',
  w12: 'w₁₂',
  w21: 'w₂₁',
  w22: 'w₂₂',
  b1: 'b₁',
  b2: 'b₂',
  v1: 'v₁',
  v2: 'v₂',
  c: 'c',
  z1: 'z₁',
  z2: 'z₂',
  yHat: 'ŷ',
  y: 'y',
  J: 'J',
};

/**
 * How the numbers of a net are written. What an activation makes of a sum z is a; without one the neuron
 * is its sum, and keeps the name z that the course gives it.
 *
 * @param hasSums whether the hidden neurons show their sums apart. @param lastSum that of the neuron ŷ.
 */
export function namingOf(hasSums: boolean, lastSum: string) {
  const symbol = (id: string) =>
    hasSums && id.startsWith('z') ? symbols[id]!.replace('z', 'a') : symbolOf(id);
  return {
    symbol,
    /** The sum of a neuron. */
    sum: (id: string) => (id === 'yHat' ? lastSum : symbolOf(id)),
    /** A derivative: ∂J/∂w₁. */
    derivative: (of: string, by: string) => `∂${symbol(of)}/∂${symbol(by)}`,
  };
}

/** A given number of a net as it is written. */
export function symbolOf(id: string): string {
  return symbols[id] ?? id;
}
