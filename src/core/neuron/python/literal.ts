/** A number as Python writes it, without the noise of binary fractions. */
export function pythonNumber(value: number): string {
  const text = String(Number(value.toFixed(10)) + 0);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** A list of numbers, or of lists of numbers, as Python writes it. */
export function pythonList(values: readonly (number | readonly number[])[]): string {
  const items = values.map((value) =>
    typeof value === 'number' ? pythonNumber(value) : pythonList(value),
  );
  return `[${items.join(', ')}]`;
}
