import type { PictureForm } from '../../core/network/picture-maker.ts';
import { success, type Outcome } from '../../core/outcome.ts';
import { splitByBurst } from '../../training/network/split-by-burst.ts';
import type { PictureCounts } from '../../training/network/run-estimate.ts';
import type { Split } from '../../training/network/types.ts';
import type { ProjectContents } from '../../training/store/records.ts';
import { exampleObjects } from '../example-project.ts';
import type { PackTrouble } from '../offline/pack.ts';
import { DIGIT_COUNT, DIGIT_PX, TEST_DIGIT_COUNT } from './digits-file.ts';
import type { PictureSource } from './kept-networks.ts';
import type { PictureSets } from './picture-sets.ts';
import type { PreparationWatch, PreparedPictures, Preparing } from './prepared-pictures.ts';
import { projectPictures, type ProjectPictures } from './project-pictures.ts';
import { sampleRows, type SampleRow } from './sample-rows.ts';
import { toyLabels } from './toy-set.ts';

/** The seed of the split: the same photographs are set aside every time. */
export const splitSeed = 1;

/** Pictures of a class that are shown on each side of the split. */
export const mostSamples = 6;

/** Classes of the sets that are no project's. */
const classCounts = { digits: 10, toy: exampleObjects.length } as const;

/** A class as its bar and its row say it; one of a project has an id and a mark. */
export interface ClassWords {
  readonly name: string;
  readonly id?: string;
  readonly mark?: number;
}

/** Pictures with their split: what a run is started from. */
export interface SplitPictures extends PreparedPictures {
  readonly split: Split;
  /** Origin of each recording of the project, by its number in the set; absent for the other sets. */
  readonly originIds?: readonly string[];
}

/** What is chosen to be learned from, as it was when that was asked for. */
export interface ChosenPictures {
  readonly projectId: string;
  readonly source: PictureSource;
  /** The classes, in the order of the network's answers. */
  readonly classWords: readonly ClassWords[];
  /** As `NetworkData.prepare`, of these very classes, whatever was chosen or recorded since. */
  readonly prepare: NetworkData['prepare'];
}

