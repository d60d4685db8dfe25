/** Where the numbers of a net stand on its drawing, both from 0 to 1, y downwards. */
export interface NetLayout {
  readonly places: Readonly<Record<string, readonly [x: number, y: number]>>;
  /** Lines from left to right; each is the edges between the places that it leads through. */
  readonly lines: readonly (readonly string[])[];
}

/** x → w₁ → z₁ → w₂ → ŷ → J, with the truth above. */
export const chainLayout: NetLayout = {
  places: {
    x: [0.075, 0.64],
    w1: [0.25, 0.64],
    z1: [0.43, 0.64],
    w2: [0.605, 0.64],
    yHat: [0.775, 0.64],
    J: [0.925, 0.64],
    y: [0.925, 0.17],
  },
  lines: [
    ['x', 'w1', 'z1'],
    ['z1', 'w2', 'yHat'],
    ['yHat', 'J'],
    ['y', 'J'],
  ],
};

/** The same on a narrow drawing, and on one that is high: up and down, so that no number lies over the next. */
export const narrowChainLayout: NetLayout = {
  lines: chainLayout.lines,
  places: {
    x: [0.06, 0.78],
    w1: [0.22, 0.42],
    z1: [0.4, 0.78],
    w2: [0.575, 0.42],
    yHat: [0.75, 0.78],
    J: [0.91, 0.44],
    y: [0.91, 0.12],
  },
};

/** Two inputs, two hidden neurons, one output; weights lie on the ways that they belong to. */
export const net221Layout: NetLayout = {
  places: {
    x1: [0.09, 0.32],
    x2: [0.09, 0.68],
    b1: [0.285, 0.08],
    w11: [0.285, 0.25],
    w21: [0.285, 0.415],
    w12: [0.285, 0.585],
    w22: [0.285, 0.75],
    b2: [0.285, 0.92],
    z1: [0.5, 0.25],
    z2: [0.5, 0.75],
    v1: [0.715, 0.25],
    c: [0.71, 0.5],
    v2: [0.715, 0.75],
    yHat: [0.895, 0.54],
    J: [0.905, 0.18],
    y: [0.71, 0.06],
  },
  lines: [
    ['x1', 'w11', 'z1'],
    ['x1', 'w21', 'z2'],
    ['x2', 'w12', 'z1'],
    ['x2', 'w22', 'z2'],
    ['b1', 'z1'],
    ['b2', 'z2'],
    ['z1', 'v1', 'yHat'],
    ['z2', 'v2', 'yHat'],
    ['c', 'yHat'],
    ['yHat', 'J'],
    ['y', 'J'],
  ],
};

/** An edge of a drawing, from left to right. */
export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
}

/** All edges of a drawing. */
export function edgesOf({ lines }: NetLayout): readonly DrawnEdge[] {
  return lines.flatMap((line) => line.slice(1).map((to, i) => ({ from: line[i]!, to })));
}

/** The edges between two numbers, the one on the right given first, through the weight between them. */
export function edgesBetween(
  { lines }: NetLayout,
  right: string,
  left: string,
): readonly DrawnEdge[] {
  const line = lines.find((places) => places.includes(left) && places.includes(right)) ?? [];
  const part = line.slice(line.indexOf(left), line.indexOf(right) + 1);
  return part.slice(1).map((to, i) => ({ from: part[i]!, to }));
}
