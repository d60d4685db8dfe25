import { success, type Outcome } from '../../core/outcome.ts';
import type { PictureForm } from '../../core/network/picture-maker.ts';
import type { CorePack, PackTrouble } from '../offline/pack.ts';
import { bringDigits, digitSet } from './digit-set.ts';
import type { Digits } from './digits-file.ts';
import type { PreparationWatch, PreparedPictures } from './prepared-pictures.ts';
import { ProjectSets, type ListedPhotos } from './project-set.ts';
import { drawToySet } from './toy-set.ts';

/** What the sets are made from. */
export interface PictureSetSources {
  /** The JPEGs of photographs by id, kept or just taken, without those that are gone. */
  readonly photoBytesOf: (photoIds: readonly string[]) => Promise<ReadonlyMap<string, ArrayBuffer>>;
  readonly pack: CorePack;
}

/**
 * Everything that a network can learn from, as pictures of the form that it takes. What was made last of
 * each kind is kept, so that a second run begins at once; one set is made at a time.
 *
 * Each verb throws the reason of its signal when that is aborted.
 */
export class PictureSets {
  readonly #pack: CorePack;
  readonly #projects: ProjectSets;
  #digits: Digits | undefined;
  #digitSet: PreparedPictures | undefined;
  #toySet: PreparedPictures | undefined;

  constructor({ photoBytesOf, pack }: PictureSetSources) {
    this.#pack = pack;
    this.#projects = new ProjectSets(photoBytesOf);
  }

  /** The photographs of a project, without those that cannot be read. */
  project(
    photos: ListedPhotos,
    form: PictureForm,
    watch: PreparationWatch = {},
  ): Promise<PreparedPictures> {
    return this.#projects.prepare(photos, form, watch);
  }

  /** What the digits weigh, to be said before they are brought, and whether they are on the device. */
  describeDigits(): Promise<{ readonly bytes: number; readonly kept: boolean } | undefined> {
    return this.#pack.describe('digits');
  }

  /** The handwritten digits, brought when they are first asked for; `bringing` is told of bytes. */
  async bringDigits(bringing: PreparationWatch = {}): Promise<Outcome<Digits, PackTrouble>> {
    if (this.#digits) return success(this.#digits);
    const brought = await bringDigits(this.#pack, bringing);
    bringing.signal?.throwIfAborted();
    if (brought.ok) this.#digits = brought.value;
    return brought;
  }

  /** The digits as a set with its fixed split; brings them first (`bringing` is told of bytes). */
  async digits(
    form: PictureForm,
    watch: PreparationWatch = {},
    bringing: PreparationWatch = watch,
  ): Promise<Outcome<PreparedPictures, PackTrouble>> {
    if (isOfForm(this.#digitSet, form)) return success(this.#digitSet);
    const brought = await this.bringDigits(bringing);
    if (!brought.ok) return brought;
    this.#digitSet = await digitSet(brought.value, form, watch);
    return success(this.#digitSet);
  }

  /** The toy set of the sample scene. */
  async toy(form: PictureForm, watch: PreparationWatch = {}): Promise<PreparedPictures> {
    if (isOfForm(this.#toySet, form)) return this.#toySet;
    this.#toySet = await drawToySet(form, watch);
    return this.#toySet;
  }
}

function isOfForm(
  prepared: PreparedPictures | undefined,
  { sizePx, channels }: PictureForm,
): prepared is PreparedPictures {
  return prepared?.set.sizePx === sizePx && prepared.set.channels === channels;
}
