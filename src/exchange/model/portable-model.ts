/** One array of weights. */
export interface PortableWeight {
  /** What Keras calls it: `kernel`, `bias`, `gamma`… */
  readonly name: string;
  readonly shape: readonly number[];
  /** Row-major. */
  readonly data: Float32Array;
}

/** A layer in the words of Keras. */
export interface PortableLayer {
  /** Such as `Conv2D`; of our own where `own` is set. */
  readonly className: string;
  readonly name: string;
  /** What Keras needs to make it again, but for its name. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Names of the layers that it reads, in order; none for the input. */
  readonly inputs: readonly string[];
  /** In Keras's own order. */
  readonly weights: readonly PortableWeight[];
  /** Set where no library has this layer: vistazo_layers.py brings it. */
  readonly own?: true;
}

/**
 * A network in a form that both writers read: layers in an order in which each comes after those it reads.
 * The first is the input, `[size, size, channels]` of bytes as numbers 0–255; the last gives the answer.
 */
export interface PortableModel {
  readonly name: string;
  readonly layers: readonly PortableLayer[];
}

/** Adds layers one behind another and keeps their names apart. */
export class PortableModelBuilder {
  readonly #layers: PortableLayer[] = [];
  readonly #name: string;

  constructor(name: string, inputShape: readonly number[]) {
    this.#name = name;
    this.#layers.push({
      className: 'InputLayer',
      name: 'image',
      config: { batch_shape: [null, ...inputShape], dtype: 'float32' },
      inputs: [],
      weights: [],
    });
  }

  /** Name of the layer that was added last. */
  get last(): string {
    return this.#layers.at(-1)!.name;
  }

  /** Adds a layer that reads the last one, or those named; gives its name. */
  add(layer: Omit<PortableLayer, 'inputs' | 'weights'> & Partial<PortableLayer>): string {
    const { inputs = [this.last], weights = [] } = layer;
    this.#layers.push({ ...layer, inputs, weights });
    return layer.name;
  }

  done(): PortableModel {
    return { name: this.#name, layers: this.#layers };
  }
}
