/** A point of the drawing, to a tenth of a pixel. */
export type Point = readonly [x: number, y: number];

/** An element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A closed shape. */
export function polygon(points: readonly Point[], fill: string, stroke?: string): string {
  const written = points.map((point) => point.map(rounded).join(' ')).join(' ');
  return element('polygon', {
    points: written,
    fill,
    stroke,
    'stroke-linejoin': stroke === undefined ? undefined : 'round',
  });
}

/** Straight lines, all in one element. */
export function segments(
  lines: readonly (readonly [Point, Point])[],
  stroke: string,
  widthPx = 1,
): string {
  const d = lines
    .map(([from, to]) => `M${from.map(rounded).join(' ')}L${to.map(rounded).join(' ')}`)
    .join('');
  return element('path', { d, fill: 'none', stroke, 'stroke-width': widthPx });
}

/** One line of text around its middle. */
export function text(
  [x, y]: Point,
  words: string,
  fill: string,
  options: { readonly sizePx?: number; readonly bold?: boolean; readonly anchor?: string } = {},
): string {
  const { sizePx = 15, bold = false, anchor = 'middle' } = options;
  return element(
    'text',
    {
      x: rounded(x),
      y: rounded(y),
      fill,
      'font-size': sizePx,
      'font-weight': bold ? 600 : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
    },
    escaped(words),
  );
}

/** Words as they stand in XML. */
export function escaped(words: string): string {
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return words.replace(/[&<>"]/g, (letter) => entities[letter as keyof typeof entities]);
}

/** To a tenth of a pixel. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
