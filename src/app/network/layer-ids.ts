import type { LayerDescription, NetworkDescription } from '../../core/network/description.ts';

/** A network whose layers are known again wherever they go. */
export interface NumberedNetwork {
  readonly description: NetworkDescription;
  /** One a layer, all different. */
  readonly ids: readonly number[];
}

/** The network with no object standing for two layers: they are told apart by what they are made of. */
export function withOwnLayers(description: NetworkDescription): NetworkDescription {
  const seen = new Set<LayerDescription>();
  const layers = description.layers.map((layer) => {
    if (seen.has(layer)) return { ...layer };
    seen.add(layer);
    return layer;
  });
  return { ...description, layers };
}

/**
 * Ids for changed layers: those that were there keep theirs, and so does one that was changed in its place.
 *
 * @param layers each another object.
 * @param newId gives one that was never used.
 */
export function keptIds(
  former: NumberedNetwork,
  layers: readonly LayerDescription[],
  newId: () => number,
): readonly number[] {
  const idOf = new Map(
    former.description.layers.map((layer, index) => [layer, former.ids[index]!]),
  );
  const kept = new Set(layers.map((layer) => idOf.get(layer)));
  const isSameLength = layers.length === former.ids.length;
  return layers.map((layer, index) => {
    const id = idOf.get(layer);
    if (id !== undefined) return id;
    const inPlace = isSameLength ? former.ids[index]! : undefined;
    return inPlace !== undefined && !kept.has(inPlace) ? inPlace : newId();
  });
}
