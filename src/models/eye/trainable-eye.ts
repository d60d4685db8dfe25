import {
  add,
  matMul,
  mean,
  tidy,
  variable,
  tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  type Variable,
} from '@tensorflow/tfjs-core';
import { activate, depthwise, pointwise } from './convolution-gradients.ts';
import type { EyeModel } from './eye-runner.ts';
import type { EyeLayer, EyeTable } from './eye-table.ts';
import { dequantise } from './eye-weights.ts';

/** The dense layer behind the eye's mean: logits = Wᵀx + b. */
export interface DenseWeights {
  /** `[320, classCount]`, row-major. */
  readonly kernel: Float32Array;
  /** `[classCount]`. */
  readonly bias: Float32Array;
}

/** One array of weights of the eye's last blocks. */
interface BlockWeights {
  readonly shape: number[];
  readonly values: Float32Array;
}

/** A layer that is run here, with what it is to add to its output: −1 is what came in. */
interface Stage {
  readonly layer: EyeLayer;
  readonly addFrom: number | undefined;
}

/** The layers from a block on, checked to be of the kinds that have gradients here. */
function stagesFrom(table: EyeTable, firstBlock: number): Stage[] {
  const first = table.layers.findIndex((layer) => layer.block === firstBlock);
  if (first < 1) throw new RangeError(`The eye has no block ${firstBlock} behind another.`);
  return table.layers.slice(first).map((layer) => {
    const { name, op, kernel, stride, addFrom } = layer;
    if (stride !== 1) throw new RangeError(`${name} has stride ${stride}.`);
    if (op === 'conv' && kernel !== 1) throw new RangeError(`${name} is no 1×1 convolution.`);
    if (addFrom !== undefined && addFrom < first - 1) {
      throw new RangeError(`${name} adds what lies before block ${firstBlock}.`);
    }
    return { layer, addFrom: addFrom === undefined ? undefined : addFrom - first };
  });
}

/**
 * The weights of the eye from a block on as it was published: of each layer the kernel, then the
 * bias, batch normalisation folded in.
 */
export function publishedWeights({ table, weights }: EyeModel, firstBlock: number): Float32Array[] {
  return publishedArrays({ table, weights }, firstBlock).map(({ values }) => values.slice());
}

function publishedArrays({ table, weights }: EyeModel, firstBlock: number): BlockWeights[] {
  return stagesFrom(table, firstBlock).flatMap(({ layer }) => {
    const { kernel, bias } = dequantise(layer, weights);
    const { op, kernel: k, inChannels, outChannels } = layer;
    const shape = op === 'conv' ? [k, k, inChannels, outChannels] : [k, k, outChannels, 1];
    return [
      { shape, values: kernel },
      { shape: [outChannels], values: bias },
    ];
  });
}

/**
 * The end of the eye as a network that can learn: its blocks from `firstBlock` on, the mean over the
 * picture, and a dense layer for one's own classes. What comes before stays as it is; it is computed
 * once for each photograph (`LookWishes.featuresBefore`). With the published weights it computes what
 * the eye computes. Owns its variables; `dispose()` lets them go.
 */
export class TrainableEye {
  readonly #stages: readonly Stage[];
  /** Kernels and biases of the blocks, in the order of `publishedWeights`. */
  readonly blocks: readonly Variable[];
  /** Kernel and bias of the dense layer. */
  readonly dense: readonly [Variable, Variable];

  /**
   * @param blockWeights as `publishedWeights` gives them or `readWeights` gave them; absent: published.
   */
  constructor(
    model: EyeModel,
    firstBlock: number,
    dense: DenseWeights,
    blockWeights?: readonly Float32Array[],
  ) {
    this.#stages = stagesFrom(model.table, firstBlock);
    this.blocks = publishedArrays(model, firstBlock).map(({ shape, values }, i) =>
      ownVariable(blockWeights?.[i] ?? values, shape),
    );
    const classCount = dense.bias.length;
    this.dense = [
      ownVariable(dense.kernel, [model.table.featureChannels, classCount]),
      ownVariable(dense.bias, [classCount]),
    ];
  }

  /** The eye's embeddings, `[n, 320]`. Parameters as of `maps`. */
  embeddings(features: Tensor4D): Tensor2D {
    return tidy(() => mean<Tensor2D>(this.maps(features), [1, 2]));
  }

  /**
   * What the last block puts out.
   *
   * @param features what the first block takes in, `[n, side, side, channels]`.
   * @returns `[n, side, side, 320]`.
   */
  maps(features: Tensor4D): Tensor4D {
    return tidy(() => {
      const outputs: Tensor4D[] = [];
      this.#stages.forEach(({ layer, addFrom }, i) => {
        const kernel = this.blocks[2 * i] as Variable & Tensor4D;
        const bias = this.blocks[2 * i + 1] as Variable & Tensor1D;
        const previous = outputs[i - 1] ?? features;
        const convolve = layer.op === 'conv' ? pointwise : depthwise;
        const activated = activate(convolve(previous, kernel), bias, layer.activation);
        outputs[i] =
          addFrom === undefined ? activated : add(activated, outputs[addFrom] ?? features);
      });
      return outputs.at(-1)!;
    });
  }

  /** Logits `[n, classCount]` of embeddings `[n, 320]`. */
  logits(embeddings: Tensor2D): Tensor2D {
    const [kernel, bias] = this.dense as [Variable & Tensor2D, Variable & Tensor1D];
    return tidy(() => add(matMul(embeddings, kernel), bias));
  }

  /** All weights: those of the blocks, then kernel and bias of the dense layer. */
  async readWeights(): Promise<Float32Array[]> {
    const all = [...this.blocks, ...this.dense];
    // The backend may hand out its own memory.
    return Promise.all(all.map(async (one) => Float32Array.from(await one.data())));
  }

  dispose(): void {
    for (const one of [...this.blocks, ...this.dense]) one.dispose();
  }
}

/** A variable of its own values: the arrays that it is made from stay with whoever gave them. */
function ownVariable(values: Float32Array, shape: number[]): Variable {
  const initial = tensor(values.slice(), shape);
  const made = variable(initial);
  initial.dispose();
  return made;
}
