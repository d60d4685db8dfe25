import type { PortableLayer } from '../model/portable-model.ts';
import type { FoundLayer } from './graph.ts';
import type { Json } from './json.ts';
import { isSettingOf } from './layer-settings.ts';
import { activationNames, idleLayers, layerTable, ownLayerNames } from './layer-table.ts';
import { Refused, shortName } from './trouble.ts';

/** A layer in words that are known here, without its weights. */
export interface KnownLayer extends Pick<PortableLayer, 'className' | 'config' | 'own'> {
  /** Names of its arrays in Keras's order. */
  readonly weightNames: readonly string[];
}

/** How this app registers its own layers with Keras. */
const ownPrefix = 'vistazo>';
const nothing: KnownLayer = {
  className: 'Activation',
  config: { activation: 'linear' },
  weightNames: [],
};

/**
 * Finds a layer in the table and takes the settings that matter.
 *
 * @throws {Refused} for a layer, or a setting of it, that is not known.
 */
export function readLayer(layer: FoundLayer): KnownLayer {
  if (layer.isOperation) return readOperation(layer);
  const isOwn = layer.className.startsWith(ownPrefix);
  const className = isOwn ? layer.className.slice(ownPrefix.length) : layer.className;
  if (idleLayers.has(className)) return nothing;
  const entry = layerTable.get(className);
  const { fixed = {}, settings = [], weights = () => [] } = entry ?? {};
  if (!entry || (layer.className.includes('>') && !(isOwn && ownLayerNames.has(className)))) {
    throw new Refused({
      kind: 'unknown-layer',
      className: shortName(layer.className),
      layer: shortName(layer.name),
    });
  }
  for (const [name, value] of Object.entries(fixed)) {
    const written = layer.config[name];
    if (written !== undefined && written !== null && written !== value) refuse(layer, name);
  }
  const config = Object.fromEntries(
    settings.flatMap((name) => {
      const value = layer.config[name];
      return value === undefined || value === null ? [] : [[name, readSetting(layer, name, value)]];
    }),
  );
  return {
    className,
    config,
    weightNames: weights(config),
    ...(ownLayerNames.has(className) && { own: true as const }),
  };
}

/** The value of a setting, looked up or within its bounds: nothing else says how a layer computes. */
function readSetting(layer: FoundLayer, name: string, value: unknown): unknown {
  if (name === 'activation') return readActivation(layer, value);
  if (!isSettingOf(name, value)) refuse(layer, name);
  // TensorFlow.js counts the axis of batch normalisation and softmax from either end, of lists not.
  return name === 'axis' && Array.isArray(value) && value.length === 1
    ? (value as number[])[0]
    : value;
}

function readActivation(layer: FoundLayer, value: unknown): string {
  if (typeof value === 'string' && activationNames.has(value)) {
    return value === 'silu' ? 'swish' : value;
  }
  // A function of Keras by its name, as Keras 3 writes some; any other is code.
  const { class_name: kind, config } = (value ?? {}) as Json;
  if (kind === 'function' && typeof config === 'string') return readActivation(layer, config);
  return refuse(layer, `activation ${shortName(typeof value === 'string' ? value : (kind ?? ''))}`);
}

/** `x · a` and `x + b` with numbers, as a rescaling; with other layers, as the layer that does the same. */
function readOperation(layer: FoundLayer): KnownLayer {
  const { className, inputs, operands } = layer;
  const [operand] = operands;
  if (inputs.length === 1 && operand !== undefined && operands.length === 1) {
    const scaling = rescalings[className]?.(operand);
    if (scaling) return { className: 'Rescaling', config: scaling, weightNames: [] };
  }
  if (inputs.length === 2 && operands.length === 0 && mergers.has(className)) {
    return { className, config: {}, weightNames: [] };
  }
  throw new Refused({
    kind: 'unknown-layer',
    className: shortName(className),
    layer: shortName(layer.name),
  });
}

const mergers: ReadonlySet<string> = new Set(['Add', 'Multiply', 'Maximum', 'Minimum']);

const rescalings: Readonly<Record<string, (operand: number) => { scale: number; offset: number }>> =
  Object.assign(Object.create(null) as object, {
    TrueDivide: (operand: number) => ({ scale: 1 / operand, offset: 0 }),
    Divide: (operand: number) => ({ scale: 1 / operand, offset: 0 }),
    Multiply: (operand: number) => ({ scale: operand, offset: 0 }),
    Subtract: (operand: number) => ({ scale: 1, offset: -operand }),
    Add: (operand: number) => ({ scale: 1, offset: operand }),
  });

function refuse({ className, name }: FoundLayer, setting: string): never {
  throw new Refused({
    kind: 'unknown-setting',
    className: shortName(className),
    layer: shortName(name),
    setting: shortName(setting),
  });
}
