import { floatBytes } from '../float-file.ts';
import type { PackedFile } from '../zip/zip-stream.ts';
import type { PortableLayer, PortableModel } from './portable-model.ts';

/** What the two call the same thing. */
const renamed: Readonly<Record<string, string>> = {
  negative_slope: 'alpha',
  batch_shape: 'batch_input_shape',
};

/**
 * `model.json` and `weights.bin`: what `tf.loadLayersModel` of TensorFlow.js opens. Own layers have to be
 * registered there before.
 *
 * @param labels names of the classes, in the place that the format has for such things.
 */
export function tfjsFiles(model: PortableModel, labels?: readonly string[]): PackedFile[] {
  const weights = model.layers.flatMap((layer) =>
    layer.weights.map((weight) => ({ ...weight, name: `${layer.name}/${weight.name}` })),
  );
  const json = {
    format: 'layers-model',
    generatedBy: 'Vistazo',
    convertedBy: null,
    modelTopology: {
      class_name: 'Model',
      config: {
        name: model.name,
        layers: model.layers.map(layerConfig),
        input_layers: [[model.layers[0]!.name, 0, 0]],
        output_layers: [[model.layers.at(-1)!.name, 0, 0]],
      },
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
    },
    weightsManifest: [
      {
        paths: ['weights.bin'],
        weights: weights.map(({ name, shape }) => ({ name, shape, dtype: 'float32' })),
      },
    ],
    ...(labels && { userDefinedMetadata: { labels } }),
  };
  return [
    { path: 'model.json', bytes: new TextEncoder().encode(JSON.stringify(json)).buffer },
    { path: 'weights.bin', bytes: floatBytes(weights.map(({ data }) => data)) },
  ];
}

function layerConfig({ className, name, config, inputs }: PortableLayer) {
  const entries = Object.entries(config).map(([key, value]) => [renamed[key] ?? key, value]);
  return {
    class_name: className,
    name,
    config: { ...Object.fromEntries(entries), name, trainable: true },
    inbound_nodes: inputs.length === 0 ? [] : [inputs.map((input) => [input, 0, 0, {}])],
  };
}
