/**
 * The numbers of `np.random.RandomState(seed)`, so that Python code which a lab shows draws exactly what is
 * on the screen: NumPy promises that this generator never changes (NEP 19).
 *
 * The Mersenne Twister MT19937 of Matsumoto and Nishimura (1998), seeded as they do, and normal numbers by
 * the polar method of Marsaglia and Bray (1964).
 */
export class NumpyRandom {
  readonly #state = new Uint32Array(624);
  #at = 624;
  #spareNormal: number | undefined;

  /** @param seed 0 … 2³² − 1. */
  constructor(seed: number) {
    this.#state[0] = seed;
    for (let i = 1; i < 624; i++) {
      const before = this.#state[i - 1]!;
      this.#state[i] = Math.imul(1812433253, before ^ (before >>> 30)) + i;
    }
  }

  /** Uniform in [0, 1), in steps of 2⁻⁵³: `random_sample()`. */
  uniform(): number {
    const high = this.#next() >>> 5;
    const low = this.#next() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }

  /** Normal with mean 0 and standard deviation 1: `randn()`. */
  normal(): number {
    if (this.#spareNormal !== undefined) {
      const spare = this.#spareNormal;
      this.#spareNormal = undefined;
      return spare;
    }
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      this.#spareNormal = factor * x;
      return factor * y;
    }
  }

  /** The next 32 bits. */
  #next(): number {
    if (this.#at === 624) this.#turn();
    let bits = this.#state[this.#at++]!;
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    return (bits ^ (bits >>> 18)) >>> 0;
  }

  #turn(): void {
    const state = this.#state;
    for (let i = 0; i < 624; i++) {
      const bits = (state[i]! & 0x80000000) | (state[(i + 1) % 624]! & 0x7fffffff);
      state[i] = state[(i + 397) % 624]! ^ (bits >>> 1) ^ (bits & 1 ? 0x9908b0df : 0);
    }
    this.#at = 0;
  }
}
