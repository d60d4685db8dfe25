import { colourSpace } from '../core/image/colour-spaces/colour-spaces.ts';
import type { ColourChannel } from '../core/image/colour-spaces/colour-space.ts';
import { channelMap } from '../core/image/recompose.ts';
import type { ViewProgram } from './picture-view.ts';
import type { TileView } from './tile.ts';

/** `vec3 rampAt(float)`: a channel's own colours, from 0 at its smallest value to 1 at its largest. */
export function rampGlsl({ ramp }: ColourChannel): string {
  const steps = ramp.length - 1;
  const later = ramp.slice(1).map(
    (_, i) => `
  colour = mix(colour, ramp[${i + 1}], clamp(at - ${i}.0, 0.0, 1.0));`,
  );
  return `uniform vec3 ramp[${steps + 1}];
vec3 rampAt(float t) {
  float at = t * ${steps}.0;
  vec3 colour = ramp[0];${later.join('')}
  return colour;
}
`;
}

/** The uniforms of `rampGlsl`. */
export function rampUniforms({ ramp }: ColourChannel) {
  return { ramp: Float32Array.from(ramp.flat()) };
}

/** The channel of a view; a space of one channel has only that. */
export function channelOf(view: {
  readonly space: Parameters<typeof colourSpace>[0];
  readonly channel: 0 | 1 | 2;
}): { readonly channel: ColourChannel; readonly index: number } {
  const { channels } = colourSpace(view.space);
  const index = Math.min(view.channel, channels.length - 1);
  return { channel: channels[index]!, index };
}

/** How one channel is shown. */
export function channelView(view: TileView & { readonly kind: 'channel' }): ViewProgram {
  const { channel, index } = channelOf(view);
  return {
    name: `channel:${view.space}:${view.coloured ? channel.ramp.length : 0}:${view.digits ? decimals(channel) : 0}`,
    digits: view.digits ? 1 : 0,
    ...(view.glyphsWide !== undefined && { glyphsWide: view.glyphsWide }),
    glsl: () => `${colourSpace(view.space).glsl}
uniform int channel;
uniform vec2 range;
${view.coloured ? rampGlsl(channel) : 'vec3 rampAt(float t) { return vec3(t); }'}
vec3 shown(vec3 levels) {
  return rampAt((fromRgb(levels / 255.0)[channel] - range.x) / (range.y - range.x));
}
vec3 written(vec3 levels) { return vec3(floor(fromRgb(levels / 255.0)[channel] * ${decimals(channel)}.0 + 0.5) / ${decimals(channel)}.0); }`,
    uniforms: {
      channel: index,
      range: [channel.min, channel.max],
      ...(view.coloured && rampUniforms(channel)),
    },
  };
}

/** Channels that reach only to 1 are written with what little room there is for decimals. */
function decimals({ max }: ColourChannel): 1 | 10 {
  return max > 10 ? 1 : 10;
}

/** How the picture is put together again from changed channels. */
export function recomposedView(view: TileView & { readonly kind: 'recomposed' }): ViewProgram {
  const space = colourSpace(view.space);
  const { matrix, shift } = channelMap(space, view.changes);
  return {
    name: `recomposed:${space.id}`,
    digits: 0,
    glsl: () => `${space.glsl}
uniform mat3 channelMatrix;
uniform vec3 channelShift;
vec3 shown(vec3 levels) {
  return clamp(toRgb(channelMatrix * fromRgb(levels / 255.0) + channelShift), 0.0, 1.0);
}`,
    uniforms: {
      // GLSL keeps matrices by columns.
      channelMatrix: [0, 1, 2].flatMap((column) => matrix.map((row) => row[column]!)),
      channelShift: shift,
    },
  };
}
