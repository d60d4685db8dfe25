import { layers, type Shape } from '@tensorflow/tfjs-layers';
import {
  serialization,
  tidy,
  type Tensor,
  type Tensor4D,
  type Variable,
} from '@tensorflow/tfjs-core';
import { ownPools } from '../../core/network/keras/own-layers.ts';
import type { LayerDescription, PoolId, PoolLayer } from '../../core/network/description.ts';
import type { WeightPlan } from '../../core/network/plan.ts';
import { activation } from './layers/activation.ts';
import { pool } from './layers/pool.ts';
import type { LayerPass } from './pass.ts';

type OwnPoolId = keyof typeof ownPools;
type WeightName = WeightPlan['name'];

/** What a layer's file says of it. */
interface PoolConfig {
  readonly name: string;
  readonly size: number;
  readonly stride: number;
}

/** Names and shapes of a pooling's learned numbers, in the order of `vistazo_layers.py`. */
function weightsOf(id: OwnPoolId, size: number, channels: number): [WeightName, number[]][] {
  switch (id) {
    case 'min':
      return [];
    case 'mixed':
      return [['alpha', [1]]];
    case 'gated':
      return [['gate', [size, size]]];
    case 'lp':
      return [['p', [1]]];
    case 'scaled':
      return [
        ['coefficient', [channels]],
        ['bias', [channels]],
      ];
  }
}

/** The class of one pooling, for TensorFlow.js. */
function poolClass(id: OwnPoolId) {
  return class extends layers.Layer {
    static className = ownPools[id];
    readonly #layer: PoolLayer;
    readonly #names: WeightName[] = [];

    constructor({ name, size, stride }: PoolConfig) {
      super({ name });
      this.#layer = { kind: 'pool', id: id satisfies PoolId, sizePx: size, stridePx: stride };
    }

    override build(shape: Shape): void {
      for (const [name, own] of weightsOf(id, this.#layer.sizePx, shape.at(-1)!)) {
        this.addWeight(name, own, 'float32');
        this.#names.push(name);
      }
      this.built = true;
    }

    override computeOutputShape(shape: Shape): Shape {
      const { sizePx, stridePx } = this.#layer;
      const shorter = (side: number | null) =>
        side === null ? null : Math.floor((side - sizePx) / stridePx) + 1;
      const [n, height, width, channels] = shape as [number | null, number, number, number];
      return [n, shorter(height), shorter(width), channels];
    }

    override call(inputs: Tensor | Tensor[]): Tensor {
      const weight = (name: WeightName) =>
        this.weights[this.#names.indexOf(name)]!.read() as Variable;
      const pass: LayerPass<LayerDescription> = inference(this.#layer, weight);
      return tidy(() => pool(only(inputs) as Tensor4D, { ...pass, layer: this.#layer }));
    }
  };
}

/** The larger of two neighbouring channels. */
class Maxout extends layers.Layer {
  static className = 'Maxout';

  override computeOutputShape(shape: Shape): Shape {
    return [...shape.slice(0, -1), shape.at(-1)! / 2];
  }

  override call(inputs: Tensor | Tensor[]): Tensor {
    const layer = { kind: 'activation', id: 'maxout' } as const;
    const noWeight = () => {
      throw new Error('Maxout has no weights.');
    };
    return tidy(() => activation(only(inputs), { ...inference(layer, noWeight), layer }));
  }
}

function inference<Layer extends LayerDescription>(
  layer: Layer,
  weight: LayerPass<Layer>['weight'],
): LayerPass<Layer> {
  return { layer, index: 0, mode: { training: false }, weight };
}

function only(inputs: Tensor | Tensor[]): Tensor {
  return Array.isArray(inputs) ? inputs[0]! : inputs;
}

/** Makes the layers that TensorFlow.js does not have known to it; to be called before a model is loaded. */
export function registerOwnLayers(): void {
  for (const id of Object.keys(ownPools) as OwnPoolId[]) serialization.registerClass(poolClass(id));
  serialization.registerClass(Maxout);
}
