import { colour, css, dimmed, mix } from '../colour.ts';
import { drawLine, trace } from '../paint.ts';
import { castFlatShadow } from '../shadow.ts';
import { spread } from '../space.ts';
import type { Material, Stage } from '../stage.ts';
import { drawTube } from '../tube.ts';
import type { Variation } from '../variation.ts';
import type { SceneObject } from './scene-object.ts';
import { circle, drawSlab, lifted, roundedBox, type Point } from './slab.ts';

const metals = ['#b4b9bf', '#c9a04a', '#d39a62', '#d6c07c', '#868c94'].map(colour);
const leathers = ['#a8402c', '#2c5f7f', '#3f7a52', '#d0992f', '#2b2a2c'].map(colour);
const ringMetal: Material = { colour: colour('#a9adb3'), shine: 0.8, polish: 20 };

/** A house key on a ring, with a leather tag. */
export const key: SceneObject = {
  habits: { elevationDeg: [42, 64], turnDeg: [-35, 45], swayDeg: 16, aimHeight: 0 },
  draw(stage, choose) {
    const { metal, leather, bow, hole, blade } = chooseLook(choose);
    for (const outline of [tag, bow, blade]) {
      castFlatShadow(stage, outline.map(lifted(stage, 0.03)), 0.55);
    }
    drawSlab(stage, [tag], TAG_THICKNESS, leather);
    drawSeam(stage, leather);
    drawTube(stage, ring.map(lifted(stage, 0.014)), RING_THICKNESS, ringMetal);
    drawSlab(stage, [bow, hole], KEY_THICKNESS, metal);
    drawSlab(stage, [blade], KEY_THICKNESS, metal);
    drawGroove(stage, metal);
    // One half of the ring comes up through the hole.
    drawTube(stage, ring.slice(0, 16).map(lifted(stage, 0.032)), RING_THICKNESS, ringMetal);
  },
};

const KEY_THICKNESS = 0.024;
const TAG_THICKNESS = 0.016;
const RING_THICKNESS = 0.009;
const holeAt: Point = [-0.194, 0];
const ring = circle(32, [-0.26, 0.01], 0.076);
const tag = roundedBox([-0.271, 0.195], 0.1, 0.25, 0.026);
const seam = roundedBox([-0.271, 0.195], 0.075, 0.22, 0.018);

interface Look {
  readonly metal: Material;
  readonly leather: Material;
  /** The part that is held, with a hole for the ring; and the part that enters the lock. */
  readonly bow: readonly Point[];
  readonly hole: readonly Point[];
  readonly blade: readonly Point[];
}

function chooseLook(choose: Variation): Look {
  const halfBow = choose.of([0.15, 0.16, 0.14]);
  const roundness = choose.of([1, 0.5, 0.75]);
  const half = choose.of([0.05, 0.056, 0.045]);
  const bow = spread(0, 2 * Math.PI, 41).map((angle): Point => [
    -0.133 + 0.119 * squarish(Math.cos(angle), roundness),
    halfBow * squarish(Math.sin(angle), roundness),
  ]);
  const teeth = spread(0.347, 0.118, 7).flatMap((at): Point[] => {
    const depth = choose.within(half * 0.1, half);
    return [
      [at + 0.012, -depth],
      [at - 0.012, -depth],
    ];
  });
  const shoulder = -1.5 * half;
  return {
    metal: { colour: choose.of(metals), shine: 0.55, polish: 10 },
    leather: { colour: choose.of(leathers), shine: 0.08, polish: 8 },
    bow,
    hole: circle(21, holeAt, 0.028),
    blade: [
      [-0.05, half],
      [0.356, half],
      [0.39, half * 0.2],
      ...teeth,
      [0.074, -half],
      [0.056, shoulder],
      [-0.05, shoulder],
    ],
  };
}

/** Pushes a point of a circle (roundness 1) towards a square (0). */
function squarish(value: number, roundness: number): number {
  return Math.sign(value) * Math.abs(value) ** roundness;
}

/** The groove along the blade: a dark and a bright edge. */
function drawGroove(stage: Stage, metal: Material): void {
  const tone = stage.shade(metal, [0, 1, 0]);
  const edges = [
    [0.012, css(dimmed(tone, 0.35), 0.8)],
    [0.005, css(mix(tone, [1, 1, 1], 0.5), 0.7)],
  ] as const;
  for (const [across, paint] of edges) {
    const ends = [0.004, 0.347].map((along) =>
      stage.project(lifted(stage, KEY_THICKNESS)([along, across])),
    );
    drawLine(stage.context, ends, 0.007, paint);
  }
}

/** The thread along the edge of the tag. */
function drawSeam(stage: Stage, leather: Material): void {
  const { context } = stage;
  trace(
    context,
    seam.map(lifted(stage, TAG_THICKNESS)).map((point) => stage.project(point)),
  );
  context.setLineDash([0.014, 0.01]);
  context.lineWidth = 0.005;
  context.strokeStyle = css(mix(stage.shade(leather, [0, 1, 0]), [1, 0.95, 0.85], 0.5), 0.9);
  context.stroke();
  context.setLineDash([]);
}
