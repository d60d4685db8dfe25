import type { ImageArray } from '../image/image-array.ts';
import { parameterValue } from '../parameter-values.ts';
import type { Parameter } from '../parameter.ts';
import { Random } from '../random.ts';
import { activations } from './activations/activations.ts';
import {
  channelModes,
  kernelSizes,
  maxStages,
  paddings,
  type Chain,
  type ConvolutionStage,
  type Stage,
  type WeightedSum,
} from './chain.ts';
import { poolings } from './pooling/poolings.ts';
import { applyPreset } from './presets/apply-preset.ts';
import { presets } from './presets/presets.ts';

/** A chain of one to six stages that uses anything a chain can say; the same for the same seed. */
export function randomChain(seed: number, stageCount?: number): Chain {
  const random = new Random(seed);
  const count = stageCount ?? 1 + random.integer(maxStages);
  return { stages: Array.from({ length: count }, () => randomStage(random)) };
}

/** A picture of whole levels, 0–255. */
export function randomImage(
  seed: number,
  heightPx: number,
  widthPx: number,
  channels: number,
): ImageArray {
  const random = new Random(seed);
  const data = Float32Array.from({ length: heightPx * widthPx * channels }, () =>
    random.integer(256),
  );
  return { heightPx, widthPx, channels, data };
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[random.integer(items.length)]!;
}

/** Every parameter at a random step. */
export function randomValues(random: Random, parameters: readonly Parameter[]) {
  return Object.fromEntries(
    parameters.map(({ id, min, max, step }) => {
      const steps = Math.round((max - min) / step);
      return [id, Math.min(max, min + random.integer(steps + 1) * step)];
    }),
  );
}

function randomStage(random: Random): Stage {
  const on = random.uniform() > 0.1;
  switch (random.integer(3)) {
    case 0:
      return randomConvolution(random, on);
    case 1: {
      const entry = pick(random, activations);
      const parameters = randomValues(random, entry.parameters);
      return {
        kind: 'activation',
        on,
        id: entry.id,
        parameters,
        unitLevels: pick(random, [1, 64, 128]),
      };
    }
    default: {
      const entry = pick(random, poolings);
      const parameters = randomValues(random, entry.parameters);
      const sizePx = 2 + random.integer(3);
      return {
        kind: 'pooling',
        on,
        id: entry.id,
        parameters,
        sizePx,
        stridePx: 1 + random.integer(3),
      };
    }
  }
}

function randomConvolution(random: Random, on: boolean): ConvolutionStage {
  const channels = pick(random, channelModes);
  const size = pick(random, kernelSizes);
  const sum = (): WeightedSum => ({
    kernel: {
      size,
      planes: Array.from({ length: channels === 'summed' ? 3 : 1 }, () =>
        Array.from({ length: size * size }, () => Math.round(random.normal() * 100) / 100),
      ),
    },
    divisor: pick(random, [1, 2, 9, 0.5]),
    bias: pick(random, [0, 0, 128, -7.25]),
  });
  const stage: ConvolutionStage = {
    kind: 'convolution',
    on,
    channels,
    ...sum(),
    stridePx: pick(random, [1, 1, 1, 2, 3]),
    dilation: pick(random, [1, 1, 2]),
    padding: pick(random, paddings),
    flipped: random.uniform() < 0.5,
  };
  const kind = random.uniform();
  if (kind < 0.3) {
    const preset = pick(random, presets);
    return applyPreset(
      stage,
      preset,
      pick(random, preset.sizes),
      randomValues(random, preset.parameters),
    );
  }
  if (kind > 0.7) {
    const combine = pick(random, ['magnitude', 'maxout'] as const);
    return { ...stage, second: { ...sum(), combine } };
  }
  return stage;
}

/** Whether the parameters of a table lie in their ranges; for tests of tables. */
export function areInitialsInRange(parameters: readonly Parameter[]): boolean {
  return parameters.every((parameter) => {
    const value = parameterValue(parameter, {});
    return value >= parameter.min && value <= parameter.max && parameter.step > 0;
  });
}
