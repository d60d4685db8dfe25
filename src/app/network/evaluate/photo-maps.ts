import { decodePhoto } from '../../../models/input/square-picture.ts';
import { activationMap } from '../../../training/head/classify.ts';
import type { Engine } from '../../engine.ts';
import type { WhereItLooked } from '../../live-answer.ts';
import { KeptInTurn } from './kept-in-turn.ts';

/** Photographs whose feature maps are kept: about 50 kB each. */
const mostKept = 96;

/** Where the eye looked in stored photographs: the exact map of any class, as over the live picture. */
export class PhotoMaps {
  readonly #engine: Pick<Engine, 'learner' | 'eye' | 'inHand'>;
  /** Feature maps `[side, side, dimension]` by photograph, of the eye that stands in `#eyeKey`. */
  readonly #kept = new KeptInTurn<Float32Array>(mostKept);
  #eyeKey: string | undefined;

  constructor(engine: Pick<Engine, 'learner' | 'eye' | 'inHand'>) {
    this.#engine = engine;
  }

  /** The map of a photograph for a class; undefined where there is no eye, or the photograph is gone. */
  async of(photoId: string, classId: string): Promise<WhereItLooked | undefined> {
    const eyeKey = this.#engine.eye.state.eye?.key;
    if (eyeKey !== this.#eyeKey) this.#kept.clear();
    this.#eyeKey = eyeKey;
    const map = await this.#kept.of(photoId, () => this.#look(photoId));
    const { learned } = this.#engine.learner;
    const label = learned?.examples.classIds.indexOf(classId) ?? -1;
    if (!learned || !map || label < 0) return undefined;
    const side = Math.round(Math.sqrt(map.length / learned.head.dimension));
    return { classId, side, values: activationMap(learned.head, map, side, label) };
  }

  clear(): void {
    this.#kept.clear();
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
