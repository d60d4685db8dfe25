import { describe, expect, it } from 'vitest';
import type { ConvolutionStage, Stage } from '../chain.ts';
import { randomChain } from '../random-chain.fixture.ts';
import { convolutionStage, poolingStage } from '../stages.fixture.ts';
import { mostLines, pythonDialects, pythonOf } from './python.ts';

const sobelX = convolutionStage([[-1, 0, 1, -2, 0, 2, -1, 0, 1]], {
  divisor: 4,
  bias: -10,
  padding: 'reflect',
});
const relu: Stage = { kind: 'activation', on: true, id: 'relu', parameters: {}, unitLevels: 1 };
const max = poolingStage();

describe('pythonOf', () => {
  it('reads like a notebook', () => {
    expect(
      pythonOf({ stages: [sobelX, relu, max] }, 'numpy')
        .split('\n')
        .slice(5),
    ).toEqual([
      'x = img[..., :3].astype(float)  # H×W×3, 0–255',
      'x = x @ [[0.299], [0.587], [0.114]]',
      "x = np.pad(x, [(1, 1), (1, 1), (0, 0)], 'reflect')",
      'k = np.array([[-1, 0, 1],',
      '              [-2, 0, 2],',
      '              [-1, 0, 1]])',
      "x = np.einsum('hwcij,ij->hwc', windows(x, 3, 1), k) / 4 - 10",
      'x = np.maximum(0, x)',
      'w = windows(x, 2, 2)',
      'x = w.max((3, 4))',
    ]);
    expect(pythonOf({ stages: [{ ...sobelX, padding: 'zeros' }, relu, max] }, 'tensorflow')).toBe(
      [
        'import tensorflow as tf',
        'x = tf.constant(img[None, ..., :3], tf.float32)  # 1×H×W×3, 0–255',
        'x = x @ [[0.299], [0.587], [0.114]]',
        "x = tf.pad(x, [[0, 0], [1, 1], [1, 1], [0, 0]], 'CONSTANT')",
        'k = tf.constant([[-1, 0, 1],',
        '                 [-2, 0, 2],',
        '                 [-1, 0, 1]], tf.float32)',
        "x = tf.nn.conv2d(x, k[..., None, None], 1, 'VALID') / 4 - 10",
        'x = tf.nn.relu(x)',
        "x = tf.nn.max_pool2d(x, 2, 2, 'VALID')",
      ].join('\n'),
    );
  });

  it('never takes more than 20 lines', () => {
    const long: ConvolutionStage = {
      ...sobelX,
      kernel: { size: 7, planes: [new Array<number>(49).fill(0.123)] },
      second: {
        ...sobelX,
        combine: 'maxout',
        kernel: { size: 7, planes: [new Array<number>(49).fill(1)] },
      },
      flipped: true,
      padding: 'replicate',
    };
    for (const dialect of pythonDialects) {
      const code = pythonOf({ stages: new Array<Stage>(6).fill(long) }, dialect);
      expect(code.split('\n').length).toBeLessThanOrEqual(mostLines);
      for (let seed = 0; seed < 300; seed++) {
        const lines = pythonOf(randomChain(seed), dialect).split('\n');
        expect(lines.length).toBeLessThanOrEqual(mostLines);
      }
    }
  });

  it('leaves out what is off', () => {
    const off = pythonOf({ stages: [{ ...sobelX, on: false }, relu] }, 'numpy');
    expect(off).not.toContain('einsum');
    expect(off).toContain('np.maximum');
  });
});
