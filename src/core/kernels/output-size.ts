import { failure, success, type Outcome } from '../outcome.ts';
import type { Chain, ConvolutionStage, PoolingStage, Stage } from './chain.ts';
import { paddingPx } from './padding.ts';

/** How large an array of numbers is. */
export interface Shape {
  readonly heightPx: number;
  readonly widthPx: number;
  readonly channels: number;
}

/** Why a stage would give less than one pixel, or step over the whole picture. */
export interface SizeTrouble {
  readonly kind:
    'kernel-larger-than-picture' | 'window-larger-than-picture' | 'stride-larger-than-picture';
  /** What is too large, with the gaps of a dilated kernel counted in. */
  readonly wantedPx: number;
  /** The picture's shorter side, padding counted in. */
  readonly availablePx: number;
}

/** How many pixels a dilated kernel reaches over: (k − 1)·dilation + 1. */
export function kernelSpanPx(size: number, dilation: number): number {
  return (size - 1) * dilation + 1;
}

/**
 * Length of the result along one side: ⌊(n + 2·padding − span) / stride⌋ + 1; below 1 if it does not fit.
 *
 * @param n length of the picture; all in pixels.
 */
export function outputLength(n: number, span: number, padding: number, stride: number): number {
  return Math.floor((n + 2 * padding - span) / stride) + 1;
}

/** The shape of a stage's output for an input of 1 or 3 channels; a stage that is off changes nothing. */
export function stageShape(stage: Stage, input: Shape): Outcome<Shape, SizeTrouble> {
  if (!stage.on || stage.kind === 'activation') return success(input);
  return stage.kind === 'convolution' ? convolved(stage, input) : pooled(stage, input);
}

/**
 * The shape after each stage in turn. It ends with the first trouble, so it may be shorter than the chain.
 */
export function chainShapes(chain: Chain, input: Shape): Outcome<Shape, SizeTrouble>[] {
  const shapes: Outcome<Shape, SizeTrouble>[] = [];
  let present = input;
  for (const stage of chain.stages) {
    const outcome = stageShape(stage, present);
    shapes.push(outcome);
    if (!outcome.ok) break;
    present = outcome.value;
  }
  return shapes;
}

function convolved(stage: ConvolutionStage, input: Shape): Outcome<Shape, SizeTrouble> {
  const { dilation, padding, stridePx } = stage;
  const size = stage.kernel.size;
  const channels = stage.channels === 'each' ? input.channels : 1;
  const span = kernelSpanPx(size, dilation);
  const beyond = paddingPx(size, dilation, padding);
  const kind = 'kernel-larger-than-picture';
  return fitted(kind, input, channels, span, beyond, stridePx);
}

function pooled(stage: PoolingStage, input: Shape): Outcome<Shape, SizeTrouble> {
  const kind = 'window-larger-than-picture';
  return fitted(kind, input, input.channels, stage.sizePx, 0, stage.stridePx);
}

function fitted(
  kind: SizeTrouble['kind'],
  { heightPx, widthPx }: Shape,
  channels: number,
  span: number,
  beyond: number,
  stridePx: number,
): Outcome<Shape, SizeTrouble> {
  const shorter = Math.min(heightPx, widthPx);
  const availablePx = shorter + 2 * beyond;
  if (span > availablePx) return failure({ kind, wantedPx: span, availablePx });
  if (stridePx > shorter) {
    const trouble = 'stride-larger-than-picture';
    return failure({ kind: trouble, wantedPx: stridePx, availablePx: shorter });
  }
  return success({
    heightPx: outputLength(heightPx, span, beyond, stridePx),
    widthPx: outputLength(widthPx, span, beyond, stridePx),
    channels,
  });
}
