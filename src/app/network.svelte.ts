import type { NetworkDescription } from '../core/network/description.ts';
import { starter } from '../core/network/presets/starter.ts';
import type { Engine } from './engine.ts';
import { EditedNetwork } from './network/edited-network.svelte.ts';
import { keepNetwork, readKeptNetwork, type PictureSource } from './network/kept-networks.ts';
import { NetworkData } from './network/network-data.svelte.ts';
import type { CorePack } from './offline/pack.ts';
import type { Notices } from './notices.svelte.ts';
import { saveBlob } from './filter/save-blob.ts';
import { PictureSets } from './network/picture-sets.ts';
import { pngOf } from './network/png-of.ts';
import type { Explained } from './network/explain/explained.ts';
import { Explaining } from './network/explain/explaining.svelte.ts';
import { Inside, isEye } from './network/inside.svelte.ts';
import { Evaluation } from './network/evaluate/evaluation.svelte.ts';
import { RunExaminer } from './network/evaluate/run-examiner.ts';
import { RunMaps } from './network/evaluate/run-maps.ts';
import { EyeTuning } from './network/eye-tuning.svelte.ts';
import type { Experts } from './network/experts/experts.svelte.ts';
import { LeavingRuns } from './network/leaving-runs.ts';
import { LiveNetwork } from './network/live-network.svelte.ts';
import { NetworkAddress } from './network/network-address.ts';
import { NetworkDevice, type BringCode } from './network/network-device.ts';
import { networkMemory } from './network/network-memory.ts';
import { RunRecipe } from './network/run-recipe.svelte.ts';
import { RunShelf } from './network/run-shelf.svelte.ts';
import { PastRuns } from './network/past-runs.ts';
import { planOfRun } from './network/run-facts.ts';
import { Training } from './network/training.svelte.ts';
import { previewTiles } from './network/augmentation-preview.ts';
import type { PictureTile } from './network/sample-rows.ts';
import { WhatIfs } from './network/what-ifs.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import { headBytes, stateBytes } from '../exchange/project-file/run-state.ts';
import { estimateMemoryBytes } from '../training/network/run-estimate.ts';
import type { TrainSettings } from '../training/network/types.ts';
import type { ProjectContents, RunRecord } from '../training/store/records.ts';

/** A network cannot tell one thing from nothing: until there are two classes it is planned for two. */
const leastClasses = 2;

/** What a project's network is before anybody has built one. */
const startNetwork: NetworkDescription = starter({ sizePx: 32, channels: 3, filters: 8 });

/** The room My network: the network of the present project, and what it learns from. */
export class MyNetwork {
  readonly data: NetworkData;
  readonly edited: EditedNetwork;
  readonly #notices: Notices;
  readonly #address: NetworkAddress;
  readonly recipe: RunRecipe;
  readonly whatIfs: WhatIfs;
  readonly shelf: RunShelf;
  readonly training: Training;
  readonly live: LiveNetwork;
  readonly tuning: EyeTuning;
  /** Runs that were interrupted or have ended. */
  readonly past: PastRuns;
  readonly #leaving: LeavingRuns;
  /** The network looked into. */
  readonly inside: Inside;
  readonly explaining: Explaining;
  readonly evaluation: Evaluation;
  readonly #device: NetworkDevice;
  readonly #engine: Engine;
  #experts: Experts | undefined;
  #eyeBytes = $state.raw<number>();
  readonly #ends: (() => void)[];

