import { failure, success, type Outcome } from '../outcome.ts';
import type { Chain, Stage } from './chain.ts';
import { stageShape, type Shape } from './output-size.ts';
import type { Pixels } from './pixels.ts';
import type { ChainSizeTrouble } from './run-chain.ts';
import { stageAt } from './stage-at.ts';

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

/** A stage's output that keeps what was asked of it, row by row, so that rows never asked for cost nothing. */
function remembered(input: Pixels, stage: Stage, shape: Shape): Pixels {
  if (!stage.on) return input;
  const { heightPx, widthPx, channels } = shape;
  const rows = new Array<Float32Array | undefined>(heightPx);
  return {
    ...shape,
    at(y, x, channel) {
      const row = (rows[y] ??= new Float32Array(widthPx * channels).fill(NaN));
      const place = x * channels + channel;
      const known = row[place]!;
      // NaN is what nobody asked for yet; should a number overflow to it, it is computed each time.
      return Number.isNaN(known) ? (row[place] = stageAt(input, stage, y, x, channel)) : known;
    },
  };
}
