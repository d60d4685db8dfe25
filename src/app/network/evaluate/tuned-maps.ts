import { classMap, type ClassMap } from '../../../core/network/explain/channel-speaks.ts';
import type { Eye } from '../../../models/eye/eye.ts';
import { fineTuneBackends } from '../../../training/fine-tune/opened-worker.ts';
import { TunedEye } from '../../../training/fine-tune/tuned-eye.ts';
import { tunedHead, voicesOfMap, type MeanHead } from '../../../training/head/mean-head.ts';
import type { NetworkWeights } from '../../../training/network/types.ts';
import type { RunRecord } from '../../../training/store/records.ts';
import type { BringCode } from '../network-device.ts';
import { KeptInTurn } from './kept-in-turn.ts';

/** Photographs whose maps are kept: about 50 kB each. */
const mostKept = 96;

/** What looks; tests bring their own. */
export interface MapLook {
  lastMap: TunedEye['lastMap'];
  dispose(): void;
}

/** A tuned eye at work: what looks, and the dense layer behind its maps. */
interface Opened {
  readonly look: MapLook;
  readonly head: MeanHead;
}

/** What mapping needs of the app. */
export interface TunedMapParts {
  readonly eye: () => Eye | undefined;
  readonly bringCode: BringCode;
  readonly weightsOf: (runId: string) => Promise<NetworkWeights | undefined>;
  readonly imageOf: (photoId: string) => Promise<ImageData | undefined>;
  readonly open?: typeof openTuned;
}

/**
 * Where tuned eyes looked in photographs. Behind their last block stand the mean and one dense layer, as
 * behind the eye itself: the class activation map is exact. Owns a worker from the first map on, until
 * `close()`.
 */
export class TunedMaps {
  readonly #parts: TunedMapParts;
  /** What the last block of the tuned eye put out, `[side, side, dimension]`, by photograph. */
  readonly #kept = new KeptInTurn<Float32Array>(mostKept);
  /** Of which run, and of which eye. */
  #key = '';
  #opened: Promise<Opened | undefined> | undefined;

  constructor(parts: TunedMapParts) {
    this.#parts = parts;
  }

  /** The map of a class; undefined where the picture, the weights or the eye that was tuned are gone. */
  async of(run: RunRecord, photoId: string, label: number): Promise<ClassMap | undefined> {
    const { model } = run;
    const eye = this.#parts.eye();
    if (model.kind !== 'eye' || eye?.key !== model.eyeKey) return undefined;
    const key = `${run.id}/${run.history.length}/${model.eyeKey}`;
    if (key !== this.#key) this.close();
    this.#key = key;
    const opening = (this.#opened ??= this.#open(run, eye));
    const opened = await opening;
    if (!opened || opening !== this.#opened) return undefined;
    const map = await this.#kept.of(photoId, async () => {
      const image = await this.#parts.imageOf(photoId);
      if (!image || opening !== this.#opened) return undefined;
      const looked = await opened.look.lastMap(image);
      return looked.ok ? looked.value : undefined;
    });
    const { head } = opened;
    if (!map || label < 0 || label >= head.classCount) return undefined;
    const voices = Array.from({ length: head.classCount }, (_, k) => voicesOfMap(head, map, k));
    return classMap(voices, label);
  }

  /** Forgets all, and lets the worker go. */
  close(): void {
    this.#kept.clear();
    const opened = this.#opened;
    this.#opened = undefined;
    this.#key = '';
    void opened?.then((one) => one?.look.dispose());
  }

  async #open(run: RunRecord, eye: Eye): Promise<Opened | undefined> {
    const { weightsOf, bringCode, open = openTuned } = this.#parts;
    const weights = await weightsOf(run.id);
    const look = weights && (await open(run, weights, eye, bringCode));
    return look && { look, head: tunedHead(weights) };
  }
}

async function openTuned(
  { model, classNames }: RunRecord,
  arrays: NetworkWeights,
  eye: Eye,
  bringCode: BringCode,
): Promise<MapLook | undefined> {
  if (model.kind !== 'eye') return undefined;
  const { eyeKey, level } = model;
  const backends = fineTuneBackends(eye.report);
  await bringCode(backends);
  const end = { eyeKey, level, classCount: classNames.length, arrays };
  const opened = await TunedEye.open(eye, end, backends);
  return opened.ok ? opened.value : undefined;
}
