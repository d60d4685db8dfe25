/** One block of the eye: how many maps it hands on, and how far it has shrunk them by then. */
export interface EyeBlock {
  readonly channels: number;
  /** Pixels of the input along one side of a value of its maps. */
  readonly stride: number;
}

/** The 16 blocks of EfficientNet-Lite0: so many of each width, each row halving the maps or not. */
const widths: readonly (readonly [count: number, channels: number, stride: number])[] = [
  [1, 16, 2],
  [2, 24, 4],
  [2, 40, 8],
  [3, 80, 16],
  [3, 112, 16],
  [4, 192, 32],
  [1, 320, 32],
];

export const eyeBlocks: readonly EyeBlock[] = widths.flatMap(([count, channels, stride]) =>
  Array.from({ length: count }, () => ({ channels, stride })),
);
