import { drawBetween } from './drawing/between.ts';
import { drawBody, drawSample } from './drawing/body.ts';
import { figuresOf, type Figure, type FigureKind } from './drawing/figures.ts';
import { layOut, type PlacedFigure } from './drawing/layout.ts';
import { element, escaped, text } from './drawing/svg.ts';
import { drawingColours, type DrawingColours, type DrawingTheme } from './drawing/theme.ts';
import type { NetworkPlan } from './plan.ts';
import { isVolume } from './shapes.ts';

/** What a drawing says, in the reader's language. */
export interface DrawingWords {
  /** Name of the drawing, for those who hear it. */
  readonly title: string;
  /** What it shows, in a sentence or two, for those who hear it. */
  readonly description: string;
  /** What stands in the legend. */
  readonly kinds: { readonly [Kind in FigureKind]: string };
}

/** How a drawing looks. */
export interface DrawingOptions {
  readonly words: DrawingWords;
  readonly theme: DrawingTheme;
  /** Whether the theme's ground is painted: for a file, not on the page. */
  readonly background: boolean;
  /** Names of layers by index, as `lenet5Names` gives them. */
  readonly names?: readonly (string | undefined)[];
  /** Without letters and legend, which nobody could read in a small picture. */
  readonly bare?: boolean;
}

/**
 * The network in the classic style, as a file's worth of SVG: volumes as boxes with their sizes written,
 * the sliding window between them, vectors as bars joined each with each; activations, normalisations and
 * dropout are bands on the body that they work on. As large as it needs to be read at full size; its
 * `viewBox` scales it to any other.
 */
export function drawNetwork(plan: NetworkPlan, options: DrawingOptions): string {
  const { words, theme, background, names = [], bare = false } = options;
  const colours = drawingColours[theme];
  const figures = figuresOf(plan, names);
  const layout = layOut(figures);
  const legendDrop = figures.some(({ name }) => name !== undefined) ? 108 : 88;
  const legend = drawLegend(figures, layout.bottom + legendDrop, layout.widthPx, words, colours);
  const heightPx = Math.ceil(bare ? layout.bottom + 12 : legend.bottom + 20);
  const widthPx = bare ? layout.widthPx : Math.max(layout.widthPx, legend.widthPx);
  const bodies = layout.figures.map((placed, index) => {
    const before = layout.figures[index - 1];
    return (
      (before ? drawBetween(before, placed, colours) : '') +
      drawBody(placed, colours) +
      (bare ? '' : drawLabels(placed, layout.bottom, colours))
    );
  });
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      width: widthPx,
      height: heightPx,
      role: 'img',
      'font-family': 'system-ui, sans-serif',
    },
    element('title', {}, escaped(words.title)) +
      element('desc', {}, escaped(words.description)) +
      (background
        ? element('rect', { width: widthPx, height: heightPx, fill: colours.ground })
        : '') +
      bodies.join('') +
      (bare ? '' : legend.svg),
  );
}

/** The picture's size above the first body that has it; below, the name, the channels and the window. */
function drawLabels(placed: PlacedFigure, bottom: number, { ink, soft }: DrawingColours): string {
  const { figure, x, y, width, depthX, depthY, touches } = placed;
  const { shape, name, windowPx } = figure;
  const middle = x + width / 2;
  const parts: string[] = [];
  if (isVolume(shape) && !touches) {
    const above = [x + (width + depthX) / 2, y - depthY - 9] as const;
    parts.push(text(above, `${shape[0]}×${shape[1]}`, soft));
  }
  parts.push(text([middle, bottom + 26], String(shape.at(-1)), ink, { sizePx: 17, bold: true }));
  if (windowPx !== undefined) {
    parts.push(text([middle, bottom + 46], `${windowPx}×${windowPx}`, soft, { sizePx: 14 }));
  }
  if (name !== undefined) parts.push(text([middle, bottom + 68], name, ink));
  return parts.join('');
}

/** Which colour is what, in the order of first use, in as many rows as the width asks for. */
function drawLegend(
  figures: readonly Figure[],
  top: number,
  widthPx: number,
  { kinds }: DrawingWords,
  colours: DrawingColours,
) {
  const used = new Set<FigureKind>(figures.flatMap(({ kind, bands }) => [kind, ...bands]));
  const left = 28;
  const parts: string[] = [];
  let [x, y, right] = [left, top, left];
  for (const kind of used) {
    // Letters are about half as wide as high; a little room is better than none.
    const entryWidth = 28 + kinds[kind].length * 8.2 + 22;
    if (x > left && x + entryWidth > widthPx) [x, y] = [left, y + 30];
    parts.push(drawSample([x, y - 12], kind, colours));
    parts.push(text([x + 28, y], kinds[kind], colours.soft, { anchor: 'start' }));
    x += entryWidth;
    right = Math.max(right, x);
  }
  return { svg: parts.join(''), bottom: y, widthPx: right };
}
