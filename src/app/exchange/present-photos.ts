import type { BurstRecord, PhotoRecord, ProjectContents } from '../../training/store/records.ts';

/** Where a photograph is that is here already. */
export interface PresentPhoto {
  readonly photo: PhotoRecord;
  readonly burst: BurstRecord;
}

/**
 * Finds photographs that a project has already. They are compared byte by byte, but only with those of
 * the same length, of which there are few: as sure as any hash, and `crypto.subtle` is not needed, which
 * pages without a certificate do not have.
 */
export class PresentPhotos {
  readonly #byLength = new Map<number, PresentPhoto[]>();
  readonly #photoBytesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, ArrayBuffer>>;

  constructor(
    { bursts, photos }: ProjectContents,
    photoBytesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, ArrayBuffer>>,
  ) {
    this.#photoBytesOf = photoBytesOf;
    const byId = new Map(bursts.map((burst) => [burst.id, burst]));
    for (const photo of photos) {
      const burst = byId.get(photo.burstId);
      if (!burst) continue;
      const alike = this.#byLength.get(photo.byteLength);
      if (alike) alike.push({ photo, burst });
      else this.#byLength.set(photo.byteLength, [{ photo, burst }]);
    }
  }

  /** The photograph of exactly these bytes; one of the class `classId`, if there are several. */
  async find(bytes: ArrayBuffer, classId: string): Promise<PresentPhoto | undefined> {
    const alike = this.#byLength.get(bytes.byteLength) ?? [];
    if (alike.length === 0) return undefined;
    const stored = await this.#photoBytesOf(alike.map(({ photo }) => photo.id));
    const wanted = new Uint8Array(bytes);
    const same = alike.filter(({ photo }) => {
      const present = stored.get(photo.id);
      return present !== undefined && isEqual(new Uint8Array(present), wanted);
    });
    return same.find(({ burst }) => burst.classId === classId) ?? same[0];
  }
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
