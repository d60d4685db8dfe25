import { Random } from '../../core/random.ts';
import type { EyeModel } from './eye-runner.ts';
import type { EyeLayer } from './eye-table.ts';

/**
 * The eye's last three blocks with few channels and random weights: block 14 is one layer 3 → 2 of
 * stride 2; block 15 (2 → 4 → 2) has a skip, block 16 (2 → 4 → 3) has none.
 */
export function tinyEye(seed: number): EyeModel {
  const random = new Random(seed);
  const bytes = new Uint8Array(4096);
  let offset = 0;
  const floats = (length: number, next: () => number) => {
    new Float32Array(bytes.buffer, offset, length).set(Array.from({ length }, next));
    offset += 4 * length;
    return { offset: offset - 4 * length, length };
  };
  const integers = (length: number) => {
    const at = offset;
    new Int8Array(bytes.buffer, at, length).set(
      Array.from({ length }, () => random.integer(255) - 127),
    );
    offset = at + 4 * Math.ceil(length / 4);
    return { offset: at, length };
  };
  const layer = (
    block: number,
    op: EyeLayer['op'],
    kernel: number,
    [inChannels, outChannels]: readonly [number, number],
    activation: EyeLayer['activation'],
  ): EyeLayer => ({
    name: `block${block}_${op}_${activation}`,
    block,
    op,
    kernel,
    stride: block === 14 ? 2 : 1,
    inChannels,
    outChannels,
    activation,
    weights: integers(kernel * kernel * outChannels * (op === 'conv' ? inChannels : 1)),
    scales: floats(outChannels, () => 0.008),
    bias: floats(outChannels, () => random.normal() / 2),
  });
  const layers = [
    layer(14, 'conv', 3, [3, 2], 'linear'),
    layer(15, 'conv', 1, [2, 4], 'relu6'),
    layer(15, 'depthwise', 5, [4, 4], 'relu6'),
    { ...layer(15, 'conv', 1, [4, 2], 'linear'), addFrom: 0 },
    layer(16, 'conv', 1, [2, 4], 'relu6'),
    layer(16, 'depthwise', 3, [4, 4], 'relu6'),
    layer(16, 'conv', 1, [4, 3], 'linear'),
  ];
  return {
    table: { input: { scale: 1 / 128, offset: 0 }, featureChannels: 3, pieces: [], layers },
    weights: bytes.buffer,
  };
}
