import { css, dimmed, mix } from '../colour.ts';
import { Random } from '../../../core/random.ts';
import type { Material, Stage } from '../stage.ts';

/** A hair on the unit disc: where it grows and where it ends. */
type Hair = readonly [x: number, y: number, toX: number, toY: number];

const random = new Random(7);

/** Hair that grows outwards and falls a little. */
function hairAt(distance: number, angle: number, length: number): Hair {
  const lean = angle + (random.uniform() - 0.5) * 1.1;
  const x = Math.cos(angle) * distance;
  const y = Math.sin(angle) * distance;
  return [x, y, x + Math.cos(lean) * length, y + Math.sin(lean) * length + 0.35 * length];
}

const sown = (count: number): Hair[] =>
  Array.from({ length: count }, () =>
    hairAt(
      Math.sqrt(random.uniform()) * 0.94,
      random.uniform() * 2 * Math.PI,
      0.05 + 0.06 * random.uniform(),
    ),
  );
const rim = Array.from({ length: 40 }, (_, i) =>
  hairAt(0.96, (i / 40) * 2 * Math.PI, 0.05 + 0.05 * random.uniform()),
);
const dark = sown(24);
const pale = sown(24);

/** The largest part of a thing has all the hair that there is; smaller ones have less. */
const FULL_RADIUS = 0.15;

/** Hair over an ellipse around the origin: an outline that is not smooth, and two tones. */
export function drawFur(stage: Stage, radiusX: number, radiusY: number, fur: Material): void {
  const { context } = stage;
  const mid = stage.shade(fur, stage.fromPicture([0, 0.6, 0.8]));
  const share = Math.min(1, radiusX / FULL_RADIUS);
  const tones: readonly (readonly [readonly Hair[], string])[] = [
    [rim, css(dimmed(mid, 0.7), 0.8)],
    [dark.slice(0, share * dark.length), css(dimmed(mid, 0.3), 0.26)],
    [pale.slice(0, share * pale.length), css(mix(dimmed(mid, 1.7), [1, 0.95, 0.85], 0.08), 0.4)],
  ];
  context.lineCap = 'butt';
  context.lineWidth = 0.0036;
  for (const [hairs, paint] of tones) {
    context.beginPath();
    for (const [x, y, toX, toY] of hairs) {
      context.moveTo(x * radiusX, y * radiusY);
      context.lineTo(toX * radiusX, toY * radiusY);
    }
    context.strokeStyle = paint;
    context.stroke();
  }
}
