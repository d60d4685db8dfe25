import type {
  LayerDescription,
  NetworkDescription,
  NetworkInput,
} from '../../core/network/description.ts';
import { layerStates } from '../../core/network/layer-states.ts';
import { networkLimits } from '../../core/network/limits.ts';
import type { LayerPlan, NetworkPlan, NetworkTrouble } from '../../core/network/plan.ts';
import { repairsOf, type Repair } from '../../core/network/repairs.ts';
import { moved } from '../filter/chain-edits.ts';
import { keptIds, withOwnLayers, type NumberedNetwork } from './layer-ids.ts';
import { newLayers, type AddedKind } from './new-layers.ts';

/** A layer with what its card shows of it. */
export interface LayerRow {
  /** Stays the same while the layer is edited or moved. */
  readonly id: number;
  readonly layer: LayerDescription;
  /** What comes out, weights and cost; undefined at a trouble, and behind it. */
  readonly plan: LayerPlan | undefined;
  /** What is wrong, if it is this layer's doing. */
  readonly trouble: NetworkTrouble | undefined;
  /** Whether it is behind a trouble: it has nothing to work on yet. */
  readonly waits: boolean;
}

/** The input, in the place of a layer. */
export const inputPlace = -1;

/** What was done to the network last; each time another one. */
export interface Step {
  readonly way: 'made' | 'undo' | 'redo';
  /** The layer that was moved by it, and not the ones that it passed; undefined: none was. */
  readonly movedId: number | undefined;
}

/** A network to go back or on to, with what the step between it and the present one moved. */
interface PastNetwork extends NumberedNetwork {
  readonly movedId: number | undefined;
}

/** Steps that can be taken back. */
const mostUndos = 100;

/** Until the constructor has put one in its place. */
const unbuilt: NetworkDescription = {
  format: 'vistazo-network',
  version: 1,
  input: { sizePx: 32, channels: 1, normalisation: 'unit' },
  layers: [],
};

/**
 * The network as a person builds it. One that cannot be built keeps its trouble, told at the layer that
 * causes it, until it is mended. The one output layer is always there, and always last.
 */
export class EditedNetwork {
  #network = $state.raw<NumberedNetwork>({ description: unbuilt, ids: [] });
  #chosen = $state.raw<number>();
  #past = $state.raw<readonly PastNetwork[]>([]);
  #future = $state.raw<readonly PastNetwork[]>([]);
  #step = $state.raw<Step>();
  /** What was changed last: turning the same knob again is the same step. */
  #lastKnob: string | undefined;
  #lastId = 0;
  readonly #classCount: () => number;
  readonly #changed: () => void;

  /** The plan stays the same one while the number of classes does. */
  readonly #derivedCount = $derived.by(() => this.#classCount());
  readonly #states = $derived.by(() => layerStates(this.#network.description, this.#derivedCount));
  /** The layers, first to last. */
  readonly rows: readonly LayerRow[] = $derived.by(() => {
    const { trouble, layers } = this.#states;
    const { description, ids } = this.#network;
    return description.layers.map((layer, index) => ({
      id: ids[index]!,
      layer,
      plan: layers[index],
      trouble: trouble?.layer === index ? trouble : undefined,
      waits: trouble !== undefined && trouble.layer < index && !layers[index],
    }));
  });
  /** Obvious ways out of what is wrong. */
  readonly repairs: readonly Repair[] = $derived.by(() =>
    this.trouble ? repairsOf(this.description, this.trouble) : [],
  );

  /**
   * @param classCount how many classes it is to tell apart, at least 1; read again when it changes.
   * @param changed is told after every change of the network.
   */
  constructor(description: NetworkDescription, classCount: () => number, changed: () => void) {
    this.#classCount = classCount;
    this.#changed = changed;
    this.#network = this.#numbered(description);
  }

  get description(): NetworkDescription {
    return this.#network.description;
  }

  /** How many classes it is to tell apart. */
  get classCount(): number {
    return this.#classCount();
  }

  /** The whole, worked out; undefined while something is wrong. */
  get plan(): NetworkPlan | undefined {
    return this.#states.plan;
  }

  get trouble(): NetworkTrouble | undefined {
    return this.#states.trouble;
  }

  /** Index of the layer at hand; −1: the input; undefined: none. */
  get chosen(): number | undefined {
    return this.#chosen;
  }

  get chosenRow(): LayerRow | undefined {
    return this.#chosen === undefined ? undefined : this.rows[this.#chosen];
  }

  choose(index: number | undefined): void {
    this.#chosen = index;
    this.#lastKnob = undefined;
  }

