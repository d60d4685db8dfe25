import type { Shape } from '../../../core/network/plan.ts';

/** Where in a network one looks: the whole map, a layer, one of its channels, one pixel of that. */
export interface InsidePlace {
  /** Index into the layers; absent: the whole map. */
  readonly layer?: number;
  /** Of a vector, which of its numbers. */
  readonly channel?: number;
  readonly y?: number;
  readonly x?: number;
}

/** What is looked into, as the address has it: a run by its id, the network of Build, or the eye. */
export type SubjectKey = `run:${string}` | 'built' | 'eye';

/** How deep a place is: 0 the map, 1 a layer, 2 a channel, 3 a pixel. */
export function depthOf({ layer, channel, y }: InsidePlace): number {
  if (layer === undefined) return 0;
  if (channel === undefined) return 1;
  return y === undefined ? 2 : 3;
}

/** The place that this one is a part of; the map is part of nothing else. */
export function outOf({ layer, channel, y }: InsidePlace): InsidePlace {
  if (layer === undefined || channel === undefined) return {};
  return y === undefined ? { layer } : { layer, channel };
}

/** The place, as far as a network with these layers has such a one. */
export function placeWithin(
  place: InsidePlace,
  layers: readonly { readonly shape: Shape }[],
): InsidePlace {
  const { layer, channel, y, x } = place;
  const shape = layer === undefined ? undefined : layers[layer]?.shape;
  if (layer === undefined || !shape) return {};
  if (channel === undefined || channel >= shape.at(-1)!) return { layer };
  if (y === undefined || x === undefined || shape.length === 1) return { layer, channel };
  return y < shape[0] && x < shape[1] ? { layer, channel, y, x } : { layer, channel };
}

/** A place as letters for the address, such as `2.5.10.3`: layer, channel, y, x. */
export function encodePlace({ layer, channel, y, x }: InsidePlace): string {
  return [layer, channel, y, x].filter((part) => part !== undefined).join('.');
}

/** Reads what `encodePlace` wrote; what is no place is the whole map. */
export function decodePlace(text: string | undefined): InsidePlace {
  if (!text || !/^\d+(\.\d+){0,3}$/.test(text)) return {};
  const [layer = 0, channel, y, x] = text.split('.').map(Number);
  if (channel === undefined) return { layer };
  return y === undefined || x === undefined ? { layer, channel } : { layer, channel, y, x };
}

/** Reads a subject; undefined for anything else. */
export function decodeSubject(text: string | undefined): SubjectKey | undefined {
  return text === 'eye' || text === 'built' || text?.startsWith('run:')
    ? (text as SubjectKey)
    : undefined;
}
