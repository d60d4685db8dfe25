import {
  maxStages,
  type Chain,
  type ChannelMode,
  type KernelSize,
  type Stage,
  type WeightedSum,
} from '../../core/kernels/chain.ts';
import { chainShapes, type Shape, type SizeTrouble } from '../../core/kernels/output-size.ts';
import { applyPreset } from '../../core/kernels/presets/apply-preset.ts';
import { findPreset } from '../../core/kernels/presets/presets.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { ParameterValues } from '../../core/parameter-values.ts';
import {
  exchangedSum,
  moved,
  newStages,
  rechannelled,
  resizedKernel,
  reweighted,
  withSums,
} from './chain-edits.ts';

/** A stage with what the screen needs to know of it. */
export interface StageRow {
  /** Stays the same while the stage is edited or moved. */
  readonly id: number;
  readonly stage: Stage;
  /** The shape of its output, or why there is none; undefined before there is a picture, and behind a trouble. */
  readonly output: Outcome<Shape, SizeTrouble> | undefined;
}

interface Place {
  readonly id: number;
  readonly stage: Stage;
}

/**
 * The chain as a person builds it, and which of its pictures stands in the large place. A chain that
 * cannot be computed keeps its trouble until it is mended; meanwhile the last good one is shown.
 */
export class EditedChain {
  #places = $state.raw<readonly Place[]>([]);
  #chosen = $state.raw(0);
  #kernel = $state.raw<'first' | 'second'>('first');
  #input = $state.raw<Shape>();
  #good = $state.raw<Chain>({ stages: [] });
  /** The places of the good chain's stages. */
  #goodIds = $state.raw<readonly number[]>([]);
  #lastId = 0;
  readonly #changed: () => void;

  /** The stages, first to last, with their sizes. */
  readonly rows: readonly StageRow[] = $derived.by(() => {
    const shapes = this.#input ? chainShapes(this.chain, this.#input) : [];
    return this.#places.map((place, index) => ({ ...place, output: shapes[index] }));
  });

  /** @param changed is told after every change of the chain. */
  constructor(chain: Chain, changed: () => void) {
    this.#changed = changed;
    this.#places = this.#placed(chain);
    this.#take(this.#places);
    this.choose(0);
  }

