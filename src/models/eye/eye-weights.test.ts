import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { EyeLayer, EyeTable } from './eye-table.ts';
import { dequantise, joinPieces } from './eye-weights.ts';

const layer: EyeLayer = {
  name: 'tiny',
  block: 1,
  op: 'conv',
  kernel: 1,
  stride: 1,
  inChannels: 2,
  outChannels: 2,
  activation: 'linear',
  weights: { offset: 0, length: 4 },
  scales: { offset: 4, length: 2 },
  bias: { offset: 12, length: 2 },
};

function weightBytes(scales: readonly number[] = [0.5, 0.25]): ArrayBuffer {
  const bytes = new ArrayBuffer(20);
  new Int8Array(bytes, 0, 4).set([1, 2, -3, -127]);
  new Float32Array(bytes, 4, 2).set(scales);
  new Float32Array(bytes, 12, 2).set([7, -8]);
  return bytes;
}

function tableOf(pieces: readonly ArrayBuffer[]): EyeTable {
  return {
    input: { scale: 1, offset: 0 },
    featureChannels: 2,
    layers: [layer],
    pieces: pieces.map((piece, i) => ({
      file: `weights-0${i}.bin`,
      bytes: piece.byteLength,
      sha256: createHash('sha256').update(new Uint8Array(piece)).digest('hex'),
    })),
  };
}

const whole = weightBytes();
const pieces = [whole.slice(0, 9), whole.slice(9)];

describe('dequantise', () => {
  it('multiplies each integer by the scale of its output channel', () => {
    const { kernel, bias } = dequantise(layer, whole);
    expect(Array.from(kernel)).toEqual([0.5, 0.5, -1.5, -31.75]);
    expect(Array.from(bias)).toEqual([7, -8]);
  });

  it('does so for depthwise kernels too, whose fastest axis is the channel', () => {
    const depthwise: EyeLayer = { ...layer, op: 'depthwise' };
    expect(Array.from(dequantise(depthwise, whole).kernel)).toEqual([0.5, 0.5, -1.5, -31.75]);
  });
});

describe('joinPieces', () => {
  it('joins pieces that were cut inside a number', async () => {
    const joined = await joinPieces(tableOf(pieces), pieces);
    expect(joined.ok && new Uint8Array(joined.value)).toEqual(new Uint8Array(whole));
  });

  it.each([
    ['a missing piece', [pieces[0]!], '1 pieces, not 2'],
    ['a truncated piece', [pieces[0]!, pieces[1]!.slice(1)], 'weights-01.bin has 10 bytes, not 11'],
    [
      'pieces of other bytes',
      [new ArrayBuffer(9), pieces[1]!],
      'weights-00.bin has another SHA-256',
    ],
  ])('refuses %s', async (_, given, detail) => {
    const joined = await joinPieces(tableOf(pieces), given);
    expect(joined).toEqual({ ok: false, trouble: { kind: 'weights-damaged', detail } });
  });

  it.each([NaN, Infinity])('refuses a scale of %s', async (scale) => {
    const bad = [weightBytes([scale, 1])];
    const joined = await joinPieces(tableOf(bad), bad);
    expect(!joined.ok && joined.trouble).toMatchObject({ kind: 'weights-damaged' });
  });
});
