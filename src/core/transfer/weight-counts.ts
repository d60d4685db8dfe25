/** As much of a convolution or dense layer as its numbers are counted by. */
export interface CountedLayer {
  readonly op: 'conv' | 'depthwise';
  /** Side of the square kernel; 1 for a dense layer. */
  readonly kernel: number;
  readonly inChannels: number;
  readonly outChannels: number;
}

/** How many numbers training can change. */
export interface WeightCount {
  readonly weights: number;
  readonly biases: number;
}

/** What the cut of transfer learning keeps, takes away and puts in place. */
export interface Cut {
  /** The eye: stays as it is, and is not trained again. */
  readonly frozen: WeightCount;
  /** The layers behind it, which answered with the classes that they were trained for. */
  readonly removed: WeightCount;
  /** The student's layer, which is all that learns. */
  readonly learned: WeightCount;
}

/**
 * Numbers in some layers: a kernel k × k × in × out, or k × k × channels where each channel has a
 * kernel of its own (depthwise), and one bias for each output.
 */
export function countWeights(layers: readonly CountedLayer[]): WeightCount {
  let weights = 0;
  let biases = 0;
  for (const { op, kernel, inChannels, outChannels } of layers) {
    weights += kernel * kernel * outChannels * (op === 'conv' ? inChannels : 1);
    biases += outChannels;
  }
  return { weights, biases };
}

/**
 * The numbers of transfer learning on this eye (course topic 17): its own layers, those behind the
 * cut, and a dense layer from its features to the student's classes.
 *
 * @param classCount classes of the student; 0 before there is one.
 */
export function countCut(
  eye: readonly CountedLayer[],
  behind: readonly CountedLayer[],
  classCount: number,
): Cut {
  const featureChannels = eye.at(-1)?.outChannels ?? 0;
  const own = {
    op: 'conv',
    kernel: 1,
    inChannels: featureChannels,
    outChannels: classCount,
  } as const;
  return {
    frozen: countWeights(eye),
    removed: countWeights(behind),
    learned: countWeights([own]),
  };
}
