import { describe, expect, it } from 'vitest';
import { repeatedBackend } from './engine-workers.ts';

describe('repeatedBackend', () => {
  const once = [
    'assets/index-DPSrim5_.js',
    'assets/engine/shared-BNq0afVN.js',
    'assets/engine/shared-37v5atp0.js',
    'assets/engine/tfjs-backend-wasm-BIA8cDLW.wasm',
    'assets/engine/tfjs-backend-wasm-simd-BrM3BlWr.wasm',
    'assets/engine/tfjs-wasm-BBH4CB-k.js',
    'assets/engine/tfjs-webgl-CtQoLskL.js',
    'assets/engine/tfjs-webgpu-C8MK0hwq.js',
  ];

  it('finds nothing where each is there once', () => {
    expect(repeatedBackend(once)).toBeUndefined();
  });

  it('finds the one that a worker brings along once more', () => {
    expect(repeatedBackend([...once, 'assets/engine/tfjs-webgl-B4CexZ-p.js'])).toBe('webgl');
  });
});
