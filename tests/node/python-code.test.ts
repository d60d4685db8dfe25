import { describe, expect, it } from 'vitest';
import type { ImageArray } from '../../src/core/image/image-array.ts';
import { activations } from '../../src/core/kernels/activations/activations.ts';
import type { Chain, Stage } from '../../src/core/kernels/chain.ts';
import { poolings } from '../../src/core/kernels/pooling/poolings.ts';
import { pythonOf, type PythonDialect } from '../../src/core/kernels/python/python.ts';
import { randomChain, randomImage } from '../../src/core/kernels/random-chain.fixture.ts';
import { runChain } from '../../src/core/kernels/run-chain.ts';
import { convolutionStage } from '../../src/core/kernels/stages.fixture.ts';
import { initialValues } from '../../src/core/parameter-values.ts';
import { hasPythonLibrary, runPython } from './run-python.ts';

const sobelX = convolutionStage([[-1, 0, 1, -2, 0, 2, -1, 0, 1]], {
  divisor: 4,
  bias: -10,
  padding: 'reflect',
});

interface Trial {
  readonly chain: Chain;
  readonly image: ImageArray;
  readonly expected: ImageArray;
}

/** Chains that fit their pictures: every activation and pooling by itself, then random ones. */
function trials(randomCount: number): Trial[] {
  const alone: Stage[] = [
    ...activations.map((entry) => ({
      kind: 'activation' as const,
      on: true,
      id: entry.id,
      parameters: initialValues(entry.parameters),
      unitLevels: entry.initialUnitLevels,
    })),
    ...poolings.map((entry) => ({
      kind: 'pooling' as const,
      on: true,
      id: entry.id,
      parameters: initialValues(entry.parameters),
      sizePx: 2,
      stridePx: 1,
    })),
  ];
  const chains = alone.map((stage) => ({ stages: [sobelX, stage] }));
  const found: Trial[] = [];
  for (let seed = 1; found.length < alone.length + randomCount; seed++) {
    const image = randomImage(seed, 27 + (seed % 5), 31, seed % 4 === 0 ? 1 : 3);
    const chain = chains.shift() ?? randomChain(seed);
    const outputs = runChain(image, chain);
    // TensorFlow cannot reflect more than there is, so its pictures stay large.
    if (!outputs.ok || outputs.value.some(({ heightPx }) => heightPx < 8)) continue;
    found.push({ chain, image, expected: outputs.value.at(-1)! });
  }
  return found;
}

function compare(dialect: PythonDialect, tolerance: number) {
  const all = trials(80);
  const results = runPython(
    all.map(({ chain, image }) => ({
      code: pythonOf(chain, dialect, image.channels === 1 ? 1 : 3),
      image,
    })),
  );
  expect(results).toHaveLength(all.length);
  all.forEach(({ chain, image, expected }, index) => {
    const { shape, data } = results[index]!;
    const code = pythonOf(chain, dialect, image.channels === 1 ? 1 : 3);
    const { heightPx, widthPx, channels } = expected;
    expect(shape, code).toEqual([heightPx, widthPx, channels]);
    const scale = expected.data.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
    const worst = data.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - expected.data[i]!)),
      0,
    );
    expect(worst / scale, code).toBeLessThan(tolerance);
  });
}

const hasNumpy = hasPythonLibrary('numpy');

it.runIf(process.env['VISTAZO_PYTHON'] === '1')('has the Python that was promised', () => {
  expect(hasNumpy, 'VISTAZO_PYTHON=1, but there is no numpy: name its Python by PYTHON=…').toBe(
    true,
  );
});

describe.skipIf(!hasNumpy)(
  `NumPy code${hasNumpy ? '' : ' (skipped: this python3 has no numpy; name another by PYTHON=…)'}`,
  () => {
    it('gives the numbers of the chain', () => compare('numpy', 1e-5), 120_000);
  },
);

const hasTensorflow = hasNumpy && hasPythonLibrary('tensorflow');
describe.skipIf(!hasTensorflow)(
  `TensorFlow code${hasTensorflow ? '' : ' (skipped: this python3 has no tensorflow)'}`,
  () => {
    it('gives the numbers of the chain', () => compare('tensorflow', 1e-4), 240_000);
  },
);
