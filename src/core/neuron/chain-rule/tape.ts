import type { Operation } from './operation.ts';

/** A number on the tape: given, or computed from earlier ones. */
export interface TapeNode {
  readonly index: number;
  readonly value: number;
  /** What it was computed from, by their places on the tape; empty for what was given. */
  readonly inputs: readonly number[];
  /** ∂value/∂input of each input, while everything else is held. */
  readonly locals: readonly number[];
}

/** One edge of the way back: what flows from a number to one that it was computed from. */
export interface BackwardStep {
  readonly from: number;
  readonly to: number;
  /** Which input of `from` the number `to` is. */
  readonly input: number;
  /** ∂J/∂from, complete by then. */
  readonly upstream: number;
  /** ∂from/∂to along this edge. */
  readonly local: number;
  /** upstream · local: what this edge adds to ∂J/∂to. */
  readonly product: number;
}

/**
 * Automatic differentiation: write down every number as it is computed, then read the list backwards
 * (course topic 9). The whole of what `GradientTape` does, for single numbers.
 *
 *   ∂J/∂input = Σ over its uses of ∂J/∂use · ∂use/∂input
 *
 * Linnainmaa (1970), "The representation of the cumulative rounding error of an algorithm"; Rumelhart,
 * Hinton and Williams (1986), "Learning representations by back-propagating errors".
 */
export class Tape {
  readonly #nodes: TapeNode[] = [];

  get nodes(): readonly TapeNode[] {
    return this.#nodes;
  }

  /** A number that is given: an input, a weight, the truth. */
  given(value: number): TapeNode {
    return this.#write({ index: this.#nodes.length, value, inputs: [], locals: [] });
  }

  /** Computes a number and notes what from, and how it would change with each. */
  compute(operation: Operation, inputs: readonly TapeNode[]): TapeNode {
    const values = inputs.map(({ value }) => value);
    return this.#write({
      index: this.#nodes.length,
      value: operation.value(values),
      inputs: inputs.map(({ index }) => index),
      locals: operation.locals(values),
    });
  }

  /**
   * The way back from `output`, one edge at a time. Latest numbers first: whatever a number was used for
   * stands later on the tape, so its own derivative is complete before it is passed on.
   */
  *backward(output: TapeNode): Generator<BackwardStep> {
    const gradient = new Float64Array(this.#nodes.length);
    gradient[output.index] = 1;
    for (let from = output.index; from >= 0; from--) {
      const { inputs, locals } = this.#nodes[from]!;
      const upstream = gradient[from]!;
      for (const [input, to] of inputs.entries()) {
        const local = locals[input]!;
        const product = upstream * local;
        gradient[to]! += product;
        yield { from, to, input, upstream, local, product };
      }
    }
  }

  #write(node: TapeNode): TapeNode {
    this.#nodes.push(node);
    return node;
  }
}
