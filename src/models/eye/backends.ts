import { loadCpu } from '../backends/cpu.ts';
import type { Loaded } from '../backends/device.ts';
import { loadOne } from '../backends/load-one.ts';
import { loadWasm } from '../backends/wasm.ts';
import { loadWebgl } from '../backends/webgl.ts';
import { loadWebgpu } from '../backends/webgpu.ts';
import type { BackendName } from './types.ts';

const loaders = {
  webgpu: loadWebgpu,
  // For the eye a software WebGL is slower than wasm, wherever there is one.
  webgl: () => loadWebgl(false),
  wasm: loadWasm,
  cpu: loadCpu,
};

/**
 * Loads one backend, each from a file of its own, and makes it the backend of this thread.
 * TensorFlow.js has one backend a thread: call it once.
 */
export function loadBackend(name: BackendName): Promise<Loaded> {
  return loadOne(loaders[name]);
}
