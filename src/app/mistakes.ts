import { cutName } from '../core/plain-name.ts';
import { encodePhoto, squarePicture } from '../models/input/square-picture.ts';
import { newId } from '../training/store/ids.ts';
import type { FoolingWay, Mistake } from '../training/store/records.ts';
import type { ProjectKeeper } from './project-keeper.ts';
import type { SourceKeeper } from './source-keeper.ts';

/** What was said of a picture, and what it is; null stands for "none of these". */
export interface Verdict {
  readonly takenForId: string | null;
  /** As of `Mistake`. */
  readonly takenForName?: string;
  readonly isId: string | null;
}

/** Who is fooled: the eye with what was taught, or a network of one's own. */
export type Fooled = 'eye' | 'network';

/** Keeps what fooled the network. */
export class Mistakes {
  readonly #source: SourceKeeper;
  readonly #project: ProjectKeeper;

  constructor(source: SourceKeeper, project: ProjectKeeper) {
    this.#source = source;
    this.#project = project;
  }

  /**
   * Keeps the present picture as a burst of its own that nothing is learned from yet, and tells the
   * burst's id; nothing happens where there is no picture.
   */
  async keep(
    { takenForId, takenForName, isId }: Verdict,
    way: FoolingWay,
    who: Fooled,
  ): Promise<string | undefined> {
    const { source } = this.#source.state;
    const frame = source?.current();
    if (!source || !frame) return undefined;
    // The pixels are taken before anything is awaited: a frame lives only until then.
    const picture = squarePicture(frame.image, frame.widthPx, frame.heightPx);
    const projectId = this.#project.contents.project.id;
    const id = newId();
    const startedAtMs = Date.now();
    const photos = [{ id: newId(), bytes: await encodePhoto(picture) }];
    // Another project may be shown by now: it knows nothing of these classes.
    if (this.#project.contents.project.id !== projectId) return undefined;
    const classId = isId ?? (await this.#project.noneClass()).id;
    const mistake: Mistake = {
      ...{ takenForId, taught: false, way },
      ...(takenForName !== undefined && { takenForName: cutName(takenForName) }),
      ...(who === 'network' && { fooled: who }),
    };
    await this.#project.addBurst({
      id,
      classId,
      source: source.kind,
      startedAtMs,
      photos,
      mistake,
    });
    return id;
  }
}
