import type { LabPoint } from '../../../core/lab-state/fields.ts';
import { classCountOf } from '../../../core/neuron/playground/problem.ts';
import type { LabState } from '../lab-state.svelte.ts';
import { playgroundLab } from '../playground.ts';
import { without } from '../without.ts';

const { maxCount } = playgroundLab.fields.points;

/**
 * The points that a person puts. Those that are tapped are in the link. What the camera saw goes into no
 * link: while it is on, all points are in memory only.
 */
export class PlaygroundPoints {
  readonly #lab: LabState<(typeof playgroundLab)['fields']>;
  #seen = $state.raw<readonly LabPoint[]>([]);

  /** What the network is to learn, without what only the screen is concerned with. */
  readonly settings = $derived.by(() => {
    const { values } = this.#lab;
    const kept = without(values, 'speed', 'showTest', 'discretise', 'camera');
    return values.camera ? { ...kept, data: 'own' as const, points: this.#seen } : kept;
  });

  constructor(lab: LabState<(typeof playgroundLab)['fields']>) {
    this.#lab = lab;
  }

  get all(): readonly LabPoint[] {
    return this.settings.points;
  }

  get isFull(): boolean {
    return this.all.length >= maxCount;
  }

  /** Puts one more, where there is room. */
  add(point: LabPoint): void {
    if (!this.isFull) this.#put([...this.all, point]);
  }

  /** Takes the last one away. */
  takeBack(): void {
    this.#put(this.all.slice(0, -1));
  }

  clear(): void {
    this.#put([]);
  }

  /** Forgets what the camera saw. */
  forget(): void {
    this.#seen = [];
  }

  /** With another number of classes a network has other weights: those set by hand belong to none of them. */
  #put(points: readonly LabPoint[]): void {
    const { settings } = this;
    const hasOtherWeights = classCountOf(settings) !== classCountOf({ ...settings, points });
    const isSeen = this.#lab.values.camera;
    if (isSeen) this.#seen = points;
    if (!isSeen || hasOtherWeights) {
      this.#lab.set({ ...(!isSeen && { points }), ...(hasOtherWeights && { weights: [] }) });
    }
  }
}
