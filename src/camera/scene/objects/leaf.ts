import { css, dimmed, mix, type Colour } from '../colour.ts';
import { drawCurve, fillBlade, linear } from '../paint.ts';
import {
  lerp,
  cross,
  dot,
  subtract,
  add,
  spread,
  rotateY,
  normalise,
  type Vec3,
} from '../space.ts';
import type { Stage } from '../stage.ts';
import type { Variation } from '../variation.ts';

/** What the leaves of a plant have in common. Lengths in sides of the centre square. */
export interface Foliage {
  readonly leafCount: number;
  readonly leafLength: number;
  readonly leafWidth: number;
  readonly green: Colour;
  /** Height of the soil. */
  readonly potHeight: number;
}

/** A leaf in the room: its midrib from the soil to the tip, and its two edges. */
export interface Leaf {
  readonly rib: readonly Vec3[];
  readonly edges: readonly (readonly Vec3[])[];
  readonly green: Colour;
}

const along = spread(0, 1, 6);
const widths = [0.1, 0.62, 1, 0.95, 0.6, 0];
/** Makes each leaf stand away from those before it, as plants do. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const young: Colour = [0.5, 0.72, 0.16];

/** All leaves, from the farthest to the nearest; they move a little with `timeMs`. */
export function growLeaves(
  stage: Stage,
  choose: Variation,
  foliage: Foliage,
  timeMs: number,
): Leaf[] {
  const leaves = Array.from({ length: foliage.leafCount }, (_, i) => {
    const age = 1 - i / (foliage.leafCount - 1);
    const draught = 0.04 * Math.sin(timeMs / 900 + i * 1.7);
    const around = i * GOLDEN_ANGLE + choose.within(-0.3, 0.3) + stage.moment.turnRad;
    return growLeaf(foliage, {
      age,
      around,
      // Old leaves bend over, the youngest stand upright.
      rise: lerp(1.35, 0.6, age) + draught,
      curl: lerp(0.5, 1.5, age) + choose.within(-0.25, 0.25),
      size: lerp(0.78, 1, age) * choose.within(0.85, 1.12),
      tint: choose.within(0, 0.14),
    });
  });
  const depth = ({ rib }: Leaf): number => dot(rib[3]!, stage.viewer);
  return leaves.sort((a, b) => depth(a) - depth(b));
}

interface Growth {
  /** 0 young … 1 old. */
  readonly age: number;
  readonly around: number;
  readonly rise: number;
  readonly curl: number;
  readonly size: number;
  readonly tint: number;
}

function growLeaf(foliage: Foliage, { age, around, rise, curl, size, tint }: Growth): Leaf {
  const out = rotateY([1, 0, 0], around);
  const side = rotateY([0, 0, 1], around);
  const step = (foliage.leafLength * size) / (along.length - 1);
  let at = add([0, foliage.potHeight * 0.97, 0], out, 0.03 * age);
  const rib = along.map((t): Vec3 => {
    const here = at;
    const angle = rise - curl * t * t;
    at = add(at, add([0, Math.sin(angle), 0], out, Math.cos(angle)), step);
    return here;
  });
  const edges = [-1, 1].map((sign) =>
    rib.map((point, k) => {
      const width = foliage.leafWidth * size * widths[k]!;
      // Both halves rise from the midrib.
      return add(add(point, side, sign * width), [0, 1, 0], 0.3 * width);
    }),
  );
  return { rib, edges, green: mix(foliage.green, young, 0.4 * (1 - age) + tint) };
}

/** Draws one leaf, each half in its own light. */
export function drawLeaf(stage: Stage, { rib, edges, green }: Leaf): void {
  const { context } = stage;
  const middle = rib.map((point) => stage.project(point));
  for (const edge of edges) {
    const tones = [1, 3].map((i) => {
      const across = cross(subtract(rib[i + 1]!, rib[i]!), subtract(edge[i]!, rib[i]!));
      const normal = normalise(
        dot(across, stage.viewer) < 0 ? subtract([0, 0, 0], across) : across,
      );
      return stage.shade({ colour: green, shine: 0.12, polish: 10 }, normal);
    });
    const paint = linear(context, middle[0]!, middle.at(-1)!, [
      [0, dimmed(tones[0]!, 0.4)],
      [1, tones[1]!],
    ]);
    const outer = edge.map((point) => stage.project(point));
    fillBlade(context, middle, outer, paint);
  }
  const pale = stage.shade({ colour: mix(green, [0.8, 0.9, 0.5], 0.5) }, [0, 0.8, 0.6]);
  drawCurve(context, middle.slice(0, -1), 0.0035, css(pale, 0.7));
}
