import { packFloat16 } from '../../core/float16.ts';
import { mirrored } from '../../core/image/mirror.ts';
import { success, type Outcome } from '../../core/outcome.ts';
import type { Eye } from '../../models/eye/eye.ts';
import type { EyeTrouble } from '../../models/eye/types.ts';
import { firstTrainedBlock, type FineTuneData, type FineTuneLevel } from './types.ts';

/** A photograph that the eye is to be tuned with. */
export interface FineTunePhotograph {
  /** What its features are kept under. */
  readonly id: string;
  readonly label: number;
  readonly burst: number;
  /** Its stored picture, 224 px; undefined when it cannot be read: then it is left out. */
  decode(): Promise<ImageData | undefined>;
}

/** What was collected. */
export interface CollectedFeatures {
  readonly data: FineTuneData;
  /** Photographs that could not be read. */
  readonly unreadable: number;
}

/** What the eye says of one photograph. */
interface Seen {
  readonly features: Uint16Array;
  readonly mirrored: Uint16Array;
  readonly embedding: Float32Array;
}

/** The eye, as far as it is needed here. */
type Looks = Pick<Eye, 'look' | 'key' | 'model'>;

/**
 * What the part of the eye that stays as it is says of photographs and of their mirrored pictures:
 * computed once for each, then kept in main memory, at two times 9.6 kB a photograph at 160 px.
 */
export class FeatureCache {
  readonly #seen = new Map<string, Seen>();
  /** Eye and block that everything kept is of. */
  #keptOf = '';

  /**
   * Collects the features of photographs, looking at those that are not known yet.
   *
   * @param onProgress told how many are done.
   * @returns a trouble when the eye is gone.
   * @throws AbortError when the signal is aborted; RangeError if no photograph can be read.
   */
  async collect(
    eye: Looks,
    photographs: readonly FineTunePhotograph[],
    classCount: number,
    level: FineTuneLevel,
    onProgress: (done: number) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<Outcome<CollectedFeatures, EyeTrouble>> {
    const block = firstTrainedBlock[level];
    const known: { readonly photograph: FineTunePhotograph; readonly seen: Seen }[] = [];
    let eyeKey = eye.key;
    for (let next = 0; next < photographs.length;) {
      signal?.throwIfAborted();
      eyeKey = eye.key;
      const keptOf = `${eyeKey} ${block}`;
      if (keptOf !== this.#keptOf) {
        // The eye moved to another size, or another block is wanted: all is seen anew.
        this.clear();
        this.#keptOf = keptOf;
        known.length = next = 0;
      }
      const photograph = photographs[next]!;
      const seen = this.#seen.get(photograph.id) ?? (await see(eye, photograph, block));
      if (eyeKey !== eye.key) continue;
      if (seen && 'kind' in seen) return { ok: false, trouble: seen };
      if (seen) {
        this.#seen.set(photograph.id, seen);
        known.push({ photograph, seen });
      }
      onProgress(++next);
    }
    const unreadable = photographs.length - known.length;
    const channels = eye.model.table.layers.find((layer) => layer.block === block)!.inChannels;
    return success({ data: join(known, { eyeKey, channels, classCount }), unreadable });
  }

  /** Lets everything go. */
  clear(): void {
    this.#seen.clear();
  }
}

async function see(
  eye: Looks,
  photograph: FineTunePhotograph,
  block: number,
): Promise<Seen | EyeTrouble | undefined> {
  const picture = await photograph.decode();
  if (!picture) return undefined;
  const look = await eye.look(picture, { featuresBefore: block });
  if (!look.ok) return look.trouble;
  const { data, width, height } = picture;
  const turned = new ImageData(mirrored(data, width), width, height);
  const mirroredLook = await eye.look(turned, { featuresBefore: block });
  if (!mirroredLook.ok) return mirroredLook.trouble;
  return {
    features: packFloat16(look.value.features!),
    mirrored: packFloat16(mirroredLook.value.features!),
    embedding: look.value.embedding,
  };
}

function join(
  known: readonly { readonly photograph: FineTunePhotograph; readonly seen: Seen }[],
  about: Pick<FineTuneData, 'eyeKey' | 'channels' | 'classCount'>,
): FineTuneData {
  if (known.length === 0) throw new RangeError('No photograph could be read.');
  const { features, embedding } = known[0]!.seen;
  const data = {
    ...about,
    sidePx: Math.sqrt(features.length / about.channels),
    features: new Uint16Array(known.length * features.length),
    mirrored: new Uint16Array(known.length * features.length),
    embeddings: new Float32Array(known.length * embedding.length),
    labels: Int32Array.from(known, ({ photograph }) => photograph.label),
    bursts: Int32Array.from(known, ({ photograph }) => photograph.burst),
  };
  known.forEach(({ seen }, i) => {
    data.features.set(seen.features, i * features.length);
    data.mirrored.set(seen.mirrored, i * features.length);
    data.embeddings.set(seen.embedding, i * embedding.length);
  });
  return data;
}
