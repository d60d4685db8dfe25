import '@tensorflow/tfjs-backend-cpu';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memory, ready, setBackend } from '@tensorflow/tfjs-core';
import { channelMaxima } from '../../core/network/explain/exciting-patches.ts';
import { explainBlock } from '../../core/network/explain/block-output.ts';
import { Random } from '../../core/random.ts';
import { EyeNetwork } from './eye-network.ts';
import { tinyEye } from './tiny-eye.fixture.ts';
import type { EyeSizePx } from './types.ts';

// The network takes any even size: a small one keeps the reference quick.
const sizePx = 8 as EyeSizePx;
const channelsOf = [2, 2, 3];
const random = new Random(3);
const input = Float32Array.from({ length: sizePx ** 2 * 3 }, () => random.normal());
const { table, weights } = tinyEye(7);
let eye: EyeNetwork;

beforeAll(async () => {
  await setBackend('cpu');
  await ready();
  eye = new EyeNetwork(table, weights, true);
});
afterAll(() => eye.dispose());

describe('a number of the eye, worked out', () => {
  it('is what the eye gives, at the edges and in the middle of all its parts', () => {
    const held = eye.holdBlocks(input, sizePx);
    channelsOf.forEach((channels, layer) => {
      const map = held.values(layer);
      for (let channel = 0; channel < channels; channel++) {
        for (const [y, x] of [
          [0, 0],
          [3, 0],
          [1, 2],
          [3, 3],
        ] as const) {
          const unit = eye.readUnit(input, sizePx, { layer, channel, y, x });
          expect(unit.given).toBe(map[(y * 4 + x) * channels + channel]);
          const { value } = explainBlock(unit, 5);
          expect(Math.abs(value - unit.given)).toBeLessThanOrEqual(1e-4 * Math.abs(unit.given));
        }
      }
    });
    held.dispose();
    // Block 14 is a window of three colours, block 15 adds what it took in, block 16 does not.
    const at = { channel: 0, y: 1, x: 1 };
    expect(eye.readUnit(input, sizePx, { layer: 0, ...at }).inputs).toHaveLength(27);
    expect(eye.readUnit(input, sizePx, { layer: 1, ...at })).toHaveProperty('skip');
    expect(eye.readUnit(input, sizePx, { layer: 2, ...at })).not.toHaveProperty('skip');
  });

  it('is 0 on the device where its channel is off, and all behind it hears that', () => {
    const silent = [{ layer: 1, channel: 0 }];
    const [all, without] = [eye.holdBlocks(input, sizePx), eye.holdBlocks(input, sizePx, silent)];
    expect(without.values(0)).toEqual(all.values(0));
    expect(without.values(1).filter((_, i) => i % 2 === 0)).toEqual(new Float32Array(16));
    expect(without.values(1).filter((_, i) => i % 2 === 1)).toEqual(
      all.values(1).filter((_, i) => i % 2 === 1),
    );
    expect(without.values(2)).not.toEqual(all.values(2));
    all.dispose();
    without.dispose();
    const unit = eye.readUnit(input, sizePx, { layer: 1, channel: 0, y: 2, x: 2 }, silent);
    expect(unit.given).toBe(0);
    expect(explainBlock(unit, 5).value).not.toBe(0);
  });

  it('is the largest of its channel where that is looked for', () => {
    const held = eye.holdBlocks(input, sizePx);
    channelsOf.forEach((channels, layer) => {
      const shape = [4, 4, channels] as const;
      const expected = channelMaxima({ shape, data: held.values(layer) });
      expect(eye.maxima(input, sizePx, layer)).toEqual(expected);
    });
    held.dispose();
  });

  it('leaves nothing on the device', () => {
    const before = memory().numTensors;
    eye.maxima(input, sizePx, 1);
    eye.readUnit(input, sizePx, { layer: 2, channel: 1, y: 0, x: 0 }, [{ layer: 0, channel: 1 }]);
    eye.holdBlocks(input, sizePx, [{ layer: 0, channel: 1 }]).dispose();
    expect(memory().numTensors).toBe(before);
  });
});
