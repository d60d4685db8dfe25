import { describe, expect, it } from 'vitest';
import { mathMl } from './formulas.ts';

describe('a formula', () => {
  it('becomes MathML without styles, with what numbers can take the place of', () => {
    const sigmoid = mathMl('\\sigma(x) = \\frac{1}{1 + e^{-\\slot{x}{x}}}');
    expect(sigmoid).toMatch(/^<math.*<mfrac>.*<mi data-slot="x">x<\/mi>.*<\/math>$/s);
    expect(mathMl('\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}')).not.toContain('style=');
  });

  it('that cannot be read stops the build', () => {
    expect(() => mathMl('\\frac{1}')).toThrow();
    expect(() => mathMl('\\nosuchmacro')).toThrow();
  });
});
