import { setUniforms } from 'twgl.js';
import { isCylinder, standingGlsl, turnGlsl } from '../core/image/colour-cloud.ts';
import { colourSpace } from '../core/image/colour-spaces/colour-spaces.ts';
import type { ColourSpace } from '../core/image/colour-spaces/colour-space.ts';
import { readerGlsl, shaderHead } from './glsl.ts';
import type { Gpu } from './gpu.ts';
import type { GpuImage } from './gpu-image.ts';
import type { Palette } from './palette.ts';
import { unitRgb } from './stage-views.ts';
import type { CanvasRect, TileView } from './tile.ts';

type CloudView = TileView & { readonly kind: 'cloud' };

/** How many points a cloud has, about. */
const pointCount = 20_000;
const circleSegments = 64;
/** Two circles and four lines between them; or the twelve edges of a box. */
const lineEnds = { cylinder: (2 * circleSegments + 4) * 2, box: 24 };

function pointsText(space: ColourSpace, image: GpuImage, gpu: Gpu): string {
  return `${shaderHead}${readerGlsl('image', image.coding, gpu.precision)}${space.glsl}${standingGlsl(space)}${turnGlsl}
uniform ivec2 lattice;
uniform vec2 spacing;
uniform vec3 least;
uniform vec3 reach;
uniform float pointPx;
out vec3 tint;
void main() {
  ivec2 cell = ivec2(gl_VertexID % lattice.x, gl_VertexID / lattice.x);
  tint = imageAt(ivec2((vec2(cell) + 0.5) * spacing)) / 255.0;
  gl_Position = turned(standing((fromRgb(tint) - least) / reach));
  gl_PointSize = pointPx;
}`;
}

/** The room's edges; those along the channels, from the corner where all are smallest, are brighter. */
function edgesText(cylinder: boolean): string {
  const place = cylinder
    ? `
  int segments = ${circleSegments};
  vec3 p;
  if (line < 2 * segments) {
    float a = float(line % segments + end) / float(segments) * 6.28318531;
    p = vec3(cos(a), line < segments ? -1.0 : 1.0, sin(a));
    strength = 0.5;
  } else {
    int i = line - 2 * segments;
    // The axis, and the radius where the angle begins.
    p = i == 0 ? vec3(0.0, float(end) * 2.0 - 1.0, 0.0)
      : i == 1 ? vec3(float(end), -1.0, 0.0)
      : vec3(i == 2 ? 1.0 : -1.0, float(end) * 2.0 - 1.0, 0.0);
    strength = i < 2 ? 1.0 : 0.3;
  }`
    : `
  int axis = line / 4;
  vec2 corner = vec2(line & 1, (line >> 1) & 1) * 2.0 - 1.0;
  float along = float(end) * 2.0 - 1.0;
  vec3 p = axis == 0 ? vec3(along, corner) : axis == 1 ? vec3(corner.x, along, corner.y) : vec3(corner, along);
  strength = (line & 3) == 0 ? 1.0 : 0.4;`;
  return `${shaderHead}${turnGlsl}
out float strength;
void main() {
  int line = gl_VertexID / 2;
  int end = gl_VertexID % 2;
${place}
  gl_Position = turned(p);
}`;
}

/** The pixels of a picture as points in a colour space; what draws them, undefined while being compiled. */
export function prepareCloud(
  gpu: Gpu,
  view: CloudView,
  image: GpuImage,
  palette: Palette,
): ((rect: CanvasRect) => void) | undefined {
  const { gl, programs } = gpu;
  const space = colourSpace(view.space);
  const kind = isCylinder(space) ? 'cylinder' : 'box';
  const points = programs.get(`cloud:${space.id}:${image.coding}`, () => ({
    vertex: pointsText(space, image, gpu),
    fragment: `${shaderHead}in vec3 tint; out vec4 colour; void main() { colour = vec4(tint, 1.0); }`,
  }));
  const edges = programs.get(`cloud-edges:${kind}`, () => ({
    vertex: edgesText(kind === 'cylinder'),
    fragment: `${shaderHead}in float strength; uniform vec3 ink; out vec4 colour;
void main() { colour = vec4(ink, 1.0) * strength; }`,
  }));
  if (!points || !edges) return undefined;
  const least = [0, 1, 2].map((i) => space.channels[i]?.min ?? 0);
  const reach = [0, 1, 2].map((i) => (space.channels[i] ? space.channels[i].max - least[i]! : 1));
  return ({ widthPx, heightPx }) => {
    const thin = Math.max(1, Math.sqrt((image.widthPx * image.heightPx) / pointCount));
    const fitPx = (px: number) => Math.max(1, Math.floor(px / thin));
    const lattice = [fitPx(image.widthPx), fitPx(image.heightPx)] as const;
    const side = Math.min(widthPx, heightPx);
    const turned = { turn: [view.yaw, view.pitch], fit: [side / widthPx, side / heightPx] };
    gl.enable(gl.DEPTH_TEST);
    gl.useProgram(points.program);
    setUniforms(points, {
      image: image.texture,
      lattice,
      spacing: [image.widthPx / lattice[0], image.heightPx / lattice[1]],
      least,
      reach,
      pointPx: Math.max(2, Math.round(side / 200)),
      ...turned,
    });
    gl.drawArrays(gl.POINTS, 0, lattice[0] * lattice[1]);
    gl.useProgram(edges.program);
    setUniforms(edges, { ink: unitRgb(palette.ink), ...turned });
    gl.drawArrays(gl.LINES, 0, lineEnds[kind]);
    gl.disable(gl.DEPTH_TEST);
  };
}
