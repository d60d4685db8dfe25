import type { BurstRecord, PhotoRecord } from '../training/store/records.ts';

/** Photographs of a class under one heading. */
export interface TraySection {
  /** Stays the same while photographs of the section come and go. */
  readonly key: string;
  /**
   * The burst under this heading; absent for loose photographs: pictures from files, each its own
   * burst, that would otherwise be as many headings as photographs.
   */
  readonly burst?: BurstRecord;
  /** Place of the burst among those that have a heading of their own, from 1. */
  readonly number: number;
  readonly photos: readonly PhotoRecord[];
}

/** Whether a burst is a loose photograph: one picture from a file, to be learned from. */
export function isLoose({ source, isTest }: BurstRecord, photos: readonly PhotoRecord[]): boolean {
  return source === 'file' && photos.length === 1 && !isTest;
}

/** Sections of a class: a heading for each burst, and one for all loose photographs in a row. */
export function traySections(
  bursts: readonly BurstRecord[],
  photosOf: ReadonlyMap<string, readonly PhotoRecord[]>,
): TraySection[] {
  const sections: TraySection[] = [];
  let loose: PhotoRecord[] | undefined;
  let number = 0;
  let looseCount = 0;
  for (const burst of bursts) {
    const photos = photosOf.get(burst.id) ?? [];
    if (isLoose(burst, photos)) {
      if (!loose) {
        loose = [];
        sections.push({ key: `loose-${looseCount++}`, number: 0, photos: loose });
      }
      loose.push(...photos);
    } else {
      loose = undefined;
      sections.push({ key: burst.id, burst, number: ++number, photos });
    }
  }
  return sections;
}
