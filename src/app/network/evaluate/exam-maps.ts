import type { ClassMap } from '../../../core/network/explain/channel-speaks.ts';
import type { RunRecord } from '../../../training/store/records.ts';
import type { EvaluationParts } from './evaluation-phase.ts';
import type { Exam } from './exam.ts';
import { PhotoMaps } from './photo-maps.ts';
import type { RunMaps } from './run-maps.ts';

/** Where whoever is judged looked in the pictures of an exam: the eye, or a network of one's own. */
export class ExamMaps {
  readonly #ofEye: PhotoMaps;
  readonly #ofRuns: RunMaps;

  constructor({ engine, runMaps }: Pick<EvaluationParts, 'engine' | 'runMaps'>) {
    this.#ofEye = new PhotoMaps(engine);
    this.#ofRuns = runMaps;
  }

  /**
   * Of one picture, for one class; undefined where there is no map.
   *
   * @param index of the answer. @param label index into the exam's classes.
   * @param run who answered; undefined for the eye.
   */
  async of(
    exam: Exam,
    index: number,
    label: number,
    run: RunRecord | undefined,
  ): Promise<ClassMap | undefined> {
    const photoId = exam.photoIds[index];
    const classId = exam.classes[label]?.id;
    const tile = exam.tileOf?.(index);
    if (run) {
      const picture = photoId === undefined ? tile && { index, tile } : { photoId };
      return picture && this.#ofRuns.of(run, picture, label);
    }
    return photoId && classId ? this.#ofEye.of(photoId, classId) : undefined;
  }

  /** Another project: what was found out of the eye's does not hold. */
  clear(): void {
    this.#ofEye.clear();
  }

  /** Lets the networks go. */
  close(): void {
    this.#ofRuns.close();
  }
}
