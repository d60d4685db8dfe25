import { polarNormals } from './polar-normal.ts';

const stateLength = 624;
const twistDistance = 397;

/**
 * The random numbers of `numpy.random.RandomState(seed)`, bit for bit, so that a line of Python makes the
 * very points and first weights that are on the screen. For all else there is `Random`.
 *
 * Mersenne Twister MT19937 of Matsumoto and Nishimura (1998); seeded, and turned into numbers, as NumPy's
 * "legacy" generator does, which NumPy promises never to change (NEP 19).
 */
export class NumpyRandom {
  readonly #state = new Uint32Array(stateLength);
  #used = stateLength;
  readonly #draw = () => this.uniform();
  #spareNormal: number | undefined;

  /** @param seed 0 … 2³² − 1, as NumPy wants it. */
  constructor(seed: number) {
    let word = seed >>> 0;
    for (let i = 0; i < stateLength; i++) {
      this.#state[i] = word;
      word = (Math.imul(1812433253, word ^ (word >>> 30)) + i + 1) >>> 0;
    }
  }

  /** `rand()`: uniform in [0, 1), in steps of 2⁻⁵³. */
  uniform(): number {
    const high = this.#next() >>> 5;
    const low = this.#next() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }

  /** `randn()`: normal with mean 0 and standard deviation 1, by the polar method. */
  normal(): number {
    if (this.#spareNormal !== undefined) {
      const spare = this.#spareNormal;
      this.#spareNormal = undefined;
      return spare;
    }
    let normal: number;
    [this.#spareNormal, normal] = polarNormals(this.#draw);
    return normal;
  }

  /** `rand(count)`. */
  uniforms(count: number): Float64Array {
    return new Float64Array(count).map(() => this.uniform());
  }

  #next(): number {
    if (this.#used === stateLength) this.#twist();
    let word = this.#state[this.#used++]!;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }

  #twist(): void {
    const state = this.#state;
    for (let i = 0; i < stateLength; i++) {
      const word = (state[i]! & 0x80000000) | (state[(i + 1) % stateLength]! & 0x7fffffff);
      const turned = (word >>> 1) ^ (word & 1 ? 0x9908b0df : 0);
      state[i] = state[(i + twistDistance) % stateLength]! ^ turned;
    }
    this.#used = 0;
  }
}
