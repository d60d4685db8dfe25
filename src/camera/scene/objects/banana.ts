import { colour, css, mix, type Colour } from '../colour.ts';
import { fillEllipse, fillShape, linear, type Stop } from '../paint.ts';
import { castFlatShadow } from '../shadow.ts';
import { dot, add, smoothStep, spread, rotateY, normalise, type Vec3 } from '../space.ts';
import type { Stage } from '../stage.ts';
import type { Variation } from '../variation.ts';
import type { SceneObject } from './scene-object.ts';

const peels = ['#f0c22c', '#e8c53a', '#d6c848', '#edb524', '#f3cf50'].map(colour);
const unripe = colour('#7f9f35');
const brown = colour('#5b4420');
const black = colour('#22160c');

/** One banana, or two side by side, lying on the table. */
export const banana: SceneObject = {
  habits: { elevationDeg: [32, 56], turnDeg: [-30, 60], swayDeg: 16, aimHeight: 0.04 },
  draw(stage, choose) {
    const look = chooseLook(choose);
    const fruits = choose
      .of([[0], [-0.06, 0.07], [0], [0.07, -0.06]])
      .map((aside) => grow(stage, look, aside))
      .sort((a, b) => a.spine[6]![2] - b.spine[6]![2]);
    for (const { spine, radii, outward } of fruits) {
      const edge = (side: number) =>
        spine.map((at, i) => add(at, outward[i]!, side * 1.05 * radii[i]!));
      const around = [...edge(1), ...edge(-1).reverse()];
      castFlatShadow(stage, around, 0.6);
      castFlatShadow(
        stage,
        around.map(([x, y, z]) => [x, 0.2 * y, z]),
        0.5,
      );
    }
    for (const fruit of fruits) drawFruit(stage, look, fruit);
  },
};

interface Look {
  readonly peel: Colour;
  /** How green its ends are, 0–1. */
  readonly green: number;
  readonly bendRad: number;
  readonly length: number;
  readonly thick: number;
  /** Brown specks: around the fruit, along it, size. */
  readonly specks: readonly (readonly [aroundRad: number, along: number, size: number])[];
}

/** A banana as a bent rod: its middle line in the room, how thick it is, and which way is out. */
interface Fruit {
  readonly spine: readonly Vec3[];
  readonly radii: readonly number[];
  readonly outward: readonly Vec3[];
}

const along = spread(0, 1, 13);
const facets = 16;

function chooseLook(choose: Variation): Look {
  const specks = choose.of([10, 34, 4, 60]);
  return {
    peel: choose.of(peels),
    green: choose.of([0.35, 0.1, 0.9, 0, 0.5]),
    bendRad: choose.of([2.0, 1.7, 2.3]),
    length: choose.of([0.74, 0.68, 0.78]),
    thick: choose.of([0.084, 0.088, 0.078]),
    specks: Array.from({ length: specks }, () => [
      choose.within(0, Math.PI),
      choose.within(0.14, 0.8),
      choose.within(0.002, 0.007),
    ]),
  };
}

function grow(stage: Stage, { bendRad, length, thick }: Look, aside: number): Fruit {
  const bow = length / bendRad;
  const outward = along.map((at) =>
    stage.turn(rotateY([0, 0, 1], (at - 0.5) * -bendRad + aside * 1.2)),
  );
  const radii = along.map((at) => {
    const body = Math.sqrt(smoothStep(-0.02, 0.3, at)) * (1 - 0.76 * smoothStep(0.66, 0.9, at));
    return thick * Math.max(body, 0.22);
  });
  const back = stage.turn([0, 0, -bow * 0.82 + aside]);
  const spine = outward.map((out, i) =>
    add([back[0], thick * (0.95 + 0.5 * (along[i]! - 0.5) ** 2), back[2]], out, bow),
  );
  return { spine, radii, outward };
}

/** The colour of the peel, from the black tip through green shoulders to the stem. */
function peelAt({ peel, green }: Look, at: number): Colour {
  const ends = green * (1 - smoothStep(0.05, 0.32, at) * (1 - smoothStep(0.62, 0.86, at)));
  const skin = mix(peel, unripe, ends);
  if (at < 0.05) return mix(black, skin, smoothStep(0, 0.05, at));
  return mix(skin, brown, smoothStep(0.9, 1, at) * 0.8);
}

function drawFruit(stage: Stage, look: Look, fruit: Fruit): void {
  const { spine, radii, outward } = fruit;
  const normalAt = (i: number, aroundRad: number): Vec3 => {
    const flat = Math.cos(aroundRad);
    const out = outward[i]!;
    return [out[0] * flat, Math.sin(aroundRad), out[2] * flat];
  };
  const surface = (i: number, aroundRad: number): Vec3 => {
    // Five soft ridges, as the fruit grew in its bunch.
    const ridge = 1 + 0.045 * Math.cos(5 * aroundRad + 0.6);
    return add(spine[i]!, normalAt(i, aroundRad), radii[i]! * ridge);
  };
  const [from, to] = [stage.project(spine[0]!), stage.project(spine.at(-1)!)];
  const step = (2 * Math.PI) / facets;
  const strips = Array.from({ length: facets }, (_, j) => j * step)
    .map((start) => ({ start, facing: dot(normalAt(6, start + step / 2), stage.viewer) }))
    .filter(({ facing }) => facing > -0.35)
    .sort((a, b) => a.facing - b.facing);
  for (const { start } of strips) {
    const stops = along.map((at, i): Stop => {
      const material = { colour: peelAt(look, at), shine: 0.16, polish: 14 };
      const ridge = start + step / 2 + 0.16 * Math.sin(5 * start + 0.6);
      return [at, stage.shade(material, normalAt(i, ridge))];
    });
    const near = along.map((_, i) => stage.project(surface(i, start - 0.03)));
    const far = along.map((_, i) => stage.project(surface(i, start + step + 0.03)));
    fillShape(stage.context, [...near, ...far.reverse()], linear(stage.context, from, to, stops));
  }
  const end = stage.project(spine.at(-1)!);
  fillEllipse(
    stage.context,
    end,
    radii.at(-1)! * 0.8,
    radii.at(-1)! * 0.7,
    css(mix(black, brown, 0.4)),
  );
  drawSpecks(stage, look, normalAt, surface);
}

function drawSpecks(
  stage: Stage,
  { specks, peel }: Look,
  normalAt: (i: number, aroundRad: number) => Vec3,
  surface: (i: number, aroundRad: number) => Vec3,
): void {
  for (const [aroundRad, at, size] of specks) {
    const i = Math.round(at * (along.length - 1));
    const normal = normalise(normalAt(i, aroundRad));
    const facing = dot(normal, stage.viewer);
    if (facing < 0.15) continue;
    const tone = stage.shade({ colour: mix(brown, peel, 0.2) }, normal);
    const spot = stage.project(surface(i, aroundRad));
    fillEllipse(stage.context, spot, size, size * facing, css(tone, 0.6));
  }
}
