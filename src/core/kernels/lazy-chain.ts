import { failure, success, type Outcome } from '../outcome.ts';
import type { Chain, Stage } from './chain.ts';
import { stageShape, type Shape } from './output-size.ts';
import type { Pixels } from './pixels.ts';
import type { ChainSizeTrouble } from './run-chain.ts';
import { stageAt } from './stage-at.ts';

/** So many numbers of a stage are remembered; then all are forgotten, so that a walk cannot fill memory. */
const memoryOfStage = 200_000;

/**
 * Any number of any stage, computed when it is asked for: only the windows that lead to it are followed
 * back, never the whole picture. Exactly the numbers of `runChain`, because both ask `stageAt`. What was
 * computed is remembered while the picture stands still.
 */
export class LazyChain {
  readonly chain: Chain;
  readonly #inputs: readonly Pixels[];

  private constructor(chain: Chain, inputs: readonly Pixels[]) {
    this.chain = chain;
    this.#inputs = inputs;
  }

  /**
   * @param source must not change as long as this is used.
   * @param chain checked (`checkChain`): asking it throws at entries that no table has.
   */
  static on(source: Pixels, chain: Chain): Outcome<LazyChain, ChainSizeTrouble> {
    const inputs = [source];
    for (const [index, stage] of chain.stages.entries()) {
      const input = inputs[index]!;
      const shape = stageShape(stage, input);
      if (!shape.ok) return failure({ stage: index, trouble: shape.trouble });
      inputs.push(remembered(input, stage, shape.value));
    }
    return success(new LazyChain(chain, inputs));
  }

  /** The output of a stage, from 0; of −1, the chain's input. */
  output(stage: number): Pixels {
    const pixels = this.#inputs[stage + 1];
    if (!pixels) throw new RangeError(`There is no stage ${stage}.`);
    return pixels;
  }
}

function remembered(input: Pixels, stage: Stage, shape: Shape): Pixels {
  if (!stage.on) return input;
  const { widthPx, channels } = shape;
  const known = new Map<number, number>();
  return {
    ...shape,
    at(y, x, channel) {
      const place = (y * widthPx + x) * channels + channel;
      const value = known.get(place);
      if (value !== undefined) return value;
      const computed = stageAt(input, stage, y, x, channel);
      if (known.size >= memoryOfStage) known.clear();
      known.set(place, computed);
      return computed;
    },
  };
}
