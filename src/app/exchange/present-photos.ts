import type { NewPhoto } from '../../training/store/add-burst.ts';
import type { BurstRecord, PhotoRecord, ProjectContents } from '../../training/store/records.ts';

/** Where a photograph is that is here already. */
export interface PresentPhoto {
  readonly photo: PhotoRecord;
  readonly burst: BurstRecord;
  /** Whether it came a moment ago, with the same file. */
  readonly isOfFile?: true;
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
      this.#note({ photo, burst });
    }
  }

  /** From now on these are here, too. */
  add(burst: BurstRecord, photos: readonly NewPhoto[]): void {
    for (const { record } of photos) this.#note({ photo: record, burst, isOfFile: true });
  }

  /** The photographs of exactly these bytes, those of older bursts first. */
  async allOf(bytes: ArrayBuffer): Promise<readonly PresentPhoto[]> {
    const alike = this.#byLength.get(bytes.byteLength) ?? [];
    if (alike.length === 0) return [];
    const stored = await this.#photoBytesOf(alike.map(({ photo }) => photo.id));
    return alike.filter(({ photo }) => {
      const present = stored.get(photo.id);
      return present !== undefined && sameBytes(present, bytes);
    });
  }

  #note(present: PresentPhoto): void {
    const { byteLength } = present.photo;
    const alike = this.#byLength.get(byteLength);
    if (alike) alike.push(present);
    else this.#byLength.set(byteLength, [present]);
  }
}

/** Whether two files are the very same. */
export function sameBytes(first: ArrayBuffer, second: ArrayBuffer): boolean {
  if (first.byteLength !== second.byteLength) return false;
  const [a, b] = [new Uint8Array(first), new Uint8Array(second)];
  return a.every((value, at) => value === b[at]);
}
