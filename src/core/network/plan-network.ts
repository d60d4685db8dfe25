import { failure } from '../outcome.ts';
import type { LayerDescription, NetworkDescription } from './description.ts';
import type { LayerField } from './layers/layer-kind.ts';
import { fieldsOf } from './layers/layer-kinds.ts';
import { networkLimits } from './limits.ts';
import { planLayers } from './plan-layers.ts';
import type { LayerTrouble, NetworkTrouble, PlanNetwork } from './plan.ts';
import { countOf } from './shapes.ts';

/**
 * Works out a description, or says what cannot be: the first number that is out of its range, else the
 * first layer that does not fit what comes before it, else that the whole is more than `networkLimits`, at
 * the layer that has most of it.
 *
 * @param classCount how many classes there are; at least 1.
 * @throws RangeError for less, which no screen offers.
 */
export const planNetwork: PlanNetwork = (description, classCount) => {
  if (!(Number.isInteger(classCount) && classCount >= 1)) {
    throw new RangeError(`A network tells at least one class, not ${classCount}.`);
  }
  const trouble = rangeTrouble(description);
  if (trouble) return failure(trouble);
  const planned = planLayers(description, classCount);
  if (!planned.ok) return planned;
  const { layers, parameterCount, activationCount } = planned.value;
  if (parameterCount > networkLimits.parameters) {
    return failure({
      layer: indexOfLargest(layers.map((layer) => layer.parameterCount)),
      kind: 'too-many-parameters',
      count: parameterCount,
      max: networkLimits.parameters,
    });
  }
  if (activationCount > networkLimits.activations) {
    return failure({
      layer: indexOfLargest(layers.map(({ outShape }) => countOf(outShape))),
      kind: 'too-many-activations',
      count: activationCount,
      max: networkLimits.activations,
    });
  }
  return planned;
};

function rangeTrouble({ input, layers }: NetworkDescription): NetworkTrouble | undefined {
  const size = numberTrouble('sizePx', input.sizePx, { kind: 'whole', ...networkLimits.sizePx });
  if (size) return { layer: -1, ...size };
  const { min, max } = networkLimits.layers;
  if (layers.length > max) return { layer: max, kind: 'out-of-range', field: 'layers', min, max };
  for (const [index, layer] of layers.entries()) {
    const trouble = fieldTrouble(layer);
    if (trouble) return { layer: index, ...trouble };
  }
  return undefined;
}

function fieldTrouble(layer: LayerDescription): LayerTrouble | undefined {
  const values = new Map<string, unknown>(Object.entries(layer));
  for (const [name, field] of fieldsOf(layer.kind)) {
    const trouble = numberTrouble(name, values.get(name), field);
    if (trouble) return trouble;
  }
  return undefined;
}

function numberTrouble(name: string, value: unknown, field: LayerField): LayerTrouble | undefined {
  if (field.kind === 'choice') return undefined;
  const { min, max } = field;
  const isRight = field.kind === 'whole' ? Number.isInteger(value) : Number.isFinite(value);
  if (isRight && Number(value) >= min && Number(value) <= max) return undefined;
  return { kind: 'out-of-range', field: name, min, max };
}

function indexOfLargest(counts: readonly number[]): number {
  return counts.indexOf(Math.max(...counts));
}
