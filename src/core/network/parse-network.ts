import { failure, success, type Outcome } from '../outcome.ts';
import type { LayerDescription, NetworkDescription, NetworkInput } from './description.ts';
import type { LayerField } from './layers/layer-kind.ts';
import { fieldsOf, isLayerKind } from './layers/layer-kinds.ts';
import { networkLimits } from './limits.ts';

/** Why some JSON is no network. */
export type ParseTrouble =
  /** It is something else. */
  | { readonly kind: 'not-a-network' }
  /** A newer version of this app wrote it. */
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'too-many-layers'; readonly count: number; readonly max: number }
  /** A layer that this app does not know; its name is cut to 40 letters. */
  | { readonly kind: 'unknown-layer'; readonly layer: number; readonly name: string }
  /** What stands in this field is not of its kind; layer −1 is the input. */
  | { readonly kind: 'damaged'; readonly layer: number; readonly field: string };

/** Thrown inside this file only, so that reading reads like reading. */
class Unreadable extends Error {
  readonly trouble: ParseTrouble;
  constructor(trouble: ParseTrouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}

/**
 * Reads a description from JSON of unknown origin. Kinds are checked, not ranges: what can be read is shown,
 * and `planNetwork` says at its card what cannot be. Fields that nobody asked for are left behind.
 */
export function parseNetwork(json: unknown): Outcome<NetworkDescription, ParseTrouble> {
  try {
    return success(readNetwork(json));
  } catch (error) {
    if (error instanceof Unreadable) return failure(error.trouble);
    throw error;
  }
}

function readNetwork(json: unknown): NetworkDescription {
  if (!isRecord(json) || json['format'] !== 'vistazo-network') {
    throw new Unreadable({ kind: 'not-a-network' });
  }
  const version = json['version'];
  if (typeof version === 'number' && version > 1) {
    throw new Unreadable({ kind: 'newer-version', version });
  }
  if (version !== 1) throw new Unreadable({ kind: 'not-a-network' });
  const layers = json['layers'];
  if (!Array.isArray(layers)) throw new Unreadable({ kind: 'not-a-network' });
  const { max } = networkLimits.layers;
  if (layers.length > max) {
    throw new Unreadable({ kind: 'too-many-layers', count: layers.length, max });
  }
  return {
    format: 'vistazo-network',
    version: 1,
    input: readInput(json['input']),
    layers: Array.from(layers, readLayer),
  };
}

function readInput(json: unknown): NetworkInput {
  const input = isRecord(json) ? json : {};
  const { sizePx, channels, normalisation } = input;
  if (!Number.isInteger(sizePx)) damaged(-1, 'sizePx');
  if (channels !== 1 && channels !== 3) return damaged(-1, 'channels');
  if (normalisation !== 'unit' && normalisation !== 'signed') return damaged(-1, 'normalisation');
  return { sizePx: Number(sizePx), channels, normalisation };
}

/** The fields are those that the table names for the kind, which the compiler does not see. */
function readLayer(json: unknown, layer: number): LayerDescription {
  if (!isRecord(json) || typeof json['kind'] !== 'string') return damaged(layer, 'kind');
  const kind = json['kind'];
  if (!isLayerKind(kind)) {
    throw new Unreadable({ kind: 'unknown-layer', layer, name: kind.slice(0, 40) });
  }
  const read: Record<string, unknown> = { kind };
  for (const [name, field] of fieldsOf(kind)) {
    if (!isOfField(json[name], field)) damaged(layer, name);
    read[name] = json[name];
  }
  return read as unknown as LayerDescription;
}

function isOfField(value: unknown, field: LayerField): boolean {
  switch (field.kind) {
    case 'whole':
      return Number.isInteger(value);
    case 'share':
      return Number.isFinite(value);
    case 'choice':
      return typeof value === 'string' && field.options.includes(value);
  }
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null;
}

function damaged(layer: number, field: string): never {
  throw new Unreadable({ kind: 'damaged', layer, field });
}
