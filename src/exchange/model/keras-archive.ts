import { writeHdf5, type Hdf5Group } from '../hdf5/write-hdf5.ts';
import type { PackedFile } from '../zip/zip-stream.ts';
import type { PortableLayer, PortableModel } from './portable-model.ts';

/** The version whose way of writing this is; later ones read it. */
const kerasVersion = '3.4.1';
/** Under which own layers are registered, and the file that registers them. */
const ownPackage = 'vistazo';
const ownModule = 'vistazo_layers';

/**
 * The files of a `.keras` archive, which is a zip of them: what Keras 3 opens with
 * `keras.saving.load_model`. Own layers need `import vistazo_layers` before.
 *
 * @param savedAt when the archive is made.
 * @param labels names of the classes; Keras passes them by, whoever reads `metadata.json` finds them.
 */
export function kerasFiles(
  model: PortableModel,
  savedAt: Date,
  labels?: readonly string[],
): PackedFile[] {
  const metadata = {
    keras_version: kerasVersion,
    date_saved: savedAt.toISOString().slice(0, 19).replace('T', '@'),
    ...(labels && { labels }),
  };
  return [
    { path: 'metadata.json', bytes: jsonBytes(metadata) },
    { path: 'config.json', bytes: jsonBytes(kerasConfig(model)) },
    { path: 'model.weights.h5', bytes: writeHdf5(kerasWeights(model)).buffer },
  ];
}

function jsonBytes(value: unknown): ArrayBuffer {
  return new TextEncoder().encode(JSON.stringify(value)).buffer;
}

function kerasConfig({ name, layers }: PortableModel) {
  const shapes = { dtype: 'float32', shape: [] };
  return {
    module: 'keras.src.models.functional',
    class_name: 'Functional',
    config: {
      name,
      trainable: true,
      layers: layers.map((layer) => layerConfig(layer, shapes)),
      input_layers: [layers[0]!.name, 0, 0],
      output_layers: [layers.at(-1)!.name, 0, 0],
    },
    registered_name: 'Functional',
  };
}

function layerConfig(layer: PortableLayer, tensor: { dtype: string; shape: readonly number[] }) {
  const { className, name, config, inputs, own } = layer;
  const read = inputs.map((input) => ({
    class_name: '__keras_tensor__',
    config: { ...tensor, keras_history: [input, 0, 0] },
  }));
  return {
    module: own ? ownModule : 'keras.layers',
    class_name: className,
    registered_name: own ? `${ownPackage}>${className}` : null,
    name,
    config: { ...config, name },
    inbound_nodes:
      read.length === 0 ? [] : [{ args: read.length === 1 ? read : [read], kwargs: {} }],
  };
}

/** A group for each layer, named after its class and counted within it. */
function kerasWeights({ layers }: PortableModel): Hdf5Group {
  const counts = new Map<string, number>();
  const groups = layers.map(({ className, name, weights }) => {
    const base = snakeCase(className);
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    const vars: Hdf5Group = {
      attributes: { name },
      children: Object.fromEntries(
        weights.map(({ shape, data }, index) => [String(index), { shape, data }]),
      ),
    };
    return [count === 0 ? base : `${base}_${count}`, { children: { vars } }] as const;
  });
  return {
    children: { layers: { children: Object.fromEntries(groups) }, vars: { children: {} } },
  };
}

/** As Keras writes a class's name: `GlobalAveragePooling2D` → `global_average_pooling2d`. */
function snakeCase(name: string): string {
  return name
    .replaceAll(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
