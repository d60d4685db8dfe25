import { env } from '@tensorflow/tfjs-core';
import plainWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { absent, activate, processor, type Loaded } from './device.ts';

/** WebAssembly on one thread. */
export async function loadWasm(): Promise<Loaded> {
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
