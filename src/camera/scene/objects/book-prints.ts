import { drawLine, fillShape, type Place } from '../paint.ts';
import { spread } from '../space.ts';
import type { Canvas2d } from '../stage.ts';

/** The cover of a book, ready to be printed. */
export interface Cover {
  readonly context: Canvas2d;
  /** Where a point is in the picture: −1 … 1 from left to right and from top to bottom. */
  place(across: number, down: number): Place;
  readonly ink: string;
  /** Width over height. */
  readonly ratio: number;
}

/** Prints a cover. */
export type Print = (cover: Cover) => void;

/** Different covers, with words too coarse to be read. */
export const prints: readonly Print[] = [
  printSeal,
  printDiscs,
  printStripes,
  printSeal,
  printStripes,
];

/** A frame, and a seal of three rings. */
function printSeal(cover: Cover): void {
  const { context, ink } = cover;
  const frame = box(cover, [-0.72, -0.82], [0.84, 0.82]);
  drawLine(context, [...frame, frame[0]!], 0.006, ink);
  printWords(cover, -0.52);
  for (const size of [0.36, 0.26]) drawLine(context, disc(cover, [0.06, 0.26], size), 0.006, ink);
  fillShape(context, disc(cover, [0.06, 0.26], 0.14), ink);
}

function printDiscs(cover: Cover): void {
  printWords(cover, -0.62);
  const discs = [
    disc(cover, [-0.2, 0.25], 0.42),
    disc(cover, [0.36, 0.5], 0.3),
    disc(cover, [0.3, -0.02], 0.2),
  ];
  for (const shape of discs) fillShape(cover.context, shape, cover.ink);
}

function printStripes(cover: Cover): void {
  printWords(cover, -0.6);
  for (const top of [0, 0.22, 0.44, 0.66]) {
    fillShape(cover.context, box(cover, [-0.82, top], [0.98, top + 0.1]), cover.ink);
  }
}

/** A long word over a short one. */
function printWords(cover: Cover, top: number): void {
  const long = box(cover, [-0.5, top], [0.6, top + 0.09]);
  const short = box(cover, [-0.5, top + 0.16], [0.34, top + 0.25]);
  for (const word of [long, short]) fillShape(cover.context, word, cover.ink);
}

type Corner = readonly [across: number, down: number];

function box({ place }: Cover, [left, top]: Corner, [right, bottom]: Corner): Place[] {
  return [place(left, top), place(right, top), place(right, bottom), place(left, bottom)];
}

/** A circle; `size` is its radius, 1 being half of the cover's width. */
function disc({ place, ratio }: Cover, [across, down]: Corner, size: number): Place[] {
  return spread(0, 2 * Math.PI, 25).map((angle) =>
    place(across + size * Math.cos(angle), down + size * ratio * Math.sin(angle)),
  );
}
