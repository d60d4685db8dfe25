import { describe, expect, it } from 'vitest';
import { Random } from './random.ts';

/** xoshiro128** and splitmix32 written again, in whole numbers of any size. */
function* referenceBits(seed: number): Generator<bigint> {
  const low = (bits: bigint): bigint => bits & 0xffffffffn;
  const turn = (bits: bigint, by: bigint): bigint => low((bits << by) | (bits >> (32n - by)));
  let counter = low(BigInt(seed));
  const state = Array.from({ length: 4 }, () => {
    counter = low(counter + 0x9e3779b9n);
    let mixed = low((counter ^ (counter >> 16n)) * 0x21f0aaadn);
    mixed = low((mixed ^ (mixed >> 15n)) * 0x735a2d97n);
    return mixed ^ (mixed >> 15n);
  });
  yield* xoshiro128(state as [bigint, bigint, bigint, bigint], low, turn);
}

function* xoshiro128(
  state: [bigint, bigint, bigint, bigint],
  low: (bits: bigint) => bigint,
  turn: (bits: bigint, by: bigint) => bigint,
): Generator<bigint> {
  for (;;) {
    yield low(turn(low(state[1] * 5n), 7n) * 9n);
    const shifted = low(state[1] << 9n);
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = turn(state[3], 11n);
  }
}

describe('Random', () => {
  it('follows the reference, bit for bit', () => {
    for (const seed of [0, 1, 12345, 2 ** 31, 2 ** 32 - 1]) {
      const random = new Random(seed);
      const reference = referenceBits(seed);
      for (let i = 0; i < 50; i++) {
        expect(random.uniform()).toBe(Number(reference.next().value) / 2 ** 32);
      }
    }
  });

  it('has a reference that gives the published numbers for the state 1, 2, 3, 4', () => {
    const low = (bits: bigint): bigint => bits & 0xffffffffn;
    const turn = (bits: bigint, by: bigint): bigint => low((bits << by) | (bits >> (32n - by)));
    const reference = xoshiro128([1n, 2n, 3n, 4n], low, turn);
    const first = Array.from({ length: 5 }, () => Number(reference.next().value));
    expect(first).toEqual([11520, 0, 5927040, 70819200, 2031721883]);
  });

  it('gives integers below the end, all equally often', () => {
    const random = new Random(7);
    const counts = new Int32Array(6);
    for (let i = 0; i < 60_000; i++) counts[random.integer(6)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it('gives normal numbers with mean 0, deviation 1 and the right tails', () => {
    const random = new Random(3);
    const numbers = Array.from({ length: 100_000 }, () => random.normal());
    const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
    const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length;
    const beyondTwo = numbers.filter((x) => Math.abs(x) > 2).length / numbers.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
    expect(beyondTwo).toBeCloseTo(0.0455, 2);
  });

  it('shuffles into all orders equally often, and keeps every item', () => {
    const random = new Random(11);
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = random.shuffle(['a', 'b', 'c', 'd']).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
