import { ballPaint } from '../ball-paint.ts';
import { colour, css } from '../colour.ts';
import { drawLine, fillEllipse, fillShape, type Place } from '../paint.ts';
import { castShadow, touchTable } from '../shadow.ts';
import { subtract, add, normalise, type Vec3 } from '../space.ts';
import type { Stage } from '../stage.ts';
import { pentagons, seams } from './football-pattern.ts';
import type { SceneObject } from './scene-object.ts';

/** Leather and patches. */
const looks = (
  [
    ['#f4f2ec', '#17181b'],
    ['#f1f1ee', '#1f4fa3'],
    ['#f0d24a', '#20242b'],
    ['#f3efe6', '#a8242c'],
    ['#e9e7e0', '#2b2320'],
    ['#f2f4f3', '#1d6b4f'],
  ] as const
).map(([leather, patch]) => ({ leather: colour(leather), patch: colour(patch) }));

/** A football of twelve pentagons and twenty hexagons. */
export const ball: SceneObject = {
  habits: { elevationDeg: [16, 42], turnDeg: [-180, 180], swayDeg: 34, aimHeight: 0.27 },
  draw(stage, choose, timeMs) {
    const { leather, patch } = choose.of(looks);
    const radius = choose.of([0.29, 0.26, 0.31, 0.275]);
    const at: Vec3 = [0, radius, 0];
    const head: Vec3 = [0, 1.7 * radius, 0];
    castShadow(stage, { foot: [0, 0.2 * radius, 0], head, radius: 0.85 * radius, density: 0.85 });
    touchTable(stage, [0, 0, 0], radius * 0.42, 0.85);
    const { context } = stage;
    const middle = stage.project(at);
    const size = radius * middle.scale;
    const tip = choose.within(0, 6) + 0.25 * Math.sin(timeMs / 3100);
    const seen = (point: Vec3): Vec3 => stage.toPicture(stage.turn(tipped(point, tip)));
    const place = ([right, up, out]: Vec3): Place => {
      // What is beyond the rim is kept on it.
      const reach = out < 0 ? size / Math.hypot(right, up) : size;
      return { x: middle.x + right * reach, y: middle.y - up * reach };
    };
    const skin = { colour: leather, shine: 0.2, polish: 16 };
    fillEllipse(context, middle, size, size, ballPaint(stage, middle, size, skin));
    drawSeams(stage, seen, place, size);
    for (const { centre, corners } of pentagons) {
      const facing = seen(centre);
      if (facing[2] < -0.3) continue;
      const tone = stage.shade(
        { colour: patch, shine: 0.1, polish: 14 },
        stage.fromPicture(facing),
      );
      const outline = corners.flatMap((corner, i) => arc(corner, corners[(i + 1) % 5]!));
      fillShape(context, outline.map(seen).map(place), css(tone));
    }
  },
};

/** Stitches: a dark groove with a lit edge. */
function drawSeams(
  stage: Stage,
  seen: (point: Vec3) => Vec3,
  place: (point: Vec3) => Place,
  size: number,
): void {
  for (const [from, to] of seams) {
    const points = [...arc(from, to), to].map(seen);
    if (points.some(([, , out]) => out < 0.04)) continue;
    const places = points.map(place);
    const lower = places.map(({ x, y }) => ({ x, y: y + size * 0.012 }));
    drawLine(stage.context, lower, size * 0.016, 'rgb(255 255 255 / 0.35)');
    drawLine(stage.context, places, size * 0.02, 'rgb(20 20 26 / 0.5)');
  }
}

/** On the sphere from one point to just before another. */
function arc(from: Vec3, to: Vec3): Vec3[] {
  return [0, 0.25, 0.5, 0.75].map((share) => normalise(add(from, subtract(to, from), share)));
}

/** Turned about the axis that points right. */
function tipped([x, y, z]: Vec3, angleRad: number): Vec3 {
  const cos = Math.cos(angleRad);
  const sin = Math.sin(angleRad);
  return [x, y * cos - z * sin, y * sin + z * cos];
}
