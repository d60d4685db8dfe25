import type { ExplainedSum } from '../../core/kernels/explain-pixel.ts';

/** Smaller than any written digit, and larger than what adding up leaves over. */
const nothing = 1e-6;

/**
 * Why weighted sums with weights that sum to 0 gave 0: `plain` where what each of their channels sees is
 * all alike, `cancelled` where it differs. Undefined: they gave something, or another kernel made them.
 */
export function zeroCause(sums: readonly ExplainedSum[]): 'plain' | 'cancelled' | undefined {
  if (!sums.every(isBalancedZero)) return undefined;
  return sums.every(isPlain) ? 'plain' : 'cancelled';
}

function isPlain({ terms }: ExplainedSum): boolean {
  const levels = new Map(terms.map(({ channel, value }) => [channel, value]));
  return terms.every(({ channel, value }) => value === levels.get(channel));
}

function isBalancedZero({ terms, sum }: ExplainedSum): boolean {
  const weights = terms.reduce((total, { weight }) => total + weight, 0);
  const isKernel = terms.some(({ weight }) => weight !== 0);
  return isKernel && Math.abs(weights) < nothing && Math.abs(sum) < nothing;
}