  get chain(): Chain {
    return { stages: this.#places.map(({ stage }) => stage) };
  }

  /** The last chain that could be computed: what is shown. */
  get good(): Chain {
    return this.#good;
  }

  /** Which stage is chosen, from 0; −1: the source. */
  get chosen(): number {
    return this.#chosen;
  }

  get chosenRow(): StageRow | undefined {
    return this.rows[this.#chosen];
  }

  /**
   * The stage of the good chain whose picture stands in the large place; −1: the source. It is the chosen
   * one, or, where that gives nothing yet, the nearest before it that does.
   */
  get shown(): number {
    for (let index = this.#chosen; index >= 0; index--) {
      const shown = this.#goodIds.indexOf(this.#places[index]!.id);
      if (shown >= 0) return shown;
    }
    return -1;
  }

  /** Which picture of the good chain is a stage's; undefined: it has none yet. */
  pictureOf({ id }: StageRow): number | undefined {
    const index = this.#goodIds.indexOf(id);
    return index < 0 ? undefined : index;
  }

  /** What the chain begins with; undefined before there is a picture. */
  get input(): Shape | undefined {
    return this.#input;
  }

  /** Which kernel of the chosen convolution is at hand, where it has two. */
  get kernel(): 'first' | 'second' {
    return this.#kernel;
  }

  chooseKernel(kernel: 'first' | 'second'): void {
    this.#kernel = kernel;
  }

  choose(index: number): void {
    this.#kernel = 'first';
    this.#chosen = Math.max(-1, Math.min(index, this.#places.length - 1));
  }

  /** Tells of what size the chain's input is. */
  setInput(shape: Shape): void {
    const { heightPx, widthPx, channels } = shape;
    const now = this.#input;
    if (now?.heightPx === heightPx && now.widthPx === widthPx && now.channels === channels) return;
    this.#input = shape;
    this.#settle();
  }

  /** Puts another chain in place of this one. */
  replace(chain: Chain): void {
    this.#set(this.#placed(chain));
    this.choose(this.#places.length - 1);
  }

  /** Adds a stage behind the chosen one. */
  add(kind: Stage['kind']): void {
    if (this.#places.length >= maxStages) return;
    const index = this.#chosen + 1;
    const place = { id: ++this.#lastId, stage: newStages[kind] };
    this.#set(this.#places.toSpliced(index, 0, place));
    this.#chosen = index;
  }

  /** Takes a stage away; the returned function puts it back. */
  remove(index: number): (() => void) | undefined {
    const gone = this.#places[index];
    if (!gone) return undefined;
    this.#set(this.#places.toSpliced(index, 1));
    this.choose(index < this.#places.length ? index : this.#places.length - 1);
    return () => {
      if (this.#places.length >= maxStages) return;
      const at = Math.min(index, this.#places.length);
      this.#set(this.#places.toSpliced(at, 0, gone));
      this.#chosen = at;
    };
  }

  /** Moves a stage; answers whether it could be moved. */
  move(from: number, to: number): boolean {
    const places = moved(this.#places, from, to);
    if (places === this.#places) return false;
    this.#set(places);
    this.#chosen = to;
    return true;
  }

  /** Changes the chosen stage. */
  edit<Kind extends Stage['kind']>(
    kind: Kind,
    change: Partial<Omit<Extract<Stage, { kind: Kind }>, 'kind'>>,
  ): void {
    this.#edit(kind, (stage) => ({ ...stage, ...change }));
  }

  setOn(index: number, on: boolean): void {
    const place = this.#places[index];
    if (!place) return;
    this.#set(this.#places.with(index, { ...place, stage: { ...place.stage, on } }));
  }

  /** Gives the chosen convolution a preset's numbers. */
  applyPreset(id: string, parameters: ParameterValues = {}): void {
    const preset = findPreset(id);
    if (!preset) return;
    this.#edit('convolution', (stage) => {
      // Whoever turns a preset's knobs keeps its size; another preset comes in the size it shows best.
      const isSame = stage.preset?.id === id;
      const size = isSame ? stage.kernel.size : preset.initialSize;
      return applyPreset(stage, preset, size, parameters);
    });
  }

  /** Another size: the preset's own numbers where it has them, else zeros around or a cut. */
  resize(size: KernelSize): void {
    this.#edit('convolution', (stage) => {
      const preset = stage.preset && findPreset(stage.preset.id);
      if (preset?.sizes.includes(size)) {
        return applyPreset(stage, preset, size, stage.preset!.parameters);
      }
      const { second } = stage;
      const resized = { ...stage, kernel: resizedKernel(stage.kernel, size) };
      return withSums(resized, second && { ...second, kernel: resizedKernel(second.kernel, size) });
    });
  }

  /** Changes one weight of the first or the second kernel; the preset's name goes. */
  setWeight(which: 'first' | 'second', plane: number, cell: number, weight: number): void {
    this.#edit('convolution', (stage) => {
      const { second } = stage;
      if (which === 'first') {
        const kernel = reweighted(stage.kernel, plane, cell, weight);
        return withSums({ ...stage, kernel }, second);
      }
      if (!second) return stage;
      const kernel = reweighted(second.kernel, plane, cell, weight);
      return withSums(stage, { ...second, kernel });
    });
  }

  /** Changes divisor or bias of the first or the second kernel. */
  editSum(which: 'first' | 'second', change: Partial<Pick<WeightedSum, 'divisor' | 'bias'>>): void {
    this.#edit('convolution', (stage) => {
      if (which === 'first') return { ...stage, ...change };
      return stage.second ? { ...stage, second: { ...stage.second, ...change } } : stage;
    });
  }

  setChannels(channels: ChannelMode): void {
    this.#edit('convolution', (stage) => rechannelled(stage, channels));
  }

  /** One kernel, or two put together; a second one begins with rows and columns exchanged. */
  setCombine(combine: 'none' | 'magnitude' | 'maxout'): void {
    this.#edit('convolution', (stage) => {
      if (combine === 'none') return withSums(stage, undefined);
      return withSums(stage, { ...(stage.second ?? exchangedSum(stage)), combine });
    });
  }

  /**
   * Makes the nearest convolution before the chosen stage a maxout and chooses its second kernel; answers
   * whether there is one.
   */
  leadToMaxout(): boolean {
    const before = this.#places.slice(0, Math.max(0, this.#chosen));
    const index = before.findLastIndex(({ stage }) => stage.kind === 'convolution' && stage.on);
    if (index < 0) return false;
    this.choose(index);
    this.setCombine('maxout');
    this.chooseKernel('second');
    return true;
  }

  #edit<Kind extends Stage['kind']>(
    kind: Kind,
    change: (stage: Extract<Stage, { kind: Kind }>) => Stage,
  ): void {
    const place = this.#places[this.#chosen];
    if (place?.stage.kind !== kind) return;
    const stage = change(place.stage as Extract<Stage, { kind: Kind }>);
    this.#set(this.#places.with(this.#chosen, { ...place, stage }));
  }

  #placed({ stages }: Chain): readonly Place[] {
    return stages.map((stage) => ({ id: ++this.#lastId, stage }));
  }

  #set(places: readonly Place[]): void {
    this.#places = places;
    this.#settle();
    this.#changed();
  }

  /** Shows the chain if all of it can be computed; else the last one, or what can be computed of it. */
  #settle(): void {
    const { chain } = this;
    const input = this.#input;
    const firstTrouble = (of: Chain) =>
      input ? chainShapes(of, input).findIndex(({ ok }) => !ok) : -1;
    const trouble = firstTrouble(chain);
    if (trouble < 0) this.#take(this.#places);
    else if (firstTrouble(this.#good) >= 0) this.#take(this.#places.slice(0, trouble));
  }

  #take(places: readonly Place[]): void {
    this.#good = { stages: places.map(({ stage }) => stage) };
    this.#goodIds = places.map(({ id }) => id);
  }
}
