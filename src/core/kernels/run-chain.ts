import type { ImageArray } from '../image/image-array.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import type { Chain, Stage } from './chain.ts';
import { stageShape, type Shape, type SizeTrouble } from './output-size.ts';
import { pixelsOfArray, type Pixels } from './pixels.ts';
import { stageAt } from './stage-at.ts';

/** Which stage of a chain cannot be computed, from 0, and why. */
export interface ChainSizeTrouble {
  readonly stage: number;
  readonly trouble: SizeTrouble;
}

/**
 * The whole picture through the whole chain, in plain loops: what the GPU's programs are compared with.
 *
 * @param image of 1 or 3 channels; the alpha of a fourth is ignored.
 * @param chain checked (`checkChain`): it throws at entries that no table has.
 * @returns the output of every stage, in order.
 */
export function runChain(
  image: ImageArray,
  chain: Chain,
): Outcome<readonly ImageArray[], ChainSizeTrouble> {
  const outputs: ImageArray[] = [];
  let input = pixelsOfArray(image);
  for (const [index, stage] of chain.stages.entries()) {
    const shape = stageShape(stage, input);
    if (!shape.ok) return failure({ stage: index, trouble: shape.trouble });
    const output = runStage(input, stage, shape.value);
    outputs.push(output);
    input = pixelsOfArray(output);
  }
  return success(outputs);
}

function runStage(input: Pixels, stage: Stage, { heightPx, widthPx, channels }: Shape): ImageArray {
  const data = new Float32Array(heightPx * widthPx * channels);
  let to = 0;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      for (let channel = 0; channel < channels; channel++) {
        data[to++] = stageAt(input, stage, y, x, channel);
      }
    }
  }
  return { heightPx, widthPx, channels, data };
}
