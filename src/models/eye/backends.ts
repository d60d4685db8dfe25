import { backend, enableProdMode, env, setBackend } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import plainWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { BackendName } from './types.ts';

/** Why a backend cannot be used: this browser has none, or it would not start. */
export interface BackendTrouble {
  readonly result: 'absent' | 'failed';
  readonly detail: string;
}

/** What stands behind the backend of this thread. */
export interface BackendDevice {
  /** Whether a readback may wait in place (everywhere but on WebGPU). */
  readonly canBlock: boolean;
  /** Resolves with the reason when the device is lost; pending for as long as it lives. */
  readonly lost: Promise<string>;
  /** Whether it is lost by now: what was computed meanwhile may be zeros instead of an error. */
  isLost(): boolean;
  /** Takes the device away, as a browser may at any moment; does nothing where there is none. */
  lose(): void;
}

type Loaded = Outcome<BackendDevice, BackendTrouble>;

/** Bytes of textures beyond which WebGL gives free ones back instead of keeping them for reuse. */
const TEXTURE_POOL_BYTES = 128 * 1024 * 1024;

/** A backend in main memory cannot be lost. */
const processor: BackendDevice = {
  canBlock: true,
  lost: new Promise(() => undefined),
  isLost: () => false,
  lose: () => undefined,
};

const absent = (detail: string): Loaded => failure({ result: 'absent', detail });

async function activate(name: BackendName, device: BackendDevice): Promise<Loaded> {
  if (await setBackend(name)) return success(device);
  return failure({ result: 'failed', detail: `TensorFlow.js could not start ${name}.` });
}

async function loadWebgpu(): Promise<Loaded> {
  // The types say that `gpu` is always there.
  const gpu = navigator.gpu as GPU | undefined;
  if (!(await gpu?.requestAdapter())) return absent('This browser has no WebGPU.');
  await import('@tensorflow/tfjs-backend-webgpu');
  const started = await activate('webgpu', processor);
  if (!started.ok) return started;
  const { device } = backend() as WebGPUBackend;
  return success({
    ...processor,
    canBlock: false,
    lost: device.lost.then((info) => `WebGPU device lost: ${info.message || info.reason}`),
    lose: () => device.destroy(),
  });
}

async function loadWebgl(): Promise<Loaded> {
  if (typeof OffscreenCanvas === 'undefined') return absent('No WebGL outside of the page.');
  // Our own canvas, so that its absence is told from a failure, and its loss is heard of.
  const canvas = new OffscreenCanvas(1, 1);
  const gl = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    premultipliedAlpha: false,
    // A software WebGL is slower than wasm wherever there is one.
    failIfMajorPerformanceCaveat: true,
  });
  if (!gl) return absent('No WebGL 2 outside of the page.');
  const lost = new Promise<string>((resolve) => {
    canvas.addEventListener('webglcontextlost', () => resolve('WebGL context lost'), {
      once: true,
    });
  });
  const { setWebGLContext } = await import('@tensorflow/tfjs-backend-webgl');
  setWebGLContext(2, gl);
  env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', TEXTURE_POOL_BYTES);
  return activate('webgl', {
    canBlock: true,
    lost,
    isLost: () => gl.isContextLost(),
    lose: () => gl.getExtension('WEBGL_lose_context')?.loseContext(),
  });
}

async function loadWasm(): Promise<Loaded> {
  if (typeof WebAssembly === 'undefined') return absent('This browser has no WebAssembly.');
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  // One thread: the threaded build needs an isolated page and does not survive minification.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainWasmUrl,
    'tfjs-backend-wasm-simd.wasm': simdWasmUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': simdWasmUrl,
  });
  return activate('wasm', processor);
}

async function loadCpu(): Promise<Loaded> {
  await import('@tensorflow/tfjs-backend-cpu');
  return activate('cpu', processor);
}

const loaders = { webgpu: loadWebgpu, webgl: loadWebgl, wasm: loadWasm, cpu: loadCpu };

/**
 * Loads one backend, each from a file of its own, and makes it the backend of this thread.
 * TensorFlow.js has one backend a thread: call it once.
 */
export async function loadBackend(name: BackendName): Promise<Loaded> {
  enableProdMode();
  try {
    return await loaders[name]();
  } catch (error) {
    return failure({ result: 'failed', detail: String(error) });
  }
}