/** What the network learns from: where its pictures come from, and which of them only measure. */
export class NetworkData {
  readonly #sets: PictureSets;
  #source = $state.raw<PictureSource>('project');
  #contents = $state.raw<ProjectContents>({
    project: { id: '', name: '', createdAtMs: 0, strictness: 0 },
    classes: [],
    bursts: [],
    photos: [],
  });
  #samples = $state.raw<readonly SampleRow[]>();
  #bringing = $state.raw<Preparing>();
  #trouble = $state.raw<PackTrouble>();
  #digits = $state.raw<{ readonly bytes: number; readonly kept: boolean }>();

  /** What is taught in the present project. */
  readonly project: ProjectPictures = $derived.by(() => projectPictures(this.#contents));
  /** Which of the project's photographs are learned from, and which only measure. */
  readonly projectSplit: Split = $derived.by(() => {
    const { labels, bursts, classes } = this.project;
    return splitByBurst({ labels, bursts, classCount: classes.length }, splitSeed);
  });

  constructor(sets: PictureSets) {
    this.#sets = sets;
  }

  get source(): PictureSource {
    return this.#source;
  }

  setSource(source: PictureSource): void {
    this.#source = source;
    this.#samples = this.#trouble = undefined;
  }

  /** Tells what the present project holds. */
  setContents(contents: ProjectContents): void {
    this.#contents = contents;
  }

  get projectId(): string {
    return this.#contents.project.id;
  }

  /** How many classes there are to tell apart; 0 while nothing is taught. */
  get classCount(): number {
    return this.#source === 'project' ? this.project.classes.length : classCounts[this.#source];
  }

  /** The classes, in the order of the network's answers. */
  get classWords(): readonly ClassWords[] {
    if (this.#source === 'project') return this.project.classes;
    if (this.#source === 'toy') return exampleObjects.map((name) => ({ name }));
    return Array.from({ length: classCounts.digits }, (_, digit) => ({ name: String(digit) }));
  }

  /** How many pictures are learned from, and how many only measure. */
  get counts(): PictureCounts {
    if (this.#source === 'digits') {
      return { training: DIGIT_COUNT - TEST_DIGIT_COUNT, validation: TEST_DIGIT_COUNT };
    }
    const { training, validation } =
      this.#source === 'project' ? this.projectSplit : splitByBurst(toyLabels(), splitSeed);
    return { training: training.length, validation: validation.length };
  }

  /** Names of the things of the toy set, as the sample scene has them. */
  get toyObjects(): readonly string[] {
    return exampleObjects;
  }

  /** Some pictures of each class of the digits or the toy set; undefined until they are here. */
  get samples(): readonly SampleRow[] | undefined {
    return this.#samples;
  }

  /** How many bytes of the digits have come; undefined while none are on their way. */
  get bringing(): Preparing | undefined {
    return this.#bringing;
  }

  /** Why the digits did not come. */
  get trouble(): PackTrouble | undefined {
    return this.#trouble;
  }

  /** What the digits weigh, and whether they are on the device; undefined until that is known. */
  get digits(): { readonly bytes: number; readonly kept: boolean } | undefined {
    return this.#digits;
  }

  /** Finds out about the digits, and shows those that are on the device. */
  async meetDigits(): Promise<void> {
    this.#digits = await this.#sets.describeDigits();
    if (this.#digits?.kept) await this.bringDigits();
  }

  /** Brings the digits, and shows some. */
  async bringDigits(): Promise<void> {
    if (this.#bringing) return;
    this.#trouble = undefined;
    this.#bringing = { done: 0, total: this.#digits?.bytes ?? 0 };
    try {
      const brought = await this.#sets.bringDigits({
        onProgress: (progress) => (this.#bringing = progress),
      });
      if (!brought.ok) this.#trouble = brought.trouble;
      else if (this.#source === 'digits') {
        const { pixels, labels } = brought.value;
        const indices = Int32Array.from({ length: DIGIT_COUNT }, (_, index) => index);
        this.#samples = sampleRows(
          {
            sizePx: DIGIT_PX,
            channels: 1,
            classCount: 10,
            pixels,
            labels: Int32Array.from(labels),
          },
          {
            training: indices.subarray(0, -TEST_DIGIT_COUNT),
            validation: indices.subarray(-TEST_DIGIT_COUNT),
          },
          mostSamples,
        );
      }
    } finally {
      this.#bringing = undefined;
    }
  }

  /** A digit that only measures, `[28, 28]`, white on black; undefined where there are none here. */
  async testDigit(index: number): Promise<Uint8Array | undefined> {
    const brought = await this.#sets.bringDigits();
    if (!brought.ok) return undefined;
    const at = DIGIT_COUNT - TEST_DIGIT_COUNT + (index % TEST_DIGIT_COUNT);
    const length = DIGIT_PX ** 2;
    return brought.value.pixels.slice(at * length, (at + 1) * length);
  }

  /** Draws the toy set as the network would be fed it, and shows some. */
  async meetToy(form: { readonly sizePx: number; readonly channels: 1 | 3 }): Promise<void> {
    const { set, split } = this.#split(await this.#sets.toy(form));
    if (this.#source === 'toy') this.#samples = sampleRows(set, split, mostSamples);
  }

  /** Whether the pictures are on the device. */
  canPrepare(): boolean {
    return this.#source !== 'digits' || (this.#digits?.kept ?? false);
  }

  /** What is chosen now. A run is named, labelled and fed by one and the same of these. */
  atPresent(): ChosenPictures {
    const { source, project, projectId, classWords } = this;
    const prepare: ChosenPictures['prepare'] = (form, watch = {}) =>
      this.#prepare(source, project, form, watch);
    return { projectId, source, classWords, prepare };
  }

  /**
   * The pictures of the chosen source as a network is fed them, with their split: what a run is started
   * from. Brings the digits first, where they are chosen. Throws the reason of the signal when aborted.
   */
  prepare(
    form: PictureForm,
    watch: PreparationWatch = {},
  ): Promise<Outcome<SplitPictures, PackTrouble>> {
    return this.prepareOf(this.#source, form, watch);
  }

  /** The same of another source, whichever is chosen. */
  prepareOf(
    source: PictureSource,
    form: PictureForm,
    watch: PreparationWatch = {},
  ): Promise<Outcome<SplitPictures, PackTrouble>> {
    return this.#prepare(source, this.project, form, watch);
  }

  async #prepare(
    source: PictureSource,
    project: ProjectPictures,
    form: PictureForm,
    watch: PreparationWatch,
  ): Promise<Outcome<SplitPictures, PackTrouble>> {
    if (source === 'digits') return this.#prepareDigits(form, watch);
    if (source === 'toy') return success(this.#split(await this.#sets.toy(form, watch)));
    const { classes, originIds, ...photos } = project;
    const listed = { ...photos, classCount: classes.length };
    const pictures = this.#split(await this.#sets.project(listed, form, watch));
    return success({ ...pictures, originIds });
  }

  async #prepareDigits(
    form: PictureForm,
    watch: PreparationWatch,
  ): Promise<Outcome<SplitPictures, PackTrouble>> {
    const { signal } = watch;
    try {
      const prepared = await this.#sets.digits(form, watch, {
        onProgress: (progress) => (this.#bringing = progress),
        ...(signal && { signal }),
      });
      return prepared.ok ? success(this.#split(prepared.value)) : prepared;
    } finally {
      this.#bringing = undefined;
    }
  }

  #split(prepared: PreparedPictures): SplitPictures {
    return { ...prepared, split: prepared.split ?? splitByBurst(prepared.set, splitSeed) };
  }
}
