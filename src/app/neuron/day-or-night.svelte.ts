import { luma } from '../../core/image/luma.ts';
import { growRules } from '../../core/neuron/rules/decision-tree.ts';
import { rightCount, type Rule, type Sample } from '../../core/neuron/rules/rule.ts';
import type { SourceKeeper } from '../source-keeper.ts';
import { watchCentre } from './centre-colour.ts';

/** Most photographs that are compared. */
const mostTaken = 64;

/** A rule of one threshold: night below it, day from it on. */
export function dayRules(dayFrom: number): readonly Rule[] {
  return [
    { ranges: [{ from: -Infinity, to: dayFrom }], label: 0 },
    { ranges: [{ from: dayFrom, to: Infinity }], label: 1 },
  ];
}

/**
 * Whether it is day or night in the picture, by its brightness alone: a rule by hand beside one that is
 * found from photographs taken here. Of those only their brightness is kept, and only in memory.
 */
export class DayOrNight {
  readonly #source: SourceKeeper;
  #brightness = $state.raw<number>();
  #samples = $state.raw<readonly Sample[]>([]);
  /** The threshold that was found; undefined until there are both, or where the brightness tells nothing. */
  readonly learned = $derived.by(
    (): { readonly at: number; readonly rules: readonly Rule[] } | undefined => {
      const rules = growRules(this.#samples, 1, { maxDepth: 1, minLeaf: 1 });
      const at = rules[0]?.ranges[0]!.to ?? Infinity;
      return Number.isFinite(at) ? { at, rules } : undefined;
    },
  );

  constructor(source: SourceKeeper) {
    this.#source = source;
  }

  /** Mean brightness of the live picture, 0–255; undefined without one. */
  get brightness(): number | undefined {
    return this.#brightness;
  }

  /** What was taken: brightness, and 0 for night or 1 for day. */
  get samples(): readonly Sample[] {
    return this.#samples;
  }

  get isFull(): boolean {
    return this.#samples.length >= mostTaken;
  }

  /** Looks at the live picture until the returned function is called. */
  watch(): () => void {
    const unwatch = watchCentre(
      this.#source,
      ({ r, g, b }) => (this.#brightness = Math.round(luma(r, g, b) * 10) / 10),
      1,
    );
    return () => {
      unwatch();
      this.#brightness = undefined;
    };
  }

  /** Notes the brightness of the present picture as night (0) or day (1). */
  take(label: 0 | 1): void {
    const brightness = this.#brightness;
    if (brightness === undefined || this.isFull) return;
    this.#samples = [...this.#samples, { features: [brightness], label }];
  }

  clear(): void {
    this.#samples = [];
  }

  /** How many of the photographs a list of rules names rightly. */
  rightOf(rules: readonly Rule[]): number {
    return rightCount(rules, this.#samples);
  }
}