  constructor(engine: Engine, pack: CorePack, notices: Notices, settings: Settings) {
    this.#engine = engine;
    this.#notices = notices;
    const photoBytesOf = (photoIds: readonly string[]) => engine.inHand.photoBytesOf(photoIds);
    const sets = new PictureSets({ photoBytesOf, pack });
    this.data = new NetworkData(sets);
    this.data.setContents(engine.project.contents);
    const kept = readKeptNetwork(this.data.projectId);
    if (kept) this.data.setSource(kept.source);
    this.edited = new EditedNetwork(
      kept?.description ?? startNetwork,
      () => Math.max(leastClasses, this.data.classCount),
      () => this.#keep(),
    );
    this.#address = new NetworkAddress(this.edited, notices);
    const bringCode: BringCode = (backends, signal) =>
      pack.load({
        groups: ['engine', 'training', ...backends],
        evenWithoutRoom: true,
        ...(signal && { signal }),
      });
    this.#device = new NetworkDevice(networkMemory(settings), bringCode);
    this.recipe = new RunRecipe(this.#device, () => this.#keep());
    if (kept) this.recipe.open(kept.edits, kept.fits);
    this.whatIfs = new WhatIfs(this.edited, this.recipe);
    this.#address.openAsked();
    const { project } = engine;
    const isOwn = (projectId: string) => project.contents.project.id === projectId;
    this.shelf = new RunShelf(
      {
        store: () => project.store,
        writable: (projectId) => (isOwn(projectId) ? project.writableStore : undefined),
      },
      notices,
    );
    const { data, edited, shelf, recipe } = this;
    this.training = new Training({ data, device: this.#device, shelf, recipe });
    this.live = new LiveNetwork(engine, this.#device, shelf, bringCode);
    this.tuning = new EyeTuning(engine, data, shelf, bringCode);
    const { training, tuning } = this;
    const takeSource = (source: PictureSource) => {
      if (source !== data.source) this.setSource(source);
    };
    this.past = new PastRuns({ shelf, training, tuning, recipe, takeSource });
    this.#leaving = new LeavingRuns({ training, tuning, shelf, notices });
    // Made here: within a component, what it derives would stand still once that is gone.
    this.inside = new Inside({ engine, device: this.#device, data, edited, shelf });
    this.explaining = new Explaining({
      keeper: engine.source,
      device: this.#device,
      pictures: ({ source, plan }, watch) => data.prepareOf(source, plan.description.input, watch),
      photoBytes: (photoId) => engine.inHand.photoBytes(photoId),
    });
    const eye = () => engine.eye.state.eye;
    const examiner = new RunExaminer({ device: this.#device, sets, photoBytesOf, eye, bringCode });
    const weightsOf = (runId: string) => shelf.weightsOf(runId);
    const runMaps = new RunMaps({ device: this.#device, photoBytesOf, weightsOf, eye, bringCode });
    this.evaluation = new Evaluation({ engine, shelf, examiner, runMaps });
    void shelf.follow(data.projectId);
    void pack.describe('eye').then((eye) => (this.#eyeBytes = eye?.bytes));
    this.#ends = [
      engine.changed.subscribe((contents) => this.#follow(contents)),
      // Another tab writes now, or this one does again: what was trained there is read.
      project.lock.changed.subscribe((role) => {
        if (role === 'watcher') void this.#leaving.toOtherTab();
        else this.#withdrawLeft();
        void shelf.follow(this.data.projectId);
      }),
    ];
  }

  /** Opens the network that a link says (`NetworkAddress`). */
  openLink(text: string, isTold = true): void {
    this.#address.open(text, isTold);
  }

  /** An address of this app that opens this very network. */
  get link(): string {
    return this.#address.link;
  }

  /** How the next run learns. */
  get settings(): TrainSettings {
    return this.recipe.settings;
  }

  /** What the eye weighs, to be compared with; undefined until that is known. */
  get eyeBytes(): number | undefined {
    return this.#eyeBytes;
  }

  /** What a run weighs where it answers: its network, or the eye with its end; undefined until that is known. */
  bytesOf(run: RunRecord): number | undefined {
    const plan = planOfRun(run);
    if (plan) return 4 * plan.parameterCount;
    if (this.#eyeBytes === undefined) return undefined;
    // Of the original eye nothing is new but the layer of the classes.
    const isOriginal = run.tuning?.kept === 'head';
    return this.#eyeBytes + (isOriginal ? headBytes(run.classNames.length) : stateBytes(run));
  }

  /** About how many bytes a training needs on the device; undefined while something is wrong with the network. */
  get trainingBytes(): number | undefined {
    const { plan } = this.edited;
    return plan && estimateMemoryBytes(plan, this.settings);
  }

  /** Whether the eye is wanted in this room, where it rests otherwise. */
  get needsEye(): boolean {
    return this.live.needsEye || this.inside.needsEye;
  }

  /** Who explains what is looked into. */
  get explained(): Explained {
    return isEye(this.inside.subject) ? this.inside.explainedEye : this.explaining;
  }

  /** The figures for experts, whose code comes when they are first asked for; rejects if it does not come. */
  async openExperts(): Promise<Experts> {
    const { Experts } = await import('./network/experts/experts.svelte.ts');
    return (this.#experts ??= new Experts(this.#engine, this.shelf, this.#device));
  }

  setSource(source: PictureSource): void {
    this.data.setSource(source);
    this.#keep();
  }

  /** Takes a layer away, and offers to put it back; answers whether it could go. */
  remove(index: number): boolean {
    const undo = this.edited.remove(index);
    if (undo) this.#notices.say({ kind: 'removed-layer' }, undo);
    return undo !== undefined;
  }

  /**
   * Saves a drawing, as SVG text or as a picture; must be called at once when that is asked for. Answers
   * whether nothing went wrong.
   */
  saveDrawing(svg: string, kind: 'svg' | 'png', name: string): Promise<boolean> {
    const type = kind === 'svg' ? 'image/svg+xml' : 'image/png';
    const made = kind === 'svg' ? Promise.resolve(new Blob([svg], { type })) : pngOf(svg);
    return saveBlob(made, name, type, `.${kind}`);
  }

  /** The network of this moment stands in the address while the room is shown. */
  showInAddress(): void {
    this.#address.changed();
  }

  /**
   * Some of one's own pictures after random changes, as a network would be fed them; nothing where they
   * cannot be computed.
   */
  async previewAugmentation(seed: number): Promise<readonly PictureTile[]> {
    const { sizePx, channels } = this.edited.description.input;
    const [trainer, prepared] = await Promise.all([
      this.#device.trainer(),
      // Digits are not brought for a preview.
      this.data.canPrepare() ? this.data.prepare({ sizePx, channels }) : undefined,
    ]);
    if (!trainer.ok || !prepared?.ok || this.training.isBusy) return [];
    const { augmentation } = this.settings;
    try {
      return await previewTiles(trainer.value, prepared.value, augmentation, seed);
    } catch (error) {
      console.warn('No preview of the augmentation.', error);
      return [];
    }
  }

  /** Tells the recipe what would be trained now; to be called where its answer is shown. */
  planRun(): void {
    const { plan } = this.edited;
    const { counts, classCount } = this.data;
    const isPossible = plan && classCount >= leastClasses && counts.training > 0;
    this.recipe.follow(
      isPossible ? { description: plan.description, classCount, counts } : undefined,
    );
  }

  dispose(): void {
    for (const end of this.#ends) end();
    this.live.stop();
    this.explaining.dispose();
    this.inside.stop();
    this.evaluation.dispose();
    this.tuning.leave();
    this.training.leave();
    this.#experts?.dispose();
    this.recipe.dispose();
    this.#device.dispose();
    this.#address.dispose();
  }

  #withdrawLeft(): void {
    for (const kind of ['run-left', 'run-left-unsaved', 'tuning-left'] as const) {
      this.#notices.withdraw(kind);
    }
  }

  #keep(): void {
    const { description } = this.edited;
    const { edits, fits } = this.recipe;
    keepNetwork(this.data.projectId, { description, source: this.data.source, edits, fits });
    this.#address.changed();
    this.whatIfs.settle();
  }

  /** Another project has a network of its own. */
  #follow(contents: ProjectContents): void {
    const { projectId } = this.data;
    this.data.setContents(contents);
    if (contents.project.id === projectId) return;
    this.#notices.withdraw('removed-layer');
    const kept = readKeptNetwork(contents.project.id);
    this.data.setSource(kept?.source ?? 'project');
    this.edited.open(kept?.description ?? startNetwork);
    this.#address.forget();
    void this.#leaving.inProject(projectId);
    this.live.stop();
    this.inside.forget();
    this.recipe.open(kept?.edits ?? {}, kept?.fits ?? true);
    this.whatIfs.forget();
    this.#notices.withdraw('removed-run');
    this.#withdrawLeft();
    void this.shelf.follow(contents.project.id);
  }
}
