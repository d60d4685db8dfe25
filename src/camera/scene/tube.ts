import { css } from './colour.ts';
import { drawLine } from './paint.ts';
import { lerp, spread, normalise, type Vec3 } from './space.ts';
import type { Material, Stage } from './stage.ts';

const layers = spread(0, 1, 5);

/**
 * A bent rod, drawn as ever thinner lines that move towards the light.
 *
 * @param points from end to end, in the room.
 */
export function drawTube(
  stage: Stage,
  points: readonly Vec3[],
  radius: number,
  material: Material,
): void {
  const spots = points.map((point) => stage.project(point));
  const [right, up] = stage.toPicture(stage.moment.light.towards);
  const scale = spots[spots.length >> 1]!.scale;
  for (const layer of layers) {
    const size = radius * scale;
    // From the side that the light does not reach to the one that faces it.
    const lean = lerp(-0.9, 0.75, layer);
    const normal = stage.fromPicture(
      normalise([right * lean, up * lean, Math.sqrt(Math.max(0.05, 1 - lean * lean))]),
    );
    const shift = size * 0.5 * layer;
    const moved = spots.map(({ x, y }) => ({ x: x + right * shift, y: y - up * shift }));
    drawLine(
      stage.context,
      moved,
      2 * size * (1 - 0.86 * layer),
      css(stage.shade(material, normal)),
    );
  }
}
