import '@tensorflow/tfjs-backend-cpu';
import {
  backend,
  getKernel,
  memory,
  registerKernel,
  setBackend,
  unregisterKernel,
  type KernelFunc,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isGradientRight, measureStepMs } from './trial.ts';

/** Plants a mistake in an operation of the backend. */
function spoil(kernelName: string, factor: number): void {
  const { kernelFunc } = getKernel(kernelName, 'cpu');
  const spoiled: KernelFunc = (args) => {
    const result = kernelFunc(args) as TensorInfo;
    // On this backend that is the memory of the tensor itself.
    const values = backend().readSync(result.dataId) as Float32Array;
    values.forEach((value, i) => (values[i] = value * factor));
    return result;
  };
  unregisterKernel(kernelName, 'cpu');
  registerKernel({ kernelName, backendName: 'cpu', kernelFunc: spoiled });
  repair = () => {
    unregisterKernel(kernelName, 'cpu');
    registerKernel({ kernelName, backendName: 'cpu', kernelFunc });
  };
}
let repair: () => void = () => undefined;

describe('the trial of a backend', () => {
  beforeAll(() => setBackend('cpu'));
  afterEach(() => {
    repair();
    repair = () => undefined;
  });

  it('lets a backend pass that computes rightly, and leaves no tensor behind', async () => {
    const before = memory().numTensors;
    expect(await isGradientRight()).toBe(true);
    expect(memory().numTensors).toBe(before);
  });

  it.each(['Conv2DBackpropFilter', 'Conv2DBackpropInput', 'MaxPoolGrad', 'AvgPoolGrad', 'Elu'])(
    'refuses one whose %s is a tenth too large',
    async (kernelName) => {
      spoil(kernelName, 1.1);
      expect(await isGradientRight()).toBe(false);
    },
  );

  it('refuses one that gives no numbers', async () => {
    spoil('Tanh', NaN);
    expect(await isGradientRight()).toBe(false);
  });

  it('measures a step, and leaves no tensor behind', { timeout: 60_000 }, async () => {
    const before = memory().numTensors;
    expect(await measureStepMs()).toBeGreaterThan(0);
    expect(memory().numTensors).toBe(before);
  });
});