  get isFull(): boolean {
    return this.rows.length >= networkLimits.layers.max;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** The last step; undefined while none was made in this network. */
  get step(): Step | undefined {
    return this.#step;
  }

  undo(): void {
    const former = this.#past.at(-1);
    if (!former) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, { ...this.#network, movedId: former.movedId }];
    this.#show(former, 'undo');
  }

  redo(): void {
    const next = this.#future.at(-1);
    if (!next) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, { ...this.#network, movedId: next.movedId }];
    this.#show(next, 'redo');
  }

  /** Puts another network in place of this one; that can be undone. */
  replace(description: NetworkDescription): void {
    this.#lastKnob = undefined;
    this.#set(description);
    this.#chosen = undefined;
  }

  /** Puts another network in place of this one, which is another project's: nothing is to be undone. */
  open(description: NetworkDescription): void {
    this.#network = this.#numbered(description);
    this.#step = undefined;
    this.#past = this.#future = [];
    this.#lastKnob = undefined;
    this.#chosen = undefined;
  }

  setInput(change: Partial<NetworkInput>): void {
    const { description } = this;
    this.#set(
      { ...description, input: { ...description.input, ...change } },
      { knob: `input ${Object.keys(change).join()}` },
    );
  }

  /** Adds a layer behind the chosen one; without one, before the output. */
  add(kind: AddedKind): void {
    if (this.isFull) return;
    const last = this.rows.length - 1;
    const index = Math.min(this.#chosen === undefined ? last : this.#chosen + 1, last);
    this.#setLayers(this.description.layers.toSpliced(index, 0, { ...newLayers[kind] }));
    this.#chosen = index;
  }

  duplicate(index: number): void {
    const layer = this.description.layers[index];
    if (!layer || layer.kind === 'output' || this.isFull) return;
    this.#setLayers(this.description.layers.toSpliced(index + 1, 0, { ...layer }));
    this.#chosen = index + 1;
  }

  /** Takes a layer away; the returned function puts it back, whatever was done since. Undefined where none may go. */
  remove(index: number): (() => void) | undefined {
    const layer = this.description.layers[index];
    if (!layer || layer.kind === 'output') return undefined;
    this.#setLayers(this.description.layers.toSpliced(index, 1));
    this.#chosen = undefined;
    return () => {
      if (this.isFull) return;
      const at = Math.min(index, this.rows.length - 1);
      this.#setLayers(this.description.layers.toSpliced(at, 0, layer));
      this.#chosen = at;
    };
  }

  /** Moves a layer; answers whether it could be moved. */
  move(from: number, to: number): boolean {
    const { layers } = this.description;
    const last = layers.length - 1;
    if (from === last || to >= last) return false;
    const changed = moved(layers, from, to);
    if (changed === layers) return false;
    const movedId = this.#network.ids[from];
    this.#keepChosen(() => this.#set({ ...this.description, layers: changed }, { movedId }));
    return true;
  }

  /** Changes a layer. */
  edit<Layer extends LayerDescription>(
    index: number,
    layer: Layer,
    change: Partial<Omit<Layer, 'kind'>>,
  ): void {
    if (this.description.layers[index] !== layer) return;
    const changed = this.description.layers.with(index, { ...layer, ...change });
    this.#setLayers(changed, `${this.#network.ids[index]} ${Object.keys(change).join()}`);
  }

  repair({ description }: Repair): void {
    this.#keepChosen(() => this.#set(description));
  }

  /** The layer at hand stays the same one, wherever a change brings it; none is where it goes. */
  #keepChosen(change: () => void): void {
    const chosenId = this.chosenRow?.id;
    change();
    if (chosenId === undefined) return;
    const index = this.#network.ids.indexOf(chosenId);
    this.#chosen = index < 0 ? undefined : index;
  }

  #setLayers(layers: readonly LayerDescription[], knob?: string): void {
    this.#set({ ...this.description, layers }, { knob });
  }

  /**
   * @param knob what is turned; each turn of the same one in a row is part of the same step.
   * @param movedId the layer that this moves.
   */
  #set(
    description: NetworkDescription,
    { knob, movedId }: { knob?: string | undefined; movedId?: number | undefined } = {},
  ): void {
    const isSameStep = knob !== undefined && knob === this.#lastKnob;
    if (!isSameStep) {
      this.#past = [...this.#past, { ...this.#network, movedId }].slice(-mostUndos);
    }
    this.#lastKnob = knob;
    this.#step = { way: 'made', movedId };
    this.#future = [];
    const own = withOwnLayers(description);
    this.#network = {
      description: own,
      ids: keptIds(this.#network, own.layers, () => ++this.#lastId),
    };
    this.#changed();
  }

  #numbered(description: NetworkDescription): NumberedNetwork {
    const own = withOwnLayers(description);
    return { description: own, ids: own.layers.map(() => ++this.#lastId) };
  }

  #show({ movedId, ...network }: PastNetwork, way: 'undo' | 'redo'): void {
    this.#network = network;
    this.#step = { way, movedId };
    this.#lastKnob = undefined;
    this.#chosen = undefined;
    this.#changed();
  }
}
