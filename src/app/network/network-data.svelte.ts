import { splitByBurst } from '../../training/network/split-by-burst.ts';
import type { Split } from '../../training/network/types.ts';
import type { ProjectContents } from '../../training/store/records.ts';
import type { PictureSource } from './kept-networks.ts';
import { projectPictures, type ProjectPictures } from './project-pictures.ts';

/** The seed of the split, unless a run says another: the same photographs are set aside every time. */
const splitSeed = 1;

/** What the network learns from: where its pictures come from, and which of them only measure. */
export class NetworkData {
  #source = $state.raw<PictureSource>('project');
  #contents = $state.raw<ProjectContents>({
    project: { id: '', name: '', createdAtMs: 0, strictness: 0 },
    classes: [],
    bursts: [],
    photos: [],
  });

  /** What is taught in the present project. */
  readonly project: ProjectPictures = $derived.by(() => projectPictures(this.#contents));
  /** Which of the project's photographs are learned from, and which only measure. */
  readonly split: Split = $derived.by(() => {
    const { labels, bursts, classes } = this.project;
    return splitByBurst({ labels, bursts, classCount: classes.length }, splitSeed);
  });

  get source(): PictureSource {
    return this.#source;
  }

  setSource(source: PictureSource): void {
    this.#source = source;
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
    if (this.#source === 'digits') return 10;
    return this.#source === 'toy' ? 3 : this.project.classes.length;
  }
}
