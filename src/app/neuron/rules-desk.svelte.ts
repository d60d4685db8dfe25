import {
  activities,
  activitySamples,
  foreseenCount,
  handRules,
  mostExtraRules,
} from '../../core/neuron/rules/activities.ts';
import { growRules } from '../../core/neuron/rules/decision-tree.ts';
import { rightCount } from '../../core/neuron/rules/rule.ts';
import type { LabState } from './lab-state.svelte.ts';
import type { RulesFields } from './rules.ts';

/** People for each activity. */
const each = 16;
/** The data that judges comes from another seed than the data that is shown. */
const freshSeed = 1000;
/** A cut for fewer people would be learned by heart. */
const limits = { maxDepth: 4, minLeaf: 4 };

/** Speeds of people, rules by hand, and rules that are found. */
export class RulesDesk {
  readonly state: LabState<RulesFields>;
  readonly #activityCount = $derived.by(() =>
    this.state.values.surprised ? activities.length : foreseenCount,
  );
  /** Who is known. */
  readonly samples = $derived.by(() =>
    activitySamples(this.state.values.seed, this.#activityCount, each),
  );
  /** Measurements that are known: the speed, and perhaps the shaking. */
  readonly featureCount = $derived.by(() => (this.state.values.shake ? 2 : 1));
  /** The rules that hold now. */
  readonly rules = $derived.by(() => {
    const { low, high, extras, learned } = this.state.values;
    return learned
      ? growRules(this.samples, this.featureCount, limits)
      : handRules(low, high, extras);
  });
  readonly right = $derived.by(() => rightCount(this.rules, this.samples));
  /** The share of right answers for people that nobody has seen yet. */
  readonly freshShare = $derived.by(() => {
    const fresh = activitySamples(this.state.values.seed + freshSeed, this.#activityCount, 50);
    return rightCount(this.rules, fresh) / fresh.length;
  });
  /** What there is to do next in the story. */
  readonly next = $derived.by((): 'surprise' | 'shake' | 'rule' | 'learn' | undefined => {
    const { surprised, shake, extras, learned } = this.state.values;
    if (!surprised) return 'surprise';
    if (!shake) return 'shake';
    if (learned) return undefined;
    return extras < mostExtraRules ? 'rule' : 'learn';
  });

  constructor(state: LabState<RulesFields>) {
    this.state = state;
  }

  /** Sets a threshold; the lower one never passes the upper one. */
  setThreshold(which: 'low' | 'high', kmh: number): void {
    const { low, high } = this.state.values;
    const changes =
      which === 'low'
        ? { low: kmh, high: Math.max(high, kmh) }
        : { high: kmh, low: Math.min(low, kmh) };
    this.state.set({ ...changes, learned: false });
  }

  /** Goes on with the story. */
  goOn(): void {
    const { extras } = this.state.values;
    const steps = {
      surprise: { surprised: true, learned: false },
      shake: { shake: true, learned: false },
      rule: { extras: extras + 1 },
      learn: { learned: true },
    } as const;
    if (this.next) this.state.set(steps[this.next]);
  }
}
