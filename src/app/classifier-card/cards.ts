import { eyeKeyOf, sizeOfEyeKey } from '../../models/eye/eye-key.ts';
import type { Engine } from '../engine.ts';
import type { Projects } from '../projects.svelte.ts';
import { CardReceiver, type ReceivedCard, type ReceiverParts } from './card-receiver.svelte.ts';
import { CardSender } from './card-sender.svelte.ts';
import { makeCard } from './make-card.ts';
import { projectOfNames, receivedProject } from './received-project.ts';

/** What became of a card that was received. */
export type KeepResult =
  | 'kept'
  /** It had been received before, and is shown again. */
  | 'known'
  /** It needs an eye of other weights than this app has: one of the two apps is older. */
  | 'other-eye'
  /** It could not be stored; a notice says why. */
  | 'failed';

/** Classifiers that go from phone to phone as QR codes. */
export class Cards {
  readonly #engine: Engine;
  readonly #projects: Projects;

  constructor(engine: Engine, projects: Projects) {
    this.#engine = engine;
    this.#projects = projects;
  }

  /** What the project that is shown has learned, as codes; undefined if it has learned nothing yet. */
  send(): CardSender | undefined {
    const { eye, learner, project } = this.#engine;
    const eyeKey = eye.state.eye?.key;
    const { learned } = learner;
    if (!learned || eyeKey === undefined) return undefined;
    return new CardSender(makeCard(project.contents, learned, eyeKey, Date.now()));
  }

  /** Looks for codes in the live picture. */
  receive(wishes: Pick<ReceiverParts, 'appUrl' | 'onCard'>): CardReceiver {
    return new CardReceiver({ source: this.#engine.source, ...wishes });
  }

  /** Makes a received card a project of its own, and shows it. `untitled` names one without a name. */
  async keep({ card, packed }: ReceivedCard, untitled: string): Promise<KeepResult> {
    if (!this.#fitsEye(card.eyeKey)) return 'other-eye';
    const known = this.#projects.list.find(
      ({ received }) => received && sameBytes(new Uint8Array(received.card), packed),
    );
    if (known) return (await this.#projects.open(known.id)) ? 'known' : 'failed';
    const name = card.projectName || untitled;
    const made = receivedProject(card, packed, name, Date.now());
    return (await this.#projects.add(made)) ? 'kept' : 'failed';
  }

  /** Begins a project of one's own with the names of the one that is shown; true if it is shown. */
  teachNames(name: string): Promise<boolean> {
    const { classes } = this.#engine.project.contents;
    const named = classes.filter(({ isNone }) => !isNone);
    return this.#projects.add(projectOfNames(named, name, Date.now()));
  }

  /** Whether the present eye can be the one of a key; true while there is none to ask. */
  #fitsEye(eyeKey: string): boolean {
    const sizePx = sizeOfEyeKey(eyeKey);
    const table = this.#engine.eye.state.eye?.model.table;
    return sizePx !== undefined && (!table || eyeKeyOf(table, sizePx) === eyeKey);
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
