import type { InsideLayer } from '../../../app/network/inside.svelte.ts';
import type { RunRecord } from '../../../app/network/run-facts.ts';
import type { NetworkMessages } from '../../messages/network/es.ts';
import { layerName } from '../layer-words.ts';

/** What a layer is called: its place for short, with its kind where there is room. */
export interface LayerWords {
  /** `Capa 1`, or `Bloque 3` of the eye. */
  readonly place: string;
  /** `Convolución 5 × 5`; empty for the eye. */
  readonly kind: string;
  /** `6 mapas de 28×28`. */
  readonly output: string;
}

/** What a layer is called. */
export function layerWords(
  { layer, block = 0, shape }: InsideLayer,
  index: number,
  m: NetworkMessages,
): LayerWords {
  const { inside } = m;
  const [height, width, channels] = shape;
  const ofEye = block === 0 ? inside.stem : inside.block(block);
  return {
    place: layer ? inside.layerNumber(index + 1) : ofEye,
    kind: layer ? layerName(layer, m, height) : '',
    output:
      width === undefined || channels === undefined
        ? inside.numbers(height)
        : inside.maps(channels, height, width),
  };
}

/** Which part of a tuned eye learned, or was kept. */
export function tunedPart({
  model,
  tuning,
}: Pick<RunRecord, 'model' | 'tuning'>): keyof NetworkMessages['inside']['tunedNotes'] {
  return model.kind !== 'eye' || tuning?.kept === 'head' ? 'head' : model.level;
}

/** All of it, as tests and screen readers find it: `Capa 1 · Convolución 5 × 5 · 6 mapas de 28×28`. */
export function fullName({ place, kind, output }: LayerWords): string {
  return [place, kind, output].filter(Boolean).join(' · ');
}

/** What one of its channels is called. */
export function channelName({ shape }: InsideLayer, channel: number, m: NetworkMessages): string {
  return shape.length === 3 ? m.inside.channel(channel + 1) : m.inside.unit(channel + 1);
}
