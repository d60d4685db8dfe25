import type { NumberArray } from '../reference/array.ts';
import { channelsOf, isVolume, type VolumeShape } from '../shapes.ts';
import { placeOf } from './flatten.ts';
import type { FieldOfPlaces } from './receptive-field.ts';

/** The largest number of one channel's map, and where it stands. */
export interface ChannelMaximum {
  readonly value: number;
  readonly y: number;
  readonly x: number;
}

/** A photograph that excites a channel. */
export interface Excitation extends ChannelMaximum {
  readonly photoId: string;
  readonly burstId: string;
}

/** The largest number of each channel's map (of a vector: each number), the first of equals. */
export function channelMaxima({ shape, data }: NumberArray): ChannelMaximum[] {
  const channels = channelsOf(shape);
  const best = new Int32Array(channels).map((_, channel) => channel);
  for (let index = channels; index < data.length; index++) {
    const channel = index % channels;
    if (data[index]! > data[best[channel]!]!) best[channel] = index;
  }
  return Array.from(best, (index) => {
    const { y, x } = isVolume(shape) ? placeOf(shape, index) : { y: 0, x: 0 };
    return { value: data[index]!, y, x };
  });
}

/**
 * The photographs that excite each channel of a layer most (Zeiler and Fergus 2014), chosen while they
 * stream by: nothing else is kept of them. Frames of one burst are nearly the same picture, so that one
 * burst has only so many places.
 */
export class MostExciting {
  readonly #count: number;
  readonly #countPerBurst: number;
  /** By channel, the largest first. */
  readonly #chosen: Excitation[][] = [];

  /** @param count photographs a channel; of one burst at most `countPerBurst`. */
  constructor(count = 9, countPerBurst = 3) {
    this.#count = count;
    this.#countPerBurst = countPerBurst;
  }

  /** @param maxima of the photograph, by channel. */
  add(photoId: string, burstId: string, maxima: readonly ChannelMaximum[]): void {
    maxima.forEach((maximum, channel) => {
      this.#offer((this.#chosen[channel] ??= []), { ...maximum, photoId, burstId });
    });
  }

  /** The most exciting photographs for a channel, the largest first, the earlier of equals. */
  of(channel: number): readonly Excitation[] {
    return this.#chosen[channel] ?? [];
  }

  #offer(chosen: Excitation[], offered: Excitation): void {
    const behind = chosen.findIndex(({ value }) => value < offered.value);
    chosen.splice(behind === -1 ? chosen.length : behind, 0, offered);
    // Whoever has to go was the least of its burst, or of all.
    const ofBurst = chosen.filter(({ burstId }) => burstId === offered.burstId);
    const last = ofBurst.length > this.#countPerBurst ? ofBurst.at(-1)! : chosen[this.#count];
    if (last) chosen.splice(chosen.indexOf(last), 1);
  }
}

/** A rectangle of a photograph, in its pixels. */
export interface Patch {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * The part of a square photograph that a unit sees, however large the photograph is.
 *
 * @param field in the picture that the network is fed, whose side is `sizePx`.
 */
export function patchOf(field: FieldOfPlaces, sizePx: number, photoPx: number): Patch {
  const scale = photoPx / sizePx;
  return {
    leftPx: field.leftPx * scale,
    topPx: field.topPx * scale,
    widthPx: field.widthPx * scale,
    heightPx: field.heightPx * scale,
  };
}

/** The part of a square photograph that one place of a map lies over. */
export function patchOfPlace(
  [height, width]: VolumeShape,
  { y, x }: Pick<ChannelMaximum, 'y' | 'x'>,
  photoPx: number,
): Patch {
  const [widthPx, heightPx] = [photoPx / width, photoPx / height];
  return { leftPx: x * widthPx, topPx: y * heightPx, widthPx, heightPx };
}
