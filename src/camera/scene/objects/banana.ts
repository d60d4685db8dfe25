import { colour, css, mix, type Colour } from '../colour.ts';
import { fillEllipse, fillShape, linear, type Stop } from '../paint.ts';
import { castFlatShadow } from '../shadow.ts';
import { add, dot, rotateY, smoothStep, spread, type Vec3 } from '../space.ts';
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
    const fruits = look.places.map((aside) => grow(stage, look, aside));
    fruits.sort((a, b) => a.spine[MIDDLE]![2] - b.spine[MIDDLE]![2]);
    for (const fruit of fruits) drawShadow(stage, fruit);
    for (const fruit of fruits) drawFruit(stage, look, fruit);
  },
};

interface Look {
  /** One for each fruit: how far it lies before the middle. */
  readonly places: readonly number[];
  readonly peel: Colour;
  /** How green its ends are, 0–1. */
  readonly green: number;
  readonly bendRad: number;
  readonly length: number;
  readonly radius: number;
  /** Brown spots: around the fruit, along it, and how large. */
  readonly specks: readonly (readonly [aroundRad: number, along: number, size: number])[];
}

function chooseLook(choose: Variation): Look {
  const speckCount = choose.of([10, 34, 4, 60]);
  return {
    places: choose.of([[0], [-0.06, 0.07], [0], [0.07, -0.06]]),
    peel: choose.of(peels),
    green: choose.of([0.35, 0.1, 0.9, 0, 0.5]),
    bendRad: choose.of([2.0, 1.7, 2.3]),
    length: choose.of([0.74, 0.68, 0.78]),
    radius: choose.of([0.084, 0.088, 0.078]),
    specks: Array.from({ length: speckCount }, () => [
      choose.within(0, Math.PI),
      choose.within(0.14, 0.8),
      choose.within(0.002, 0.007),
    ]),
  };
}

/** A bent rod: at each point along it, where its middle is in the room, how thick, and which way is out. */
interface Fruit {
  readonly spine: readonly Vec3[];
  readonly radii: readonly number[];
  readonly outward: readonly Vec3[];
}

/** From the tip to the stem. */
const along = spread(0, 1, 13);
const MIDDLE = 6;
/** Strips around the fruit. */
const FACETS = 16;

function grow(stage: Stage, { bendRad, length, radius }: Look, aside: number): Fruit {
  const bow = length / bendRad;
  const outward = along.map((at) =>
    stage.turn(rotateY([0, 0, 1], 1.2 * aside - bendRad * (at - 0.5))),
  );
  const radii = along.map((at) => {
    const body = Math.sqrt(smoothStep(-0.02, 0.3, at)) * (1 - 0.76 * smoothStep(0.66, 0.9, at));
    return radius * Math.max(body, 0.22);
  });
  const [x, , z] = stage.turn([0, 0, aside - 0.82 * bow]);
  const spine = outward.map((out, i) => {
    // Both ends rise a little from the table.
    const height = radius * (0.95 + 0.5 * (along[i]! - 0.5) ** 2);
    return add([x, height, z], out, bow);
  });
  return { spine, radii, outward };
}

/** Outwards from the skin; `aroundRad` 0 is the outer side of the bend, π/2 the top. */
function normalAt({ outward }: Fruit, i: number, aroundRad: number): Vec3 {
  const [x, , z] = outward[i]!;
  const level = Math.cos(aroundRad);
  return [x * level, Math.sin(aroundRad), z * level];
}

/** A point of the skin, with five soft ridges. */
function skinAt(fruit: Fruit, i: number, aroundRad: number): Vec3 {
  const ridge = 1 + 0.045 * Math.cos(5 * aroundRad + 0.6);
  return add(fruit.spine[i]!, normalAt(fruit, i, aroundRad), fruit.radii[i]! * ridge);
}

/** The colour of the peel, from the black tip through green shoulders to the stem. */
function peelAt({ peel, green }: Look, at: number): Colour {
  const ends = green * (1 - smoothStep(0.05, 0.32, at) * (1 - smoothStep(0.62, 0.86, at)));
  const skin = mix(peel, unripe, ends);
  if (at < 0.05) return mix(black, skin, smoothStep(0, 0.05, at));
  return mix(skin, brown, smoothStep(0.9, 1, at) * 0.8);
}

function drawShadow(stage: Stage, { spine, radii, outward }: Fruit): void {
  const edge = (side: number) =>
    spine.map((at, i) => add(at, outward[i]!, 1.05 * side * radii[i]!));
  const outline = [...edge(1), ...edge(-1).reverse()];
  castFlatShadow(stage, outline, 0.6);
  // Its lower side lies closer to the table, where the shadow is dark.
  const lower = outline.map(([x, y, z]): Vec3 => [x, 0.2 * y, z]);
  castFlatShadow(stage, lower, 0.5);
}

function drawFruit(stage: Stage, look: Look, fruit: Fruit): void {
  const { context } = stage;
  const step = (2 * Math.PI) / FACETS;
  const facing = (start: number) => dot(normalAt(fruit, MIDDLE, start + step / 2), stage.viewer);
  const strips = Array.from({ length: FACETS }, (_, j) => j * step)
    .filter((start) => facing(start) > -0.35)
    .sort((a, b) => facing(a) - facing(b));
  for (const start of strips) drawStrip(stage, look, fruit, [start, start + step]);
  const stem = stage.project(fruit.spine.at(-1)!);
  const size = 0.75 * fruit.radii.at(-1)!;
  fillEllipse(context, stem, size, size, css(mix(black, brown, 0.4)));
  drawSpecks(stage, look, fruit);
}

/** A strip of peel from the tip to the stem. */
function drawStrip(
  stage: Stage,
  look: Look,
  fruit: Fruit,
  [from, to]: readonly [number, number],
): void {
  // The light follows the ridges.
  const aroundRad = (from + to) / 2 + 0.16 * Math.sin(5 * from + 0.6);
  const stops = along.map((at, i): Stop => {
    const material = { colour: peelAt(look, at), shine: 0.16, polish: 14 };
    return [at, stage.shade(material, normalAt(fruit, i, aroundRad))];
  });
  // A hair wider, so that no gap shows between two strips.
  const edge = (around: number) => along.map((_, i) => stage.project(skinAt(fruit, i, around)));
  const corners = [...edge(from - 0.03), ...edge(to + 0.03).reverse()];
  const [tip, stem] = [stage.project(fruit.spine[0]!), stage.project(fruit.spine.at(-1)!)];
  fillShape(stage.context, corners, linear(stage.context, tip, stem, stops));
}

function drawSpecks(stage: Stage, { specks, peel }: Look, fruit: Fruit): void {
  for (const [aroundRad, at, size] of specks) {
    const i = Math.round(at * (along.length - 1));
    const normal = normalAt(fruit, i, aroundRad);
    const facing = dot(normal, stage.viewer);
    if (facing < 0.15) continue;
    const tone = stage.shade({ colour: mix(brown, peel, 0.2) }, normal);
    const spot = stage.project(skinAt(fruit, i, aroundRad));
    fillEllipse(stage.context, spot, size, size * facing, css(tone, 0.6));
  }
}
