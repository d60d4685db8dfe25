import { polarNormals } from './polar-normal.ts';

/**
 * Seeded random numbers, so that every experiment can be repeated and shared by its seed.
 *
 * xoshiro128** of Blackman and Vigna, "Scrambled linear pseudorandom number generators" (2021):
 * 128 bits of state, period 2¹²⁸ − 1. The state is filled from the seed by Steele's splitmix32.
 */
export class Random {
  readonly #state = new Uint32Array(4);
  readonly #draw = () => this.uniform();
  #spareNormal: number | undefined;

  /** @param seed any integer; only its low 32 bits count. */
  constructor(seed: number) {
    let counter = seed | 0;
    for (let i = 0; i < 4; i++) {
      counter = (counter + 0x9e3779b9) | 0;
      let mixed = counter ^ (counter >>> 16);
      mixed = Math.imul(mixed, 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      this.#state[i] = mixed ^ (mixed >>> 15);
    }
  }

  /** Uniform in [0, 1), in steps of 2⁻³². */
  uniform(): number {
    return this.#next() / 2 ** 32;
  }

  /** Uniform among 0 … end − 1. */
  integer(end: number): number {
    return Math.floor(this.uniform() * end);
  }

  /** Normal with mean 0 and standard deviation 1, by the polar method. */
  normal(): number {
    if (this.#spareNormal !== undefined) {
      const spare = this.#spareNormal;
      this.#spareNormal = undefined;
      return spare;
    }
    let normal: number;
    [normal, this.#spareNormal] = polarNormals(this.#draw);
    return normal;
  }

  /** Puts the items in a random order, in place, all orders equally likely (Fisher and Yates). */
  shuffle<Item>(items: Item[]): Item[] {
    for (let last = items.length - 1; last > 0; last--) {
      const other = this.integer(last + 1);
      [items[last], items[other]] = [items[other]!, items[last]!];
    }
    return items;
  }

  /** The next 32 bits. */
  #next(): number {
    const state = this.#state;
    const result = Math.imul(rotateLeft(Math.imul(state[1]!, 5), 7), 9) >>> 0;
    const shifted = state[1]! << 9;
    state[2]! ^= state[0]!;
    state[3]! ^= state[1]!;
    state[1]! ^= state[2]!;
    state[0]! ^= state[3]!;
    state[2]! ^= shifted;
    state[3] = rotateLeft(state[3]!, 11);
    return result;
  }
}

function rotateLeft(bits: number, places: number): number {
  return (bits << places) | (bits >>> (32 - places));
}
