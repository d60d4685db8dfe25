import type { FigureKind } from './figures.ts';

/** The app's two surfaces. */
export type DrawingTheme = 'night' | 'paper';

/** Colours of a drawing, `#rrggbb`. */
export interface DrawingColours {
  readonly ground: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  /** The window that slides, and the rays to the number that it gives. */
  readonly window: string;
  readonly kinds: { readonly [Kind in FigureKind]: string };
}

/** From the palette of the classes, which people of all colour visions can tell apart. */
export const drawingColours: { readonly [Theme in DrawingTheme]: DrawingColours } = {
  night: {
    ground: '#0c0e11',
    ink: '#f3f1ec',
    soft: '#b6bac1',
    line: '#7d8591',
    window: '#ffd08a',
    kinds: {
      input: '#b9bec7',
      conv: '#56b4e9',
      activation: '#f0e442',
      pool: '#ff8457',
      'batch-norm': '#ee93c3',
      dropout: '#d5d8dd',
      flatten: '#8b929d',
      'global-average': '#f0a81e',
      dense: '#93d14a',
      output: '#9fabff',
    },
  },
  paper: {
    ground: '#faf7f0',
    ink: '#1d1b17',
    soft: '#595449',
    line: '#857d6d',
    window: '#1d1b17',
    kinds: {
      input: '#a7a295',
      conv: '#3f97cc',
      activation: '#c9b400',
      pool: '#dc5a26',
      'batch-norm': '#c26497',
      dropout: '#4a463d',
      flatten: '#857d6d',
      'global-average': '#c2780f',
      dense: '#6c9c1f',
      output: '#5f65d3',
    },
  },
};

/** A colour on its way to another: 0 the first, 1 the second. */
export function mixed(from: string, to: string, share: number): string {
  const channel = (colour: string, index: number) =>
    parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16);
  const channels = [0, 1, 2].map((index) => {
    const value = channel(from, index) * (1 - share) + channel(to, index) * share;
    return Math.round(value).toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
