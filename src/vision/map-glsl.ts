import { signedGamma } from '../core/kernels/signed-view.ts';
import { gridShade, hatchPx } from '../core/network/map-sheet.ts';
import { readerGlsl, shaderHead } from './glsl.ts';
import type { Gpu } from './gpu.ts';
import { numberGlsl } from './layer-texture.ts';

/** Words of a bit for each channel of a sheet, set where it is switched off; no sheet shows more. */
const maskWords = 16;

/**
 * The mask of a sheet.
 *
 * @param first the first channel that is shown. @param silent channels of the layer that are switched off.
 */
export function silentMask(first: number, silent: readonly number[]): Uint32Array {
  const mask = new Uint32Array(maskWords);
  for (const channel of silent) {
    const bit = channel - first;
    if (bit >= 0 && bit < maskWords * 32) mask[bit >> 5]! |= 1 << (bit & 31);
  }
  return mask;
}

/** Of the two triangles of a tile. */
export const tileVertices = 6;

/**
 * A tile is six vertices: what is the same in all of it is found once for each corner, not for each pixel.
 * Not an instance, of which a GPU in software makes a drawing each.
 */
const tileGlsl = `uniform int first;
uniform ivec2 tile;
uniform int columns;
uniform int gap;
uniform ivec2 corner;
uniform vec2 whole;
uniform float upwards;
flat out int channel;
out vec2 at;
ivec2 placeTile() {
  int index = gl_VertexID / ${tileVertices};
  int vertex = gl_VertexID - index * ${tileVertices};
  channel = first + index;
  ivec2 place = ivec2(index % columns, index / columns);
  ivec2 within = ivec2(vertex & 1, vertex == 2 || vertex > 3) * tile;
  vec2 p = vec2(corner + place * (tile + gap) + within) / whole;
  at = vec2(within);
  gl_Position = vec4(p.x * 2.0 - 1.0, (p.y * 2.0 - 1.0) * upwards, 0.0, 1.0);
  return place;
}
`;

/** From a pixel of something to what it shows a part of. */
const cellGlsl = `uniform vec2 perPixel;
// A little more than whole: what should be a whole number may come out just below.
ivec2 cellAt(ivec2 p) { return ivec2((vec2(p) + 0.02) * perPixel); }
`;

/** First the maps are coloured, pixel by pixel of their own or, where they are shown smaller, of the tile… */
export function colourTexts(gpu: Gpu) {
  return {
    vertex: `${shaderHead}${readerGlsl('ranges', 'levels', gpu.precision)}${tileGlsl}
uniform int layer;
flat out float largest;
void main() {
  vec2 range = abs(rangesAt(ivec2(layer, 0)).rg);
  largest = max(range.x, range.y);
  placeTile();
}`,
    fragment: `${shaderHead}${numberGlsl}${cellGlsl}
uniform ivec2 map;
uniform ivec2 cells;
uniform int channels;
uniform bool positive;
uniform vec3 minus;
uniform vec3 plus;
uniform vec3 zero;
uniform vec3 ink;
flat in int channel;
flat in float largest;
in vec2 at;
out vec4 colour;

float valueAt(int y, int x) {
  int pixel = y * map.x + x;
  if (!packed || block.y != channels) return numberAt(pixel * channels + channel);
  int before = int((float(pixel) + 0.5) / float(block.x));
  int row = pixel - before * block.x;
  ivec2 squares = (block + 1) >> 1;
  int texel = (before * squares.x + (row >> 1)) * squares.y + (channel >> 1);
  vec4 four = texelAt(texel);
  vec2 two = (row & 1) == 1 ? four.ba : four.rg;
  return (channel & 1) == 1 ? two.y : two.x;
}

void main() {
  ivec2 from = cellAt(ivec2(at));
  float value = 0.0;
  for (int y = 0; y < cells.y; y++) {
    for (int x = 0; x < cells.x; x++) value += valueAt(from.y + y, from.x + x);
  }
  value /= float(cells.x * cells.y);
  float share = largest > 0.0 ? pow(min(1.0, abs(value) / largest), ${signedGamma}) : 0.0;
  colour = vec4(mix(zero, positive ? ink : value < 0.0 ? minus : plus, share), 1.0);
}`,
  };
}

/** …then they are enlarged to their tiles, which are many more pixels. */
export const enlargeTexts = {
  vertex: `${shaderHead}${tileGlsl}
uniform ivec2 coloured;
uniform uint silent[${maskWords}];
flat out ivec2 source;
flat out int isSilent;
void main() {
  source = corner + placeTile() * coloured;
  int bit = channel - first;
  isSilent = int((silent[min(bit >> 5, ${maskWords - 1})] >> uint(bit & 31)) & 1u);
  if (bit >= ${maskWords * 32}) isSilent = 0;
}`,
  fragment: `${shaderHead}${cellGlsl}
uniform sampler2D maps;
uniform ivec2 tile;
uniform bool grid;
uniform bool mirrored;
uniform vec3 zero;
uniform vec3 ink;
flat in ivec2 source;
flat in int isSilent;
in vec2 at;
out vec4 colour;
void main() {
  ivec2 p = ivec2(at);
  if (mirrored) p.x = tile.x - 1 - p.x;
  ivec2 from = cellAt(p);
  colour = isSilent == 1
    ? vec4(mix(zero, ink, (p.x + p.y) % ${hatchPx} == 0 ? 0.5 : 0.08), 1.0)
    : texelFetch(maps, source + from, 0);
  if (grid && any(notEqual(cellAt(max(p - 1, 0)), from))) colour.rgb *= ${gridShade.toFixed(3)};
}`,
};
