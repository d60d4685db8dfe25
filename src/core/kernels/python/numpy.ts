import { findActivation } from '../activations/activations.ts';
import type { ConvolutionStage, Stage } from '../chain.ts';
import { paddingPx } from '../padding.ts';
import { findPooling } from '../pooling/poolings.ts';
import { activationLines, lumaColumn, scaling, writeKernel, type KernelLayout } from './layout.ts';

const modes = { zeros: 'constant', reflect: 'reflect', replicate: 'edge' } as const;

/** What every program begins with; `windows` only where a stage needs it. */
export function numpyHeader(stages: readonly Stage[], channels: number): string[] {
  const needsWindows = stages.some(({ kind }) => kind !== 'activation');
  return [
    'import numpy as np',
    ...(needsWindows
      ? [
          'def windows(x, size, stride, dilation=1):',
          '    span = (size - 1) * dilation + 1',
          '    w = np.lib.stride_tricks.sliding_window_view(x, (span, span), (0, 1))',
          '    return w[::stride, ::stride, :, ::dilation, ::dilation]',
        ]
      : []),
    `x = img[..., :${channels}].astype(float)  # H×W×${channels}, 0–255`,
  ];
}

/** The lines that take `x`, of so many channels, through a stage. */
export function numpyStage(stage: Stage, channels: number, layout: KernelLayout): string[] {
  switch (stage.kind) {
    case 'convolution':
      return [...inputLines(stage, channels), ...convolutionLines(stage, layout)];
    case 'activation':
      return activationLines(findActivation(stage.id)!.numpy(stage.parameters), stage.unitLevels);
    case 'pooling':
      return [
        `w = windows(x, ${stage.sizePx}, ${stage.stridePx})`,
        `x = ${findPooling(stage.id)!.numpy(stage.parameters)}`,
      ];
  }
}

/** Gray and padding. */
function inputLines(stage: ConvolutionStage, channels: number): string[] {
  const { kernel, padding, dilation } = stage;
  const beyond = paddingPx(kernel.size, dilation, padding);
  const lines = stage.channels === 'gray' && channels === 3 ? [`x = x @ ${lumaColumn}`] : [];
  if (padding === 'valid' || beyond === 0) return lines;
  const sides = `[(${beyond}, ${beyond}), (${beyond}, ${beyond}), (0, 0)]`;
  return [...lines, `x = np.pad(x, ${sides}, '${modes[padding]}')`];
}

function convolutionLines(stage: ConvolutionStage, layout: KernelLayout): string[] {
  const { kernel, stridePx, dilation, second } = stage;
  const isSummed = stage.channels === 'summed';
  const around = stage.flipped
    ? (['np.flip(', isSummed ? ', (1, 2))' : ', (0, 1))'] as const)
    : (['np.array(', ')'] as const);
  const write = (name: string, { planes, size }: ConvolutionStage['kernel']) =>
    writeKernel(name, planes, size, layout, around);
  const windows = `windows(x, ${kernel.size}, ${stridePx}${dilation > 1 ? `, ${dilation}` : ''})`;
  const [signature, tail] = isSummed ? ['hwcij,cij->hw', '[..., None]'] : ['hwcij,ij->hwc', ''];
  const sum = (weights: string, divisor: number, bias: number) =>
    `np.einsum('${signature}', ${windows}, ${weights})${tail}${scaling(divisor, bias)}`;

  const k = write('k', kernel);
  const first = sum(k.text, stage.divisor, stage.bias);
  if (!second) return [...k.lines, `x = ${first}`];
  const k2 = write('k2', second.kernel);
  const join = second.combine === 'magnitude' ? 'np.hypot' : 'np.maximum';
  const other = sum(k2.text, second.divisor, second.bias);
  return [...k.lines, ...k2.lines, `x = ${join}(${first}, ${other})`];
}
