import type { Parameter } from '../parameter.ts';
import { parameterValue, type ParameterValues } from '../parameter-values.ts';
import { findActivation } from './activations/activations.ts';
import {
  kernelSizes,
  type ActivationStage,
  type ConvolutionStage,
  type PoolingStage,
  type Stage,
  type WeightedSum,
} from './chain.ts';
import { planesRead } from './convolve.ts';
import { findPooling } from './pooling/poolings.ts';

/** The largest weight, divisor and bias, up and down: more is a slip, and single precision suffers. */
export const largestNumber = 1e6;
/** The smallest divisor, up and down. */
export const smallestDivisor = 1e-6;

/** Ranges of what is set in whole pixels, and of what one unit of an activation may be. */
export const stageRanges = {
  convolutionStridePx: { min: 1, max: 4 },
  dilation: { min: 1, max: 3 },
  poolingSizePx: { min: 2, max: 8 },
  poolingStridePx: { min: 1, max: 8 },
  unitLevels: { min: 1, max: 1024 },
} as const;

/** Where in a stage a number stands. */
export type NumberPlace =
  /** A cell of the first or second kernel: rows and columns from 0. */
  | {
      readonly of: 'weight';
      readonly kernel: 0 | 1;
      readonly plane: number;
      readonly row: number;
      readonly column: number;
    }
  | { readonly of: 'divisor' | 'bias'; readonly kernel: 0 | 1 }
  | { readonly of: 'size' | 'stride' | 'dilation' | 'unit' }
  | { readonly of: 'parameter'; readonly id: string };

/** What is wrong with a number, or with the name of a table's entry. */
export type StageTrouble =
  | { readonly kind: 'empty-cell' | 'not-a-number'; readonly place: NumberPlace }
  | { readonly kind: 'too-large'; readonly place: NumberPlace; readonly value: number }
  | {
      readonly kind: 'out-of-range';
      readonly place: NumberPlace;
      readonly value: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'zero-divisor'; readonly place: NumberPlace }
  | { readonly kind: 'unknown-entry'; readonly id: string };

/** Everything in a stage that cannot be computed with, in reading order; nothing if it is sound. */
export function checkStage(stage: Stage): StageTrouble[] {
  switch (stage.kind) {
    case 'convolution':
      return checkConvolution(stage);
    case 'activation':
      return checkActivation(stage);
    case 'pooling':
      return checkPooling(stage);
  }
}

function checkConvolution(stage: ConvolutionStage): StageTrouble[] {
  const planeCount = planesRead(stage);
  return [
    ...checkSum(stage, 0, planeCount),
    ...(stage.second ? checkSum(stage.second, 1, planeCount) : []),
    ...checkWhole({ of: 'stride' }, stage.stridePx, stageRanges.convolutionStridePx),
    ...checkWhole({ of: 'dilation' }, stage.dilation, stageRanges.dilation),
  ];
}

function checkActivation(stage: ActivationStage): StageTrouble[] {
  const entry = findActivation(stage.id);
  if (!entry) return [{ kind: 'unknown-entry', id: stage.id }];
  return [
    ...checkRange({ of: 'unit' }, stage.unitLevels, stageRanges.unitLevels),
    ...checkParameters(entry.parameters, stage.parameters),
  ];
}

function checkPooling(stage: PoolingStage): StageTrouble[] {
  const entry = findPooling(stage.id);
  if (!entry) return [{ kind: 'unknown-entry', id: stage.id }];
  return [
    ...checkWhole({ of: 'size' }, stage.sizePx, stageRanges.poolingSizePx),
    ...checkWhole({ of: 'stride' }, stage.stridePx, stageRanges.poolingStridePx),
    ...checkParameters(entry.parameters, stage.parameters),
  ];
}

function checkSum({ kernel, divisor, bias }: WeightedSum, which: 0 | 1, planeCount: number) {
  const troubles: StageTrouble[] = [];
  const { size, planes } = kernel;
  if (!kernelSizes.includes(size)) {
    const [min, max] = [kernelSizes[0], kernelSizes.at(-1)!];
    return [{ kind: 'out-of-range', place: { of: 'size' }, value: size, min, max } as const];
  }
  for (let plane = 0; plane < planeCount; plane++) {
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        const place = { of: 'weight', kernel: which, plane, row, column } as const;
        troubles.push(...checkFinite(place, planes[plane]?.[row * size + column]));
      }
    }
  }
  const place = { of: 'divisor', kernel: which } as const;
  troubles.push(...checkFinite(place, divisor));
  if (Math.abs(divisor) < smallestDivisor) troubles.push({ kind: 'zero-divisor', place });
  troubles.push(...checkFinite({ of: 'bias', kernel: which }, bias));
  return troubles;
}

function checkFinite(place: NumberPlace, value: number | undefined | null): StageTrouble[] {
  if (value === undefined || value === null) return [{ kind: 'empty-cell', place }];
  if (Number.isNaN(value)) return [{ kind: 'not-a-number', place }];
  return Math.abs(value) > largestNumber ? [{ kind: 'too-large', place, value }] : [];
}

function checkParameters(parameters: readonly Parameter[], values: ParameterValues) {
  return parameters.flatMap((parameter) =>
    checkRange({ of: 'parameter', id: parameter.id }, parameterValue(parameter, values), parameter),
  );
}

interface Range {
  readonly min: number;
  readonly max: number;
}

function checkRange(place: NumberPlace, value: number, { min, max }: Range): StageTrouble[] {
  if (Number.isNaN(value)) return [{ kind: 'not-a-number', place }];
  // A step such as 0.05 does not add up to the limit exactly.
  const isInside = value >= min - 1e-9 && value <= max + 1e-9;
  return isInside ? [] : [{ kind: 'out-of-range', place, value, min, max }];
}

function checkWhole(place: NumberPlace, value: number, { min, max }: Range): StageTrouble[] {
  const isBetween = value >= min && value <= max && !Number.isInteger(value);
  return isBetween
    ? [{ kind: 'out-of-range', place, value, min, max }]
    : checkRange(place, value, { min, max });
}
