import type { Component } from 'svelte';
import type { Fields } from '../core/lab-state/fields.ts';
import { decodeLab, type LabKey, type LabLinkTrouble } from '../core/lab-state/lab-link.ts';
import type { Engine } from './engine.ts';
import type { Looker } from './looker.ts';
import { labInAddress } from './neuron/lab-address.ts';
import { LabState } from './neuron/lab-state.svelte.ts';
import { isLabId, labs, type LabId } from './neuron/labs.ts';
import { ProjectPhotographs } from './neuron/project-photographs.svelte.ts';
import { RoomAddress } from './room-address.ts';
import type { SourceKeeper } from './source-keeper.ts';

/** Why a link did not open what it names. */
export type LabTrouble = LabLinkTrouble | 'unknown';

/** The room Neuron: which lab is shown, and what each is set to. */
export class Neuron {
  /** What was photographed for the present project, for labs that look at it. */
  readonly photographs: ProjectPhotographs;
  readonly #engine: Engine;
  /** All of them from the beginning: what the course tells of a lab follows that lab. */
  readonly #states: Readonly<Record<string, LabState>> = Object.fromEntries(
    labs.map((key: LabKey<Fields>) => [
      key.id,
      new LabState(key, undefined, () => this.#address.changed()),
    ]),
  );
  readonly #address: RoomAddress;
  #lab = $state.raw<LabId>();
  #trouble = $state.raw<LabTrouble>();
  #picture = $state.raw<{ readonly overlay: Component | undefined }>();
  #said = $state.raw('');
  readonly #onpopstate = () => this.#openAddress();

  constructor(engine: Engine) {
    this.#engine = engine;
    this.photographs = new ProjectPhotographs(engine);
    this.#address = new RoomAddress('neuron', () => {
      const lab = this.#lab;
      return { lab, state: lab && this.#states[lab]?.text };
    });
    this.#openAddress();
    window.addEventListener('popstate', this.#onpopstate);
  }

  /** The lab on the screen; undefined while all are listed. */
  get lab(): LabId | undefined {
    return this.#lab;
  }

  /** Why the last link was not opened as it is. */
  get trouble(): LabTrouble | undefined {
    return this.#trouble;
  }

  /** Whether the lab on the screen looks at the live picture. */
  get wantsPicture(): boolean {
    return this.#picture !== undefined;
  }

  /** Where the live picture comes from, for labs that look at it. */
  get source(): SourceKeeper {
    return this.#engine.source;
  }

  /** What the eye sees of the live picture, for labs that compare it. */
  get looker(): Looker {
    return this.#engine.looker;
  }

  /** Shows a lab, or the list of all. */
  open(lab: LabId | undefined): void {
    this.#address.settle();
    this.#lab = lab;
    this.#trouble = undefined;
    this.#address.moved();
  }

  /** The room is shown again: its address names the lab that was left there. */
  comeBack(): void {
    if (this.#lab && labInAddress().lab !== this.#lab) this.#address.changed();
  }

  /** What a lab is set to; the same object for as long as the app is open. */
  state<F extends Fields>(key: LabKey<F>): LabState<F> {
    return this.#states[key.id] as unknown as LabState<F>;
  }

  /** What the lab puts over the live picture. */
  get overlay(): Component | undefined {
    return this.#picture?.overlay;
  }

  /** What the lab says on the live picture; empty for nothing. */
  get said(): string {
    return this.#said;
  }

  /** Says something on the live picture until the returned function is called. */
  say(words: string): () => void {
    this.#said = words;
    return () => {
      if (this.#said === words) this.#said = '';
    };
  }

  /**
   * Shows the live picture beside the lab until the returned function is called.
   * @param overlay what lies over it.
   */
  showPicture(overlay?: Component): () => void {
    const picture = { overlay };
    this.#picture = picture;
    return () => {
      if (this.#picture === picture) this.#picture = undefined;
    };
  }

  forgetTrouble(): void {
    this.#trouble = undefined;
  }

  dispose(): void {
    window.removeEventListener('popstate', this.#onpopstate);
    this.#address.dispose();
  }

  #openAddress(): void {
    const { lab, state } = labInAddress();
    this.#trouble = lab !== undefined && !isLabId(lab) ? 'unknown' : undefined;
    this.#lab = isLabId(lab) ? lab : undefined;
    if (!this.#lab || state === undefined) return;
    const key: LabKey<Fields> = labs.find(({ id }) => id === lab)!;
    const read = decodeLab(key, state);
    if (read.ok) this.state(key).open(read.value);
    else {
      this.#trouble = read.trouble;
      // It will not be whole after a reload either; one from the future may be understood then.
      if (read.trouble === 'damaged') this.#address.changed();
    }
  }
}
