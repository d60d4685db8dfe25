/** What a layer puts out, in a texture of somebody else's: row after row, four numbers to a texel. */
export interface LayerTexture {
  readonly texture: WebGLTexture;
  readonly widthPx: number;
  readonly heightPx: number;
  /** How many numbers it holds; what is behind them is anything. */
  readonly count: number;
}

/** Declares `float numberAt(int)`: one number of a layer. */
export const numberGlsl = `uniform sampler2D numbers;
float numberAt(int index) {
  int texel = index >> 2;
  int across = textureSize(numbers, 0).x;
  return texelFetch(numbers, ivec2(texel % across, texel / across), 0)[index & 3];
}
`;
