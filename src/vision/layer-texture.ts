/**
 * What a layer puts out, in a texture of somebody else's. Plain: one number to a texel, in red, row after
 * row. Packed: its last two dimensions are cut into squares of 2×2 numbers, each a texel, block after block.
 */
export interface LayerTexture {
  readonly texture: WebGLTexture;
  readonly isPacked: boolean;
  /** Length of the last two dimensions. */
  readonly blockRows: number;
  readonly blockColumns: number;
  /** How many numbers it holds. */
  readonly count: number;
}

/** Declares `float numberAt(int)`: one number of a layer. */
export const numberGlsl = `uniform sampler2D numbers;
uniform bool packed;
uniform ivec2 block;
vec4 texelAt(int index) {
  int across = textureSize(numbers, 0).x;
  int row = index / across;
  return texelFetch(numbers, ivec2(index - row * across, row), 0);
}
float numberAt(int index) {
  if (!packed) return texelAt(index).r;
  int perBlock = block.x * block.y;
  int before = index / perBlock;
  int rest = index - before * perBlock;
  int row = rest / block.y;
  int column = rest - row * block.y;
  ivec2 squares = (block + 1) >> 1;
  int texel = (before * squares.x + (row >> 1)) * squares.y + (column >> 1);
  return texelAt(texel)[((row & 1) << 1) + (column & 1)];
}
`;

/** What `numberGlsl` is told of a layer. */
export function numberUniforms({ texture, isPacked, blockRows, blockColumns }: LayerTexture) {
  return { numbers: texture, packed: isPacked, block: [blockRows, blockColumns] };
}

/** How many texels hold the numbers of a layer. */
export function texelCount({ isPacked, blockRows, blockColumns, count }: LayerTexture): number {
  if (!isPacked) return count;
  const blocks = count / (blockRows * blockColumns);
  return blocks * Math.ceil(blockRows / 2) * Math.ceil(blockColumns / 2);
}
