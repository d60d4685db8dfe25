/**
 * Gray closing: the largest level of each window, then the smallest of those. Dark things that are
 * narrower than the window vanish, and what is wider stays as it is, edges included (Serra 1982). Of ink on
 * paper it leaves the paper.
 *
 * @param levels `[heightPx, widthPx]`.
 * Outside, the picture goes on as it leaves off (mirrored, about the level at its edge): light that falls
 * towards an edge is no ink there.
 *
 * @returns both steps, `[heightPx, widthPx]`.
 * @param radiusPx windows are 2 · radiusPx + 1 wide and high; less than the shorter side.
 */
export function closing(
  levels: Float32Array,
  widthPx: number,
  heightPx: number,
  radiusPx: number,
): { readonly closed: Float32Array; readonly largest: Float32Array } {
  const largest = overWindows(levels, widthPx, heightPx, radiusPx, Math.max);
  return { closed: overWindows(largest, widthPx, heightPx, radiusPx, Math.min), largest };
}

type Pick = (a: number, b: number) => number;

/** A square window's extreme is that of its columns' extremes: along x, then along y. */
function overWindows(
  levels: Float32Array,
  widthPx: number,
  heightPx: number,
  radiusPx: number,
  pick: Pick,
): Float32Array {
  const along = new Float32Array(levels.length);
  for (let y = 0; y < heightPx; y++) {
    slide(levels, along, y * widthPx, 1, widthPx, radiusPx, pick);
  }
  const both = new Float32Array(levels.length);
  for (let x = 0; x < widthPx; x++) {
    slide(along, both, x, widthPx, heightPx, radiusPx, pick);
  }
  return both;
}

/**
 * The extreme of every window along a line in three comparisons a value, however wide the windows are
 * (van Herk 1992): the line is cut into blocks as long as a window, so that each window is the end of one
 * block and the beginning of the next.
 */
function slide(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  length: number,
  radiusPx: number,
  pick: Pick,
): void {
  const block = 2 * radiusPx + 1;
  const padded = length + 2 * radiusPx;
  const level = (place: number) => from[start + place * step]!;
  const at = (padding: number) => {
    const place = padding - radiusPx;
    if (place < 0) return 2 * level(0) - level(-place);
    return place < length ? level(place) : 2 * level(length - 1) - level(2 * (length - 1) - place);
  };
  const beginnings = new Float32Array(padded);
  const ends = new Float32Array(padded);
  for (let place = 0; place < padded; place++) {
    const isFirst = place % block === 0;
    beginnings[place] = isFirst ? at(place) : pick(beginnings[place - 1]!, at(place));
  }
  for (let place = padded - 1; place >= 0; place--) {
    const isLast = place === padded - 1 || (place + 1) % block === 0;
    ends[place] = isLast ? at(place) : pick(ends[place + 1]!, at(place));
  }
  for (let place = 0; place < length; place++) {
    to[start + place * step] = pick(ends[place]!, beginnings[place + block - 1]!);
  }
}
