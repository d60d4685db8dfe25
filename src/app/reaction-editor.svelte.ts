import type { RecordedPhrase } from '../camera/microphone.ts';
import { createTurns } from '../core/turns.ts';
import { newId } from '../training/store/ids.ts';
import type { MediaRecord, Reaction, ReactionSound } from '../training/store/records.ts';
import type { Notices } from './notices.svelte.ts';
import type { ProjectKeeper } from './project-keeper.ts';

type NewMedia = Omit<MediaRecord, 'projectId'>;

/** Why a reaction is as it was. */
export type ReactionTrouble = 'quota-full' | 'not-saved' | 'photo-unreadable';

/** Changes reactions. A change that fails leaves all as it was, and `trouble` says why. */
export class ReactionEditor {
  readonly #project: ProjectKeeper;
  readonly #notices: Notices;
  readonly #reactionOf: (classId: string) => Reaction | undefined;
  readonly #inTurn = createTurns();
  #trouble = $state.raw<ReactionTrouble>();

  constructor(
    project: ProjectKeeper,
    notices: Notices,
    reactionOf: (classId: string) => Reaction | undefined,
  ) {
    this.#project = project;
    this.#notices = notices;
    this.#reactionOf = reactionOf;
  }

  /** What became of the last change, if it failed. */
  get trouble(): ReactionTrouble | undefined {
    return this.#trouble;
  }

  /** Chooses an emoji, or no picture (undefined). */
  setEmoji(classId: string, emoji: string | undefined): Promise<void> {
    return this.#change(classId, ({ sound }) => ({
      ...(emoji && { picture: { kind: 'emoji', emoji } }),
      ...(sound && { sound }),
    }));
  }

  /** Chooses one of the captured photographs: its copy, which outlives the original. */
  async setPhoto(classId: string, photoId: string): Promise<void> {
    const bytes = await this.#project.photoBytes(photoId);
    if (bytes) await this.#setPicture(classId, bytes);
  }

  /** Chooses a photograph from a file, scaled to at most 1280 px. */
  async setPhotoFile(classId: string, file: File): Promise<void> {
    const bytes = await scaledJpeg(file);
    if (bytes) await this.#setPicture(classId, bytes);
    else this.#trouble = 'photo-unreadable';
  }

  /** Chooses a sound, or none. A phrase that goes can be brought back. */
  setSound(classId: string, sound: ReactionSound | undefined): Promise<void> {
    return this.#change(classId, ({ picture }) => ({
      ...(picture && { picture }),
      ...(sound && { sound }),
    }));
  }

  /** Chooses a phrase that was just recorded. */
  keepPhrase(classId: string, phrase: RecordedPhrase): Promise<void> {
    const media = { id: newId(), ...phrase };
    return this.#change(
      classId,
      ({ picture }) => ({
        ...(picture && { picture }),
        sound: { kind: 'phrase', mediaId: media.id },
      }),
      [media],
    );
  }

  /** An object URL of a stored picture, or undefined if it is gone; the caller revokes it. */
  async pictureUrl(mediaId: string): Promise<string | undefined> {
    const media = await this.#project.media(mediaId);
    return media && URL.createObjectURL(new Blob([media.bytes], { type: media.type }));
  }

  /** Forgets the last trouble. */
  clear(): void {
    this.#trouble = undefined;
  }

  #setPicture(classId: string, bytes: ArrayBuffer): Promise<void> {
    const media = { id: newId(), type: 'image/jpeg', bytes };
    return this.#change(
      classId,
      ({ sound }) => ({
        picture: { kind: 'photo', mediaId: media.id },
        ...(sound && { sound }),
      }),
      [media],
    );
  }

  #change(
    classId: string,
    change: (former: Reaction) => Reaction,
    media: readonly NewMedia[] = [],
  ): Promise<void> {
    return this.#inTurn(async () => {
      const former = this.#reactionOf(classId) ?? {};
      const next = change(former);
      const lost = await this.#lostPhrase(former, next);
      if ((await this.#write(classId, next, media)) && lost) {
        this.#notices.say({ kind: 'removed-phrase' }, async () => {
          await this.#inTurn(() => {
            const present = this.#reactionOf(classId) ?? {};
            return this.#write(classId, { ...present, sound: former.sound! }, [lost]);
          });
        });
      }
    });
  }

  async #write(classId: string, next: Reaction, media: readonly NewMedia[]): Promise<boolean> {
    const isEmpty = !next.picture && !next.sound;
    const written = await this.#project.setReaction(classId, isEmpty ? undefined : next, media);
    const isFull = !written.ok && written.trouble.kind === 'quota-full';
    this.#trouble = written.ok ? undefined : isFull ? 'quota-full' : 'not-saved';
    return written.ok;
  }

  /** The recording that a change lets go of: the store may forget it at any time from then on. */
  async #lostPhrase(former: Reaction, next: Reaction): Promise<NewMedia | undefined> {
    if (former.sound?.kind !== 'phrase') return undefined;
    const isKept = next.sound?.kind === 'phrase' && next.sound.mediaId === former.sound.mediaId;
    return isKept ? undefined : this.#project.media(former.sound.mediaId);
  }
}

/** A photograph from a file as JPEG, upright, at most 1280 px long; undefined if it cannot be read. */
async function scaledJpeg(file: File): Promise<ArrayBuffer | undefined> {
  const { decodePhotoFile } = await import('../camera/decode-photo.ts');
  const decoded = await decodePhotoFile(file);
  if (!decoded.ok) return undefined;
  const canvas = decoded.value;
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', 0.86),
  );
  // WebKit counts the pixels of canvases that nobody holds any more, until it collects them.
  canvas.width = canvas.height = 0;
  return blob?.arrayBuffer();
}
