import type { NetOnTape, SmallNet } from './nets.ts';
import type { BackwardStep } from './tape.ts';

/** The edges of the way back in their order, but for the one to the truth, which nothing may change. */
export function wayBack(net: SmallNet, { tape, nodes, names }: NetOnTape): BackwardStep[] {
  const truth = net.leaves.find(({ role }) => role === 'truth')!.id;
  return [...tape.backward(nodes['J']!)].filter(({ to }) => names[to] !== truth);
}

/** ∂J/∂… by name after some edges of the way back; a name that nothing has reached yet is left out. */
export function gradientAfter(
  { names }: NetOnTape,
  steps: readonly BackwardStep[],
): Readonly<Record<string, number>> {
  const gradient: Record<string, number> = {};
  for (const { to, product } of steps) {
    const name = names[to]!;
    gradient[name] = (gradient[name] ?? 0) + product;
  }
  return gradient;
}

/**
 * One step of gradient descent: W ← W − η ∂J/∂W for the parameters; inputs and truth stay (course topic 8).
 *
 * @param gradient by name, of the whole way back.
 * @param learningRate η > 0.
 */
export function corrected(
  net: SmallNet,
  numbers: readonly number[],
  gradient: Readonly<Record<string, number>>,
  learningRate: number,
): readonly number[] {
  return net.leaves.map(({ id, role }, i) =>
    role === 'parameter' ? numbers[i]! - learningRate * (gradient[id] ?? 0) : numbers[i]!,
  );
}
