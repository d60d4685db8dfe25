import { addTo, blockCountOf, blocksOfPart } from './fountain.ts';

/** One equation: which blocks sum up to which bytes. */
interface Equation {
  readonly isChosen: Uint8Array;
  readonly sum: Uint8Array;
}

/**
 * Gathers parts of a fountain until the message can be told. Every part is an equation between blocks, and
 * the equations are solved by Gaussian elimination as they come: each is kept under the first block that is
 * in it once all earlier ones have been eliminated.
 */
export class FountainCollector {
  readonly blockCount: number;
  readonly #messageLength: number;
  readonly #blockLength: number;
  /** By the first block of each, `[blockCount]`. */
  readonly #equations: (Equation | undefined)[];
  #known = 0;

  /** @param messageLength bytes of the whole message, at least 1. */
  constructor(messageLength: number, blockLength: number) {
    this.blockCount = blockCountOf(messageLength, blockLength);
    this.#messageLength = messageLength;
    this.#blockLength = blockLength;
    this.#equations = new Array<Equation | undefined>(this.blockCount);
  }

  /** How many parts said something new; the message is whole when they are as many as blocks. */
  get known(): number {
    return this.#known;
  }

  /** Takes a part of `blockLength` bytes; true if it said something that the former ones did not. */
  add(number: number, part: Uint8Array): boolean {
    const isChosen = blocksOfPart(number, this.blockCount);
    const sum = Uint8Array.from(part);
    for (let block = 0; block < this.blockCount; block++) {
      if (isChosen[block] === 0) continue;
      const known = this.#equations[block];
      if (!known) {
        this.#equations[block] = { isChosen, sum };
        this.#known++;
        return true;
      }
      addTo(isChosen, known.isChosen);
      addTo(sum, known.sum);
    }
    return false;
  }

  /** The message; undefined until enough parts have come. */
  message(): Uint8Array<ArrayBuffer> | undefined {
    if (this.#known < this.blockCount) return undefined;
    const filled = new Uint8Array(this.blockCount * this.#blockLength);
    const blockAt = (block: number) =>
      filled.subarray(block * this.#blockLength, (block + 1) * this.#blockLength);
    // The last equation has one block only; each one before it is told by those behind it.
    for (let block = this.blockCount - 1; block >= 0; block--) {
      const { isChosen, sum } = this.#equations[block]!;
      const target = blockAt(block);
      target.set(sum);
      for (let later = block + 1; later < this.blockCount; later++) {
        if (isChosen[later] === 1) addTo(target, blockAt(later));
      }
    }
    return filled.slice(0, this.#messageLength);
  }
}
