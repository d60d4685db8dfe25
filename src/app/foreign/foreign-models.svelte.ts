import { failure, type Outcome } from '../../core/outcome.ts';
import { asOwnNetwork, type OwnNetwork } from '../../exchange/foreign/own-network.ts';
import {
  readForeignModel,
  type ForeignModel,
  type Scaling,
} from '../../exchange/foreign/read-model.ts';
import { runnableFiles } from '../../exchange/foreign/runnable.ts';
import type { BackendName } from '../../models/eye/types.ts';
import { ForeignRunner } from '../../models/foreign/foreign-runner.ts';
import type { ForeignTrouble } from '../../models/foreign/types.ts';
import type { Engine } from '../engine.ts';
import type { InputTrouble } from '../exchange/input.ts';
import { takeAsRun, type TakenRun } from '../exchange/take-run.ts';
import type { LiveAnswer } from '../live-answer.ts';
import { median } from '../work-size.ts';
import { KeptModels, type Keeping, type KeptModel } from './kept-models.ts';

export type { Keeping, KeptModel, Scaling };

/** What somebody else's model says to a picture, and what ours says to the very same one. */
export interface SideBySide {
  /** By its own answers, 0–1, smoothed. */
  readonly shares: Float32Array;
  /** A look, pixels to shares: median of the last ones. */
  readonly tookMs: number;
  /** Undefined while nothing is taught. */
  readonly ours: LiveAnswer | undefined;
}

/** A model at work. */
export interface RunningModel {
  readonly kept: KeptModel;
  readonly keeping: Keeping;
  readonly input: ForeignModel['input'];
  readonly format: ForeignModel['format'];
  /** How its levels are scaled; guessed where nobody said. */
  readonly scaling: Scaling;
  /** Name of each answer; empty where nobody named it. */
  readonly names: readonly string[];
  /** Whether its shares are each for itself. */
  readonly isEach: boolean;
  readonly backend: BackendName;
  /** The same in the words of My network, where it has no layer that is not known there. */
  readonly own: OwnNetwork | undefined;
}

type ForeignEngine = Pick<Engine, 'eye' | 'looker' | 'answered' | 'project'>;

/** What most networks are fed where no file says it. */
const usualScaling: Scaling = 'unit';
/** Time constant of the smoothing, as the eye's answers have it. */
const smoothingMs = 90;
const keptTimes = 31;

/**
 * Models that others made, one of them at work beside ours, on the very same pictures; nothing of ours is
 * changed by them. Owns the worker of the one that is shown: `hide()`.
 */
export class ForeignModels {
  readonly #engine: ForeignEngine;
  readonly #onRun: () => Promise<void>;
  readonly #kept = new KeptModels();
  #list = $state.raw<readonly KeptModel[]>([]);
  #shownId = $state.raw<string>();
  #running = $state.raw<RunningModel>();
  #answer = $state.raw<SideBySide>();
  #trouble = $state.raw<ForeignTrouble | { readonly kind: 'gone' }>();
  #runner: ForeignRunner | undefined;
  #ends: (() => void)[] = [];
  #tookMs: readonly number[] = [];
  #recentOurs: readonly LiveAnswer[] = [];
  #lastMs = -Infinity;
  #turn = 0;

  /** @param onRun one of them has become a run of the project that is shown. */
  constructor(engine: ForeignEngine, onRun: () => Promise<void>) {
    this.#engine = engine;
    this.#onRun = onRun;
  }

  /** What is kept, oldest first. */
  get list(): readonly KeptModel[] {
    return this.#list;
  }

  get shownId(): string | undefined {
    return this.#shownId;
  }

  /** The one that is shown; undefined until it is built. */
  get running(): RunningModel | undefined {
    return this.#running;
  }

  get answer(): SideBySide | undefined {
    return this.#answer;
  }

  get trouble(): ForeignTrouble | { readonly kind: 'gone' } | undefined {
    return this.#trouble;
  }

  /** Where they are kept, for whoever brings one. */
  get kept(): KeptModels {
    return this.#kept;
  }

  /** Reads what is kept. */
  async refresh(): Promise<void> {
    this.#list = await this.#kept.list();
  }

