import type { Manifest } from '../../exchange/project-file/schema.ts';
import { newId } from '../../training/store/ids.ts';

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
}

type ManifestClass = Manifest['classes'][number];

/** The reaction of a class with the new ids of its media. */
export function reactionOf({ reaction }: ManifestClass, ids: RenamedIds) {
  if (!reaction) return undefined;
  const { picture, sound } = reaction;
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
