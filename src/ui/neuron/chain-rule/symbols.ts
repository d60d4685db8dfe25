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

/** A name of the net as it is written. */
export function symbolOf(id: string): string {
  return symbols[id] ?? id;
}

/** A derivative as it is written: ∂J/∂w₁. */
export function derivativeOf(of: string, by: string): string {
  return `∂${symbolOf(of)}/∂${symbolOf(by)}`;
}
