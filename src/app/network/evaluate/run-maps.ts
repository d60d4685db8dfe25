import {
  classMap,
  classVoices,
  isLinearBehindMaps,
  mapsEnd,
  type ClassMap,
} from '../../../core/network/explain/channel-speaks.ts';
import type { FrozenPass } from '../../../core/network/explain/frozen-pass.ts';
import type { NetworkPlan } from '../../../core/network/plan.ts';
import { planNetwork } from '../../../core/network/plan-network.ts';
import { decodePhoto } from '../../../models/input/square-picture.ts';
import { NetworkRunner } from '../../../models/network/network-runner.ts';
import type { NetworkBackend } from '../../../models/network/types.ts';
import type { NetworkWeights } from '../../../training/network/types.ts';
import type { RunRecord } from '../../../training/store/records.ts';
import type { NetworkDevice } from '../network-device.ts';
import type { PictureSetSources } from '../picture-sets.ts';
import type { PictureTile } from '../sample-rows.ts';
import { tileImage } from '../tile-image.ts';
import { KeptInTurn } from './kept-in-turn.ts';
import { TunedMaps, type TunedMapParts } from './tuned-maps.ts';

/** Passes that are kept: of a LeNet-5 about 10 kB each. */
const mostKept = 96;

/** Whether a run's maps are its logits to the last digit, or slopes where functions bend behind them. */
export function isMapExact({ model, classNames }: RunRecord): boolean {
  // A dense layer on the means of its last maps, as the eye itself has.
  if (model.kind === 'eye') return true;
  const planned = planNetwork(model.description, classNames.length);
  return planned.ok && isLinearBehindMaps(planned.value);
}

/** A picture that a run was asked about: a photograph of the project, or a tile of a shipped set. */
export type AskedPicture =
  { readonly photoId: string } | { readonly index: number; readonly tile: PictureTile };

/** What asks a network; tests bring their own. */
type Runner = Pick<NetworkRunner, 'open' | 'read' | 'dispose'>;

/** What mapping needs of the app. */
export interface RunMapParts {
  readonly device: Pick<NetworkDevice, 'choose'>;
  readonly photoBytesOf: PictureSetSources['photoBytesOf'];
  readonly weightsOf: (runId: string) => Promise<NetworkWeights | undefined>;
  readonly eye: TunedMapParts['eye'];
  readonly bringCode: TunedMapParts['bringCode'];
  readonly newRunner?: (backend: NetworkBackend) => Runner;
}

/**
 * Where networks of one's own, and tuned eyes, looked in pictures: the class activation map, as `classVoices`
 * makes it of one pass. Owns workers from the first map on, until `close()`.
 */
export class RunMaps {
  readonly #parts: RunMapParts;
  readonly #kept = new KeptInTurn<FrozenPass>(mostKept);
  /** The run of which passes are kept. */
  #runKey = '';
  /** The run that the worker holds. */
  #openedKey = '';
  readonly #ofTuned: TunedMaps;
  #runner: Runner | undefined;
  /** Counts how often it was closed. */
  #closings = 0;

  constructor(parts: RunMapParts) {
    this.#parts = parts;
    const { eye, bringCode, weightsOf } = parts;
    const imageOf = (photoId: string) => this.#imageOf({ photoId });
    this.#ofTuned = new TunedMaps({ eye, bringCode, weightsOf, imageOf });
  }

  /**
   * The map of a class of the run; undefined where the picture or the weights are gone, and of a tuned eye where
   * that eye is.
   */
  async of(run: RunRecord, picture: AskedPicture, label: number): Promise<ClassMap | undefined> {
    const { model } = run;
    if (model.kind === 'eye') {
      return 'photoId' in picture ? this.#ofTuned.of(run, picture.photoId, label) : undefined;
    }
    const closings = this.#closings;
    const runKey = `${run.id}/${run.history.length}`;
    if (runKey !== this.#runKey) this.#kept.clear();
    this.#runKey = runKey;
    const key = 'photoId' in picture ? picture.photoId : `tile ${picture.index}`;
    const pass = await this.#kept.of(key, async () => {
      const planned = planNetwork(model.description, run.classNames.length);
      const image = await this.#imageOf(picture);
      const weights = await this.#parts.weightsOf(run.id);
      if (!planned.ok || !image || !weights) return undefined;
      return this.#pass(planned.value, weights, { runKey, image, closings });
    });
    if (!pass || label < 0 || label >= pass.plan.classCount) return undefined;
    const voices = Array.from({ length: pass.plan.classCount }, (_, k) => classVoices(pass, k));
    return classMap(voices, label);
  }

  /** Forgets all, and lets the worker go. */
  close(): void {
    this.#closings++;
    this.#kept.clear();
    this.#ofTuned.close();
    this.#runner?.dispose();
    this.#runner = undefined;
    this.#openedKey = '';
  }

  async #pass(
    plan: NetworkPlan,
    weights: NetworkWeights,
    { runKey, image, closings }: { runKey: string; image: ImageData; closings: number },
  ): Promise<FrozenPass | undefined> {
    // Closed since it was asked: nobody would let a worker go.
    if (closings !== this.#closings) return undefined;
    const runner = this.#runner ?? (await this.#open(closings));
    if (!runner) return undefined;
    if (this.#openedKey !== runKey) runner.open(plan, weights);
    this.#openedKey = runKey;
    const first = Math.max(0, mapsEnd(plan) - 1);
    const read = plan.layers.map((_, layer) => layer).slice(first);
    const reading = await runner.read(image, read);
    if (!reading?.ok) return undefined;
    return { plan, weights, picture: reading.value.picture, outputs: reading.value.outputs };
  }

  async #open(closings: number): Promise<Runner | undefined> {
    const { device, newRunner = (backend) => new NetworkRunner(backend) } = this.#parts;
    const chosen = await device.choose();
    if (!chosen.ok || closings !== this.#closings) return undefined;
    return (this.#runner = newRunner(chosen.value.backend));
  }

  async #imageOf(picture: AskedPicture): Promise<ImageData | undefined> {
    if ('tile' in picture) return tileImage(picture.tile);
    const bytes = (await this.#parts.photoBytesOf([picture.photoId])).get(picture.photoId);
    const decoded = bytes && (await decodePhoto(bytes));
    return decoded?.ok ? decoded.value : undefined;
  }
}
