import { Random } from '../../core/random.ts';
import { lerp } from './space.ts';

/**
 * Choices that make one photograph differ from another of the same kind of thing: the same variant
 * and topic always choose alike, and variant 0 takes the first of every list.
 */
export class Variation {
  readonly #variant: number;
  readonly #random: Random;

  /**
   * @param variant any integer.
   * @param topic tells apart what is chosen for, so that a mug and its table are independent.
   */
  constructor(variant: number, topic: string) {
    this.#variant = variant;
    this.#random = new Random(Math.imul(variant, 0x9e3779b1) ^ hash(topic));
  }

  /** Goes through the list from one variant to the next: neighbours never get the same. */
  of<Item>(items: readonly Item[]): Item {
    const { length } = items;
    return items[((this.#variant % length) + length) % length]!;
  }

  /** Uniform between two limits; each call is a new choice. */
  within(low: number, high: number): number {
    return lerp(low, high, this.#random.uniform());
  }

  /** True with this probability; each call is a new choice. */
  chance(probability: number): boolean {
    return this.#random.uniform() < probability;
  }
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}
