import { readForeignModel } from './read-model.ts';
import { modelFilesOf } from './zip-files.ts';

type Json = Record<string, unknown>;
/** Files of a model by their paths. */
export type Files = Record<string, string | Uint8Array<ArrayBuffer>>;

/** Reads a model from its files. */
export function read(files: Files) {
  return readForeignModel(
    modelFilesOf(Object.entries(files).map(([path, text]) => ({ path, file: new Blob([text]) }))),
  );
}

/** A layer as a Keras model has it; called by its kind. */
export const layer = (className: string, config: Json = {}, more: Json = {}) => ({
  class_name: className,
  config: { name: className.toLowerCase(), ...config },
  ...more,
});

/** A LayersModel of a picture and these layers, without weights. */
export function sequential(...layers: unknown[]): Files {
  const input = layer('InputLayer', { batch_input_shape: [null, 8, 8, 3] });
  const topology = { class_name: 'Sequential', config: { name: 's', layers: [input, ...layers] } };
  return { 'model.json': JSON.stringify({ modelTopology: topology, weightsManifest: [] }) };
}
