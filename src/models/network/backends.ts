import { loadCpu } from '../backends/cpu.ts';
import type { Loaded } from '../backends/device.ts';
import { loadOne } from '../backends/load-one.ts';
import { loadWebgl } from '../backends/webgl.ts';
import { loadWebgpu } from '../backends/webgpu.ts';
import type { NetworkBackend } from './types.ts';

const loaders: Readonly<Record<NetworkBackend, () => Promise<Loaded>>> = {
  webgpu: loadWebgpu,
  // A convolution's gradients are far quicker on a software WebGL than in plain JavaScript.
  webgl: () => loadWebgl(true),
  cpu: loadCpu,
};

/**
 * Loads one backend that networks can learn on, and makes it the backend of this thread.
 * TensorFlow.js has one backend a thread: call it once.
 */
export function loadNetworkBackend(name: NetworkBackend): Promise<Loaded> {
  return loadOne(loaders[name]);
}
