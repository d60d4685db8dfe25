import type { NetworkDescription } from '../../core/network/description.ts';
import type { NetworkPlan } from '../../core/network/plan.ts';
import { encodeNetwork } from '../../core/network/network-link.ts';
import { planNetwork } from '../../core/network/plan-network.ts';
import {
  defaultRecipe,
  WITHIN_MS,
  type Recipe,
  type RecipeChange,
} from '../../training/network/default-recipe.ts';
import { defaultSettings } from '../../training/network/default-settings.ts';
import {
  estimateMemoryBytes,
  estimateRunMs,
  type PictureCounts,
} from '../../training/network/run-estimate.ts';
import type { NetworkBackend } from '../../models/network/types.ts';
import type { TrainSettings } from '../../training/network/types.ts';
import { MeasuredSteps } from './measured-steps.ts';
import { nextSettings } from './next-settings.ts';
import type { DeviceTrouble, NetworkDevice } from './network-device.ts';

export { canStopEarly } from '../../training/network/early-stop.ts';

/** What a run would be started from. */
export interface RunBasis {
  readonly description: NetworkDescription;
  readonly classCount: number;
  readonly counts: PictureCounts;
}

/** A run as it would be, and what it would take on this device. */
export interface PlannedRun extends RunBasis {
  /** The network that was asked for, as a link says it, where `description` is a smaller one. */
  readonly asked?: string;
  readonly settings: TrainSettings;
  /** Undefined until it has been measured. */
  readonly estimatedMs?: number;
  /** What gives way so that it ends within a minute. */
  readonly changes: readonly RecipeChange[];
  /** Whether it learns from no more pictures than `counts` says; else as its changes have it. */
  readonly isSample?: boolean;
}

/** Knobs rest this long before a step is measured with them. */
const restMs = 500;

/** A measurement that takes longer than this is no reason to wait. */
const slowMs = 12_000;

const firstSeed = 1;

/**
 * The next run: the recipe of this device for network and pictures, and what a person set otherwise. Steps
 * are measured on the device, so nothing is measured while a run is under way.
 */
export class RunRecipe {
  readonly #device: NetworkDevice;
  readonly #onEdited: () => void;
  readonly #steps = new MeasuredSteps();
  #basis = $state.raw<RunBasis>();
  #edits = $state.raw<Partial<TrainSettings>>({});
  #fits = $state.raw(true);
  #recipe = $state.raw<Recipe>();
  #estimatedMs = $state.raw<number>();
  #trouble = $state.raw<DeviceTrouble>();
  #backend = $state.raw<NetworkBackend>();
  #isDoubtful = $state.raw(false);
  #isMeasuring = $state.raw(false);
  #isSlow = $state.raw(false);
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  /** How many hold it: a run, and the eye while it is measured. */
  #holds = 0;

  /** @param onEdited told when a person set something otherwise, or back. */
  constructor(device: NetworkDevice, onEdited: () => void) {
    this.#device = device;
    this.#onEdited = onEdited;
  }