  /** Has a model answer, until another one is shown or `hide` is called. */
  async show(id: string): Promise<void> {
    this.hide();
    const turn = this.#turn;
    this.#shownId = id;
    const kept = this.#list.find((one) => one.id === id);
    const read = kept && (await readForeignModel(await this.#kept.files(id)));
    if (turn !== this.#turn) return;
    if (!kept || !read?.ok) return void (this.#trouble = { kind: 'gone' });
    const model = read.value;
    const scaling = model.input.scaling ?? kept.scaling ?? usualScaling;
    const runner = new ForeignRunner(runnableFiles(model, scaling), this.#backends);
    const built = await runner.build();
    if (turn !== this.#turn || !built.ok) {
      runner.dispose();
      if (!built.ok && turn === this.#turn) this.#trouble = built.trouble;
      return;
    }
    this.#runner = runner;
    const { classCount, backend } = built.value;
    const labels = kept.labels ?? model.labels ?? [];
    this.#running = {
      kept,
      keeping: this.#kept.keeping(id),
      input: model.input,
      format: model.format,
      scaling,
      names: Array.from({ length: classCount }, (_, index) => labels[index] ?? ''),
      isEach: model.answer === 'each',
      backend,
      own: asOwnNetwork(model.model),
    };
    this.#subscribe(runner);
  }

  /** Lets the model and its worker go. */
  hide(): void {
    this.#turn++;
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#runner?.dispose();
    this.#runner = this.#shownId = this.#running = this.#answer = this.#trouble = undefined;
    this.#tookMs = [];
    this.#recentOurs = [];
    this.#lastMs = -Infinity;
  }

  /** Names one of the answers of the model that is shown. */
  async nameAnswer(index: number, name: string): Promise<void> {
    const running = this.#running;
    if (!running) return;
    const names = running.names.map((old, at) => (at === index ? name.trim() : old));
    const kept: KeptModel = { ...running.kept, labels: names };
    this.#running = { ...running, names, kept };
    await this.#change(kept);
    const shown = this.#running;
    if (shown?.kept.id === kept.id) {
      this.#running = { ...shown, keeping: this.#kept.keeping(kept.id) };
    }
  }

  /** Whether the model that is shown is of the layers of My network, and lacks no name any more. */
  get canBecomeRun(): boolean {
    const { own, names = [] } = this.#running ?? {};
    return own?.classCount === names.length && names.every((name) => name !== '');
  }

  /**
   * Makes a run of the project that is shown out of the model that is: what My network has of a file that names
   * its classes itself, or finds the run that it is already. It is no longer kept here then.
   */
  async becomeRun(): Promise<Outcome<TakenRun, InputTrouble>> {
    const { own, names, kept } = this.#running ?? {};
    if (!own || !names || !kept || !this.canBecomeRun) return failure({ kind: 'empty' });
    const run = await takeAsRun({ own, labels: names, name: kept.name }, { engine: this.#engine });
    if (!run.ok) return run;
    await this.#onRun();
    await this.remove(kept.id);
    return run;
  }

  /** Says how the model that is shown is fed, where its files do not. */
  async setScaling(scaling: Scaling): Promise<void> {
    const running = this.#running;
    if (!running || scaling === running.scaling) return;
    await this.#change({ ...running.kept, scaling });
    await this.show(running.kept.id);
  }

  async remove(id: string): Promise<void> {
    if (this.#shownId === id) this.hide();
    await this.#kept.remove(id);
    await this.refresh();
  }

  dispose(): void {
    this.hide();
  }

  async #change(kept: KeptModel): Promise<void> {
    this.#list = this.#list.map((one) => (one.id === kept.id ? kept : one));
    await this.#kept.change(kept);
  }

  /** Where the eye runs well, first; what computes everywhere, behind. */
  get #backends(): BackendName[] {
    const eyes = this.#engine.eye.state.report?.backend;
    const everywhere: BackendName[] = ['wasm', 'cpu'];
    return eyes ? [eyes, ...everywhere.filter((backend) => backend !== eyes)] : everywhere;
  }

  #subscribe(runner: ForeignRunner): void {
    const { looker, answered } = this.#engine;
    this.#ends = [
      answered.subscribe((answer) => {
        if (answer) this.#recentOurs = [...this.#recentOurs, answer].slice(-keptTimes);
        else this.#recentOurs = [];
      }),
      looker.looking.subscribe(({ picture, timeMs }) => void this.#look(runner, picture, timeMs)),
    ];
    looker.lookAgain();
  }

  async #look(runner: ForeignRunner, picture: ImageData, timeMs: number): Promise<void> {
    // The eye's own picture is written over by its next look.
    const copy = new ImageData(picture.data.slice(), picture.width, picture.height);
    const look = await runner.look(copy);
    if (!look || runner !== this.#runner) return;
    this.#trouble = look.ok ? undefined : look.trouble;
    if (!look.ok) return;
    this.#tookMs = [...this.#tookMs, look.value.tookMs].slice(-keptTimes);
    this.#answer = {
      shares: this.#smooth(look.value.shares, timeMs),
      tookMs: median([...this.#tookMs]),
      // Slower than ours, it is to be shown beside what ours said to the same picture.
      ours: this.#recentOurs.find((ours) => ours.timeMs === timeMs) ?? this.#recentOurs.at(-1),
    };
    this.#lastMs = timeMs;
  }

  #smooth(shares: Float32Array, timeMs: number): Float32Array {
    const former = this.#answer?.shares;
    const elapsedMs = timeMs - this.#lastMs;
    const keep = former && elapsedMs >= 0 ? Math.exp(-elapsedMs / smoothingMs) : 0;
    return shares.map((share, k) => keep * (former?.[k] ?? 0) + (1 - keep) * share);
  }
}
