import type { GpuImage } from './gpu-image.ts';
import type { Precision } from './gpu.ts';

/** Covers the target with one triangle; no buffers. */
export const coverAll = `#version 300 es
void main() {
  gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0);
}`;

/** How a shader begins that reads pictures. */
export const shaderHead = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp usampler2D;
`;

/**
 * Declares a picture under a name: its sampler `<name>` and `vec3 <name>At(ivec2)`, its numbers in gray
 * levels. For many reads, `<name>Raw(ivec2)` is quicker: it gives levels / `<name>Unit`.
 */
export function readerGlsl(name: string, coding: GpuImage['coding'], precision: Precision): string {
  if (coding === 'bytes') {
    // Rounded, as 255 · (n / 255) need not be n.
    return `uniform sampler2D ${name};
vec3 ${name}At(ivec2 p) { return floor(texelFetch(${name}, p, 0).rgb * 255.0 + 0.5); }
const float ${name}Unit = 255.0;
vec3 ${name}Raw(ivec2 p) { return texelFetch(${name}, p, 0).rgb; }
`;
  }
  if (precision === 'packed32') {
    return `uniform usampler2D ${name};
vec3 ${name}At(ivec2 p) { return uintBitsToFloat(texelFetch(${name}, p, 0).rgb); }
const float ${name}Unit = 1.0;
vec3 ${name}Raw(ivec2 p) { return ${name}At(p); }
`;
  }
  return `uniform sampler2D ${name};
vec3 ${name}At(ivec2 p) { return texelFetch(${name}, p, 0).rgb; }
const float ${name}Unit = 1.0;
vec3 ${name}Raw(ivec2 p) { return ${name}At(p); }
`;
}

/** Declares `void write(vec3 levels)` for a target of levels. */
export function writerGlsl(precision: Precision): string {
  if (precision === 'packed32') {
    return `out uvec4 written;
void write(vec3 levels) { written = uvec4(floatBitsToUint(levels), 0u); }
`;
  }
  // Beyond the largest half float there would be infinities.
  const kept = precision === 'float16' ? 'clamp(levels, -65504.0, 65504.0)' : 'levels';
  return `out vec4 written;
void write(vec3 levels) { written = vec4(${kept}, 1.0); }
`;
}
