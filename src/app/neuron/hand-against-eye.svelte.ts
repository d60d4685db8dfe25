import { balancedFoldCount, leaveBurstOutFolds } from '../../core/evaluation/leave-burst-out.ts';
import { groupByBurst } from '../../core/evaluation/bursts.ts';
import { handFeatures } from '../../core/neuron/rules/hand-features.ts';
import { heldOutRegression } from '../../core/neuron/rules/held-out-regression.ts';
import type { ProjectPhotographs } from './project-photographs.svelte.ts';

/** More photographs of a class say little more and take their time. */
const mostOfClass = 40;
const mostFolds = 5;
const seed = 1;
/** The screen is given its turn after this long. */
const turnMs = 12;

/** What came of it: right answers about bursts that were not learned from. */
export interface Comparison {
  readonly byHand: number;
  readonly byEye: number;
  readonly asked: number;
  readonly classCount: number;
  readonly burstCount: number;
}

/** Four features somebody thought of against the eye's 320 numbers: same photographs, same held-out bursts, same classifier. */
export class HandAgainstEye {
  readonly #photographs: ProjectPhotographs;
  #result = $state.raw<Comparison>();
  /** 0–1 while it is being found out. */
  #progress = $state.raw<number>();
  #work: AbortController | undefined;
  /** Classes with two bursts or more: only those can be asked about what was not learned. */
  readonly fitCount = $derived.by(() => {
    const listed = this.#photographs.listed;
    if (!listed) return 0;
    const { labels, bursts, classes } = listed;
    return groupByBurst(labels, bursts, classes.length).filter((ofClass) => ofClass.length > 1)
      .length;
  });

  constructor(photographs: ProjectPhotographs) {
    this.#photographs = photographs;
  }

  get result(): Comparison | undefined {
    return this.#result;
  }

  get progress(): number | undefined {
    return this.#progress;
  }

  /** Photographs that the eye has still to look at; not followed: to be asked when it matters. */
  waitingCount(): number {
    const ids = this.#photographs.listed?.photoIds ?? [];
    return ids.filter((id) => !this.#photographs.embedding(id)).length;
  }

  /** Compares; nothing comes of it where it is stopped, or where the eye has not seen enough. */
  async compare(): Promise<void> {
    const listed = this.#photographs.listed;
    if (!listed || this.fitCount < 2) return;
    this.stop();
    const { signal } = (this.#work = new AbortController());
    this.#progress = 0;
    try {
      const chosen = this.#chosen(listed);
      const features = await this.#photographs.lookAt(
        chosen.map(({ id }) => id),
        ({ data, width }) => handFeatures(data, width),
        signal,
        (done) => (this.#progress = (0.7 * done) / chosen.length),
      );
      const used = chosen.flatMap((one, i) => {
        const byHand = features[i];
        const byEye = this.#photographs.embedding(one.id);
        return byHand && byEye ? [{ ...one, byHand, byEye }] : [];
      });
      const labels = Int32Array.from(used, ({ label }) => label);
      const bursts = Int32Array.from(used, ({ burst }) => burst);
      const classCount = listed.classes.length;
      const foldCount = balancedFoldCount(labels, bursts, classCount, mostFolds);
      const folds = leaveBurstOutFolds(labels, bursts, classCount, foldCount, seed);
      const judged = async (rows: readonly ArrayLike<number>[]) =>
        inTurns(heldOutRegression({ rows, labels, folds, classCount }), signal);
      const byHand = await judged(used.map((one) => one.byHand));
      this.#progress = 0.8;
      const byEye = await judged(used.map((one) => one.byEye));
      this.#result = {
        byHand: byHand.right,
        byEye: byEye.right,
        asked: byEye.asked,
        classCount,
        burstCount: bursts.filter((burst, i) => folds[i] !== -1 && bursts.indexOf(burst) === i)
          .length,
      };
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      if (this.#work?.signal === signal) this.#progress = undefined;
    }
  }

  stop(): void {
    this.#work?.abort();
    this.#work = this.#progress = this.#result = undefined;
  }

  /** At most so many photographs of each class that the eye has seen, from all of its bursts alike. */
  #chosen({ photoIds, labels, bursts, classes }: NonNullable<ProjectPhotographs['listed']>) {
    return classes.flatMap((_, label) => {
      const ofClass = photoIds
        .map((id, i) => ({ id, label: labels[i]!, burst: bursts[i]! }))
        .filter((one) => one.label === label && this.#photographs.embedding(one.id));
      const stride = Math.max(1, ofClass.length / mostOfClass);
      return ofClass.filter((_, i) => Math.floor(i / stride) !== Math.floor((i - 1) / stride));
    });
  }
}

/** Runs a generator to its end and lets the screen have its turn meanwhile. */
async function inTurns<Result>(
  work: Generator<void, Result>,
  signal: AbortSignal,
): Promise<Result> {
  for (let untilMs = performance.now() + turnMs; ;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < untilMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    untilMs = performance.now() + turnMs;
  }
}
