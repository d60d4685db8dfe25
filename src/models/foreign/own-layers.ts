import { serialization, tensor, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { initializers, layers } from '@tensorflow/tfjs-layers';
import type { PoolId, PoolLayer } from '../../core/network/description.ts';
import { outputLength } from '../../core/network/shapes.ts';
import { activation } from '../network/layers/activation.ts';
import { pool } from '../network/layers/pool.ts';

type LayerConfig = ConstructorParameters<typeof layers.Layer>[0];
type Shape = (number | null)[];

/** What a layer of this app's own is made from, as its file says it. */
interface PoolConfig extends NonNullable<LayerConfig> {
  readonly size: number;
  readonly stride: number;
}

/** Learned arrays of a pooling, by its window and channels. */
const poolWeights: Readonly<
  Record<
    Exclude<PoolId, 'max' | 'average'>,
    (size: number, channels: number) => readonly [name: string, shape: number[]][]
  >
> = {
  min: () => [],
  mixed: () => [['alpha', [1]]],
  gated: (size) => [['gate', [size, size]]],
  lp: () => [['p', [1]]],
  scaled: (_, channels) => [
    ['coefficient', [channels]],
    ['bias', [channels]],
  ],
};

/** A pooling of this app as a layer of TensorFlow.js, by the name that its files use. */
function poolLayer(className: string, id: keyof typeof poolWeights) {
  return class extends layers.Layer {
    static readonly className = className;
    readonly #layer: PoolLayer;
    readonly #weights = new Map<string, ReturnType<layers.Layer['addWeight']>>();

    constructor(config: PoolConfig) {
      super(config);
      this.#layer = { kind: 'pool', id, sizePx: config.size, stridePx: config.stride };
    }

    override build(inputShape: Shape | Shape[]): void {
      const channels = Number((inputShape as Shape)[3]);
      for (const [name, shape] of poolWeights[id](this.#layer.sizePx, channels)) {
        this.#weights.set(name, this.addWeight(name, shape, 'float32', initializers.zeros()));
      }
      this.built = true;
    }

    override computeOutputShape(inputShape: Shape | Shape[]): Shape {
      const [count, height, width, channels] = inputShape as Shape;
      const { sizePx, stridePx } = this.#layer;
      const out = (n: number | null | undefined) =>
        n ? outputLength(n, sizePx, stridePx, 'valid') : null;
      return [count ?? null, out(height), out(width), channels ?? null];
    }

    override call(inputs: Tensor | Tensor[]): Tensor {
      const [x] = Array.isArray(inputs) ? inputs : [inputs];
      return pool(x as Tensor4D, {
        layer: this.#layer,
        index: 0,
        mode: { training: false },
        weight: (name) => this.#weights.get(name)!.read() as never,
      });
    }
  };
}

/** The larger of two neighbouring channels. */
class Maxout extends layers.Layer {
  static readonly className = 'Maxout';

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const shape = inputShape as Shape;
    return [...shape.slice(0, -1), Number(shape.at(-1)) / 2];
  }

  override call(inputs: Tensor | Tensor[]): Tensor {
    const [x] = Array.isArray(inputs) ? inputs : [inputs];
    return activation(x!, {
      layer: { kind: 'activation', id: 'maxout' },
      index: 0,
      mode: { training: false },
      weight: () => tensor(0) as never,
    });
  }
}

/** Makes the layers of this app known to TensorFlow.js, so that a file may name them. */
export function registerOwnLayers(): void {
  serialization.registerClass(poolLayer('MinPool', 'min') as never);
  serialization.registerClass(poolLayer('MixedPool', 'mixed') as never);
  serialization.registerClass(poolLayer('GatedPool', 'gated') as never);
  serialization.registerClass(poolLayer('LpPool', 'lp') as never);
  serialization.registerClass(poolLayer('ScaledPool', 'scaled') as never);
  serialization.registerClass(Maxout as never);
}
