/** How kernels are written: a row of numbers a line before they are used, or within the line that uses them. */
export type KernelLayout = 'rows' | 'inline';

/** Gray weights of red, green and blue as Python multiplies them on: H×W×3 @ 3×1. */
export const lumaColumn = '[[0.299], [0.587], [0.114]]';

/** A kernel as the name that stands for it, and the lines that give it that name. */
export interface WrittenKernel {
  readonly lines: readonly string[];
  readonly text: string;
}

/**
 * A kernel as an array `[size, size]` for one plane, `[3, size, size]` for three.
 *
 * @param around what the list of numbers stands in, as `np.array(` and `)`.
 */
export function writeKernel(
  name: string,
  planes: readonly (readonly number[])[],
  size: number,
  layout: KernelLayout,
  [before, after]: readonly [string, string],
): WrittenKernel {
  const rowsOf = (plane: readonly number[]) =>
    Array.from({ length: size }, (_, y) =>
      list(plane.slice(y * size, (y + 1) * size).map(numberText)),
    );
  const items = planes.length === 1 ? rowsOf(planes[0]!) : planes.map((p) => list(rowsOf(p)));
  if (layout === 'inline') return { lines: [], text: `${before}${list(items)}${after}` };
  const start = `${name} = ${before}[`;
  const indent = ' '.repeat(start.length);
  const lines = items.map((item, i) => {
    const end = i === items.length - 1 ? `]${after}` : ',';
    return `${i === 0 ? start : indent}${item}${end}`;
  });
  return { lines, text: name };
}

/** ` / divisor + bias`, as far as they change anything. */
export function scaling(divisor: number, bias: number): string {
  const shift = bias < 0 ? ` - ${numberText(-bias)}` : ` + ${numberText(bias)}`;
  return `${divisor === 1 ? '' : ` / ${numberText(divisor)}`}${bias === 0 ? '' : shift}`;
}

/** The lines of an activation: an expression in `x`, which is measured in units of gray levels. */
export function activationLines(expression: string, unitLevels: number): string[] {
  if (expression === 'x') return [];
  if (unitLevels === 1) return [`x = ${expression}`];
  return [`x = x / ${unitLevels}`, `x = ${unitLevels} * ${expression}`];
}

/** A number as Python writes it; no −0. */
function numberText(value: number): string {
  return String(value + 0);
}

function list(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}
