import type { Gpu } from './gpu.ts';

const glyphs = '0123456789−.e';
const cellWidthPx = 40;
const cellHeightPx = 64;
/** From one glyph to the next: narrow, so that three digits in a square are as tall as they can be. */
const advancePx = 28;
/** The widest a glyph is drawn, its own bearings included. */
const glyphWidthPx = 30;

/** Draws the glyphs of numbers once: coverage of the strokes in red, with a rim around them in green. */
export function createGlyphs({ gl }: Gpu): WebGLTexture {
  const canvas = document.createElement('canvas');
  canvas.width = glyphs.length * cellWidthPx;
  canvas.height = cellHeightPx;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('No 2-D canvas');
  context.font = '600 54px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace';
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.lineWidth = 12;
  context.globalCompositeOperation = 'lighter';
  [...glyphs].forEach((glyph, i) => {
    const x = (i + 0.5) * cellWidthPx;
    const y = 51;
    context.save();
    context.beginPath();
    context.rect(i * cellWidthPx, 0, cellWidthPx, cellHeightPx);
    context.clip();
    context.strokeStyle = '#0f0';
    context.strokeText(glyph, x, y, glyphWidthPx);
    context.fillStyle = '#ff0';
    context.fillText(glyph, x, y, glyphWidthPx);
    context.restore();
  });
  const texture = gl.createTexture();
  gl.activeTexture(gl.TEXTURE0);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}

/** From one glyph to the next, for its height. */
const pitch = advancePx / cellHeightPx;
/** How far the rim stands out on either side of a number, in glyphs. */
const rim = (cellWidthPx - advancePx) / 2 / advancePx;

/**
 * `vec2 numberAt(float value, vec2 atPx, vec2 boxPx, int glyphsWide)`: coverage of stroke and rim of a
 * number that is centred in a box, at a place in it; so many glyphs fit, longer numbers are smaller. Whole
 * numbers; one decimal below 10; a power of ten from 10⁷ on.
 */
export const digitsGlsl = `
uniform sampler2D glyphs;
int countDigits(int n) {
  int count = 1;
  for (int i = 0; i < 8; i++) { if (n < 10) break; n /= 10; count++; }
  return count;
}
int digitOf(int n, int place) {
  for (int i = 0; i < 8; i++) { if (i >= place) break; n /= 10; }
  return n - (n / 10) * 10;
}
vec2 numberAt(float value, vec2 atPx, vec2 boxPx, int glyphsWide) {
  float size = abs(value);
  if (!(size < 1e38)) return vec2(0.0);
  float power = size < 9999999.5 ? 0.0 : floor(log(size) / log(10.0) + 1e-5);
  bool tenths = size < 9.95 && abs(size - floor(size + 0.5)) >= 0.05;
  int n = int(floor((tenths ? size * 10.0 : size / pow(10.0, power)) + 0.5));
  int digits = countDigits(n);
  if (tenths) digits = max(digits, 2);
  int exponent = int(power);
  int minus = value < 0.0 && n > 0 ? 1 : 0;
  int tail = tenths ? 1 : exponent > 0 ? 1 + countDigits(exponent) : 0;
  int count = minus + digits + tail;
  float heightPx = min(boxPx.y, boxPx.x / (float(max(count, glyphsWide)) * ${pitch}));
  float widthPx = heightPx * ${pitch};
  float x = (atPx.x - (boxPx.x - float(count) * widthPx) / 2.0) / widthPx;
  float y = (atPx.y - (boxPx.y - heightPx) / 2.0) / heightPx;
  if (x < -${rim} || x >= float(count) + ${rim} || y < 0.0 || y >= 1.0) return vec2(0.0);
  int i = clamp(int(floor(x)), 0, count - 1);
  int place = i - minus;
  int glyph;
  if (place < 0) glyph = 10;
  else if (tenths) {
    int whole = digits - 1;
    glyph = place == whole ? 11 : digitOf(n, place < whole ? digits - 1 - place : 0);
  } else if (place < digits) glyph = digitOf(n, digits - 1 - place);
  else glyph = place == digits ? 12 : digitOf(exponent, count - 1 - i);
  float lod = log2(${cellHeightPx}.0 / heightPx);
  // A glyph's cell is wider than the step to the next one: there the rim has its room.
  float along = (float(glyph) + 0.5 + (x - float(i) - 0.5) * ${advancePx / cellWidthPx}) / ${glyphs.length}.0;
  return textureLod(glyphs, vec2(along, y), lod).rg;
}
`;
