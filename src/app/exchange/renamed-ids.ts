import { newId } from '../../training/store/ids.ts';
import type { Reaction } from '../../training/store/records.ts';

/** Gives every id of a file a new one, the same each time: a file may be opened twice. */
export class RenamedIds {
  readonly #ids = new Map<string, string>();

  of(id: string): string {
    const known = this.#ids.get(id);
    if (known !== undefined) return known;
    const fresh = newId();
    this.#ids.set(id, fresh);
    return fresh;
  }

  /** From now on this id of the file is that of something that is here already. */
  is(id: string, presentId: string): void {
    this.#ids.set(id, presentId);
  }
}

/** A reaction with the new ids of its media. */
export function renamedReaction({ picture, sound }: Reaction, ids: RenamedIds): Reaction {
  return {
    ...(picture && {
      picture:
        picture.kind === 'photo' ? { ...picture, mediaId: ids.of(picture.mediaId) } : picture,
    }),
    ...(sound && {
      sound: sound.kind === 'phrase' ? { ...sound, mediaId: ids.of(sound.mediaId) } : sound,
    }),
  };
}
