import { colour, css, dimmed, lit, type Colour } from '../colour.ts';
import { drawDisc, drawLathe, ringPaint, type Ring } from '../lathe.ts';
import { castShadow, touchTable } from '../shadow.ts';
import { spread, type Vec3 } from '../space.ts';
import type { Material } from '../stage.ts';
import type { Variation } from '../variation.ts';
import { drawLeaf, growLeaves } from './leaf.ts';
import type { SceneObject } from './scene-object.ts';

const pots = ['#b9623d', '#e9e5dc', '#3f5560', '#c9a27a', '#8b8f86'].map(colour);
const greens = ['#4f8f3f', '#3b7a4b', '#7aa23c', '#2f6b4f', '#5f9a55'].map(colour);
const soil = colour('#2b1d13');

/** A bushy plant in a pot, its leaves stirred by a draught. */
export const plant: SceneObject = {
  habits: { elevationDeg: [14, 32], turnDeg: [-180, 180], swayDeg: 16, aimHeight: 0.31 },
  draw(stage, choose, timeMs) {
    const look = chooseLook(choose);
    const { radius, potHeight } = look;
    castShadow(stage, {
      foot: [0, 0, 0],
      head: [0, potHeight, 0],
      radius: 0.9 * radius,
      density: 0.8,
    });
    const crown = 0.8 * look.leafLength;
    const [low, top]: [Vec3, Vec3] = [
      [0, potHeight, 0],
      [0, potHeight + crown, 0],
    ];
    castShadow(stage, { foot: low, head: top, radius: 0.7 * crown, density: 0.4 });
    touchTable(stage, [0, 0, 0], radius * 0.86, 0.75);
    drawLathe(stage, look.rings, () => look.pot);
    const mouth: Ring = [radius, potHeight];
    drawDisc(stage, mouth, ringPaint(stage, mouth, look.pot, -1));
    const inside: Ring = [radius * 0.9, potHeight];
    drawDisc(stage, inside, css(lit(soil, dimmed(stage.daylight, 0.8))));
    for (const leaf of growLeaves(stage, choose, look, timeMs)) drawLeaf(stage, leaf);
  },
};

interface Look {
  readonly radius: number;
  readonly potHeight: number;
  readonly rings: readonly Ring[];
  readonly pot: Material;
  readonly green: Colour;
  readonly leafLength: number;
  readonly leafWidth: number;
  readonly leafCount: number;
}

function chooseLook(choose: Variation): Look {
  const potHeight = choose.of([0.21, 0.19, 0.23]);
  const radius = potHeight * choose.of([0.66, 0.74, 0.6]);
  const foot = choose.of([0.7, 0.82, 0.74, 0.66]);
  const rim = choose.of([0.2, 0, 0.16]);
  const inner = radius * (rim > 0 ? 0.9 : 1);
  const wall = spread(0, 1, 6).map((at): Ring => [
    inner * (foot + (1 - foot) * at),
    at * potHeight * (1 - rim),
  ]);
  return {
    radius,
    potHeight,
    rings: rim > 0 ? [...wall, [radius * 0.97, potHeight * (1 - rim)], [radius, potHeight]] : wall,
    pot: { colour: choose.of(pots), shine: 0.1, polish: 10 },
    green: choose.of(greens),
    leafLength: choose.of([0.43, 0.41, 0.42, 0.4]),
    leafWidth: choose.of([0.085, 0.105, 0.07]),
    leafCount: choose.of([19, 17, 20, 18]),
  };
}
