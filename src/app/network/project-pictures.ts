import type { ClassRecord, ProjectContents } from '../../training/store/records.ts';
import { burstsByClass, photosByBurst } from '../project-contents.ts';

/** The photographs of a project that a network of one's own learns from, numbered as a `PictureSet` is. */
export interface ProjectPictures {
  /** Classes with at least one photograph, in the order of the rows. */
  readonly classes: readonly Pick<ClassRecord, 'id' | 'name' | 'mark'>[];
  /** Classes without any: they wait for their first. */
  readonly emptyClassCount: number;
  /** Photograph of each picture. */
  readonly photoIds: readonly string[];
  /** Class of each picture. */
  readonly labels: Int32Array;
  /** Recording of each picture: photographs of one recording share it even if they stand in two classes. */
  readonly bursts: Int32Array;
  /** Origin of each recording, by its number. */
  readonly originIds: readonly string[];
}

/**
 * Gathers what is taught in a project, class by class and burst by burst. What is none of the classes, and
 * what fooled the eye but is not taught, is left out.
 */
export function projectPictures(contents: ProjectContents): ProjectPictures {
  const bursts = burstsByClass(contents);
  const photos = photosByBurst(contents);
  const rows = contents.classes.filter(({ isNone }) => !isNone);
  const classes = rows.filter(({ id }) =>
    bursts.get(id)?.some((burst) => (photos.get(burst.id)?.length ?? 0) > 0),
  );
  const numbers = new Map<string, number>();
  const photoIds: string[] = [];
  const labels: number[] = [];
  const burstOf: number[] = [];
  for (const [label, { id }] of classes.entries()) {
    for (const burst of bursts.get(id) ?? []) {
      if (!numbers.has(burst.originId)) numbers.set(burst.originId, numbers.size);
      for (const photo of photos.get(burst.id) ?? []) {
        photoIds.push(photo.id);
        labels.push(label);
        burstOf.push(numbers.get(burst.originId)!);
      }
    }
  }
  return {
    classes: classes.map(({ id, name, mark }) => ({ id, name, mark })),
    emptyClassCount: rows.length - classes.length,
    photoIds,
    labels: Int32Array.from(labels),
    bursts: Int32Array.from(burstOf),
    originIds: [...numbers.keys()],
  };
}

/** Origins of the recordings that some pictures come from; `bursts` has the number of each picture's. */
export function originsOf(
  originIds: readonly string[],
  bursts: Int32Array,
  pictures: Int32Array,
): string[] {
  const numbers = new Set(Array.from(pictures, (picture) => bursts[picture]!));
  return [...numbers].map((number) => originIds[number]!);
}