  /** What stands in for a setting that nobody touched. */
  readonly defaults: TrainSettings = $derived.by(() => {
    if (this.#recipe && this.#fits) return this.#recipe.settings;
    return defaultSettings(this.#basis?.counts ?? { training: 32, validation: 0 }, firstSeed);
  });

  /** How the next run learns. */
  readonly settings: TrainSettings = $derived.by(() =>
    nextSettings(this.defaults, this.#edits, this.#counts),
  );

  /** Pictures of the next run; undefined while there are none. */
  readonly #counts: PictureCounts | undefined = $derived(
    (this.#fits ? this.#recipe?.counts : undefined) ?? this.#basis?.counts,
  );

  /** The next run; undefined while there is no network, or nothing to learn from. */
  readonly planned: PlannedRun | undefined = $derived.by(() => {
    const basis = this.#basis;
    if (!basis) return undefined;
    const recipe = this.#fits ? this.#recipe : undefined;
    const { epochs } = this.#edits;
    // Who says how many epochs it shall be is not told of others.
    const changes = (recipe?.changes ?? []).filter(
      ({ kind }) => kind !== 'fewer-epochs' || epochs === undefined,
    );
    return {
      classCount: basis.classCount,
      description: recipe?.description ?? basis.description,
      counts: this.#counts ?? basis.counts,
      settings: this.settings,
      changes,
      ...(recipe &&
        recipe.description !== basis.description && { asked: encodeNetwork(basis.description) }),
      ...(this.#estimatedMs !== undefined && { estimatedMs: this.#estimatedMs }),
    };
  });

  /** Whether what gives way was enough: knobs that were turned since may take longer all the same. */
  readonly isInTime: boolean = $derived(
    this.#estimatedMs !== undefined && this.#estimatedMs <= WITHIN_MS,
  );

  /** The network of the next run, worked out; undefined while there is none. */
  readonly plan: NetworkPlan | undefined = $derived.by(() => {
    if (!this.#basis) return undefined;
    const { classCount, description } = this.#basis;
    const recipe = this.#fits ? this.#recipe : undefined;
    const planned = planNetwork(recipe?.description ?? description, classCount);
    return planned.ok ? planned.value : undefined;
  });

  /** About how many bytes the next run needs on the device; undefined while there is none. */
  get memoryBytes(): number | undefined {
    return this.plan && estimateMemoryBytes(this.plan, this.settings);
  }

  /** What it would run on; undefined until that was chosen. */
  get backend(): NetworkBackend | undefined {
    return this.#backend;
  }

  /** Whether something better might have been chosen at a quieter moment. */
  get isDoubtful(): boolean {
    return this.#isDoubtful;
  }

  /** Finds out anew what it would run on, and how fast that is; not while something else has the device. */
  chooseAnew(): void {
    if (this.#holds > 0) return;
    this.#device.forget();
    this.#steps.forget();
    this.#recipe = this.#backend = undefined;
    this.#measureSoon();
  }

  /** Whether steps are being measured at the moment. */
  get isMeasuring(): boolean {
    return this.#isMeasuring;
  }

  /** Whether that has taken so long that nobody should wait for it. */
  get isSlow(): boolean {
    return this.#isSlow;
  }

  /** Why nothing can be trained here. */
  get trouble(): DeviceTrouble | undefined {
    return this.#trouble;
  }

  /** Whether something gives way so that the run ends within a minute. */
  get fits(): boolean {
    return this.#fits;
  }

  setFits(fits: boolean): void {
    this.#fits = fits;
    this.#edited();
  }

  /** What a person set otherwise than the recipe. */
  get edits(): Partial<TrainSettings> {
    return this.#edits;
  }

  set(change: Partial<TrainSettings>): void {
    this.#edits = { ...this.#edits, ...change };
    this.#edited();
  }

  /** Puts settings back to the recipe's; all of them where none is named. */
  reset(...keys: (keyof TrainSettings)[]): void {
    const kept = Object.entries(this.#edits).filter(
      ([key]) => keys.length > 0 && !(keys as string[]).includes(key),
    );
    this.#edits = Object.fromEntries(kept);
    this.#edited();
  }

  /** Puts the settings back that were at hand before. */
  restore(edits: Partial<TrainSettings>): void {
    this.#edits = edits;
    this.#edited();
  }

  /** Takes over what was kept of a project. */
  open(edits: Partial<TrainSettings>, fits: boolean): void {
    this.#edits = edits;
    this.#fits = fits;
    this.#measureSoon();
  }

  /** Says what would be trained; undefined: nothing can be. */
  follow(basis: RunBasis | undefined): void {
    if (JSON.stringify(basis) === JSON.stringify(this.#basis)) return;
    this.#basis = basis;
    this.#recipe = undefined;
    this.#measureSoon();
  }

  /** Measures nothing until the returned function is called, once: something else has the device. */
  hold(): () => void {
    this.#holds++;
    this.#forgetWish();
    return () => {
      this.#holds--;
      if (this.#estimatedMs === undefined) this.#measureSoon();
    };
  }

  dispose(): void {
    this.#holds++;
    this.#forgetWish();
  }

  #edited(): void {
    this.#onEdited();
    this.#measureSoon();
  }

  #forgetWish(): void {
    this.#turn++;
    clearTimeout(this.#timer);
    this.#setMeasuring(false);
  }

  #measureSoon(): void {
    this.#forgetWish();
    this.#estimatedMs = undefined;
    if (this.#holds > 0 || !this.#basis) return;
    this.#timer = setTimeout(() => void this.#measure(this.#basis!), restMs);
  }

  async #measure(basis: RunBasis): Promise<void> {
    const turn = ++this.#turn;
    const isPast = () => turn !== this.#turn;
    this.#setMeasuring(true);
    try {
      const trainer = await this.#device.trainer();
      if (isPast()) return;
      this.#trouble = trainer.ok ? undefined : trainer.trouble;
      if (!trainer.ok) return;
      const chosen = await this.#device.choose();
      if (isPast()) return;
      if (chosen.ok) this.#backend = chosen.value.backend;
      this.#isDoubtful = this.#device.isDoubtful;
      const measure = this.#steps.by(trainer.value, isPast);
      if (this.#fits && !this.#recipe) {
        const recipe = await defaultRecipe({ ...basis, seed: firstSeed, measure });
        if (isPast()) return;
        this.#recipe = recipe;
      }
      const { description, classCount, settings, counts } = this.planned!;
      const times = await measure(description, classCount, settings);
      if (!isPast()) this.#estimatedMs = estimateRunMs(times, counts, settings);
    } catch (error) {
      // Without an estimate it can be trained all the same.
      if (!isPast()) console.warn('No step could be measured.', error);
    } finally {
      if (!isPast()) this.#setMeasuring(false);
    }
  }

  #setMeasuring(isMeasuring: boolean): void {
    clearTimeout(this.#slowTimer);
    this.#isMeasuring = isMeasuring;
    this.#isSlow = false;
    if (isMeasuring) this.#slowTimer = setTimeout(() => (this.#isSlow = true), slowMs);
  }
}
