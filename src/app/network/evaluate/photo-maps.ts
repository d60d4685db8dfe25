import { createTurns } from '../../../core/turns.ts';
import { decodePhoto } from '../../../models/input/square-picture.ts';
import { activationMap } from '../../../training/head/classify.ts';
import type { Engine } from '../../engine.ts';
import type { WhereItLooked } from '../../live-answer.ts';

/** Photographs whose feature maps are kept: about 50 kB each. */
const mostKept = 96;

/** Where the eye looked in stored photographs: the exact map of any class, as over the live picture. */
export class PhotoMaps {
  readonly #engine: Pick<Engine, 'learner' | 'eye' | 'inHand'>;
  /** Feature maps `[side, side, dimension]` by photograph, of the eye that stands in `#eyeKey`. */
  readonly #kept = new Map<string, Promise<Float32Array | undefined>>();
  #eyeKey: string | undefined;
  /** One after another: the live picture is looked at in between. */
  readonly #inTurn = createTurns();

  constructor(engine: Pick<Engine, 'learner' | 'eye' | 'inHand'>) {
    this.#engine = engine;
  }

  /** The map of a photograph for a class; undefined where there is no eye, or the photograph is gone. */
  async of(photoId: string, classId: string): Promise<WhereItLooked | undefined> {
    const map = await this.#mapOf(photoId);
    const { learned } = this.#engine.learner;
    const label = learned?.examples.classIds.indexOf(classId) ?? -1;
    if (!learned || !map || label < 0) return undefined;
    const side = Math.round(Math.sqrt(map.length / learned.head.dimension));
    return { classId, side, values: activationMap(learned.head, map, side, label) };
  }

  clear(): void {
    this.#kept.clear();
  }

  #mapOf(photoId: string): Promise<Float32Array | undefined> {
    const eyeKey = this.#engine.eye.state.eye?.key;
    if (eyeKey !== this.#eyeKey) this.#kept.clear();
    this.#eyeKey = eyeKey;
    const kept = this.#kept.get(photoId);
    if (kept) return kept;
    const made: Promise<Float32Array | undefined> = this.#inTurn(async () => {
      // Forgotten before its turn came: nobody waits for it.
      return this.#kept.get(photoId) === made ? this.#look(photoId) : undefined;
    }).catch((error: unknown) => {
      console.warn('What the eye found in a photograph could not be mapped.', error);
      return undefined;
    });
    this.#kept.set(photoId, made);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept) this.#kept.delete(oldest!);
    void made.then((map) => {
      if (!map && this.#kept.get(photoId) === made) this.#kept.delete(photoId);
    });
    return made;
  }

  async #look(photoId: string): Promise<Float32Array | undefined> {
    const { eye } = this.#engine.eye.state;
    const bytes = eye && (await this.#engine.inHand.photoBytes(photoId));
    const decoded = bytes && (await decodePhoto(bytes));
    if (!eye || !decoded?.ok) return undefined;
    const look = await eye.look(decoded.value, { wantMap: true });
    return look.ok ? look.value.map : undefined;
  }
}
