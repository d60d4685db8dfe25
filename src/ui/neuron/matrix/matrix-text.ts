import { shortText, shortTermText } from '../number-text.ts';

const digits = 3;

/** `2·(−2) + 5·(−2) + 2·0 = −14`: the pairs that meet in a cell, and what they add up to. */
export function sumText(
  row: readonly number[],
  column: readonly number[],
  /** Added at the end, as a bias is. */
  plus?: number,
): string {
  const pairs = row.map(
    (value, i) => `${shortTermText(value, digits)}·${shortTermText(column[i]!, digits)}`,
  );
  const sum = row.reduce((total, value, i) => total + value * column[i]!, plus ?? 0);
  const added = plus === undefined ? '' : ` + ${shortTermText(plus, digits)}`;
  return `${pairs.join(' + ')}${added} = ${shortText(sum, digits)}`;
}

/** `(−4), (−10), 0`: the products one after another. */
export function productsText(products: readonly number[]): string {
  return products.map((product) => shortTermText(product, digits)).join(', ');
}

/** `(1, −2)`: a short vector. */
export function vectorText(vector: readonly number[]): string {
  return `(${vector.map((value) => shortText(value, 2)).join(', ')})`;
}
