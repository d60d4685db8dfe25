import type { ParameterValues } from '../parameter-values.ts';
import type { ConvolutionStage, Stage, WeightedSum } from './chain.ts';
import { applyPreset } from './presets/apply-preset.ts';
import { findPreset } from './presets/presets.ts';

/** One stage as a part of a link (`encodeChain`). */
export function encodeStage(stage: Stage): string {
  return [...parts(stage), ...(stage.on ? [] : ['off'])].join('!');
}

function parts(stage: Stage): string[] {
  switch (stage.kind) {
    case 'convolution':
      return ['conv', ...convolutionParts(stage)];
    case 'activation':
      return [
        'act',
        stage.id,
        ...usually(1, 'unit', stage.unitLevels),
        ...valueParts(stage.parameters),
      ];
    case 'pooling':
      return [
        'pool',
        stage.id,
        named('size', stage.sizePx),
        named('stride', stage.stridePx),
        ...valueParts(stage.parameters),
      ];
  }
}

function convolutionParts(stage: ConvolutionStage): string[] {
  return [
    stage.channels,
    stage.padding,
    ...(stage.flipped ? ['flipped'] : []),
    ...usually(1, 'stride', stage.stridePx),
    ...usually(1, 'dilation', stage.dilation),
    ...presetParts(stage),
    ...(isAsPresetMadeIt(stage) ? [named('size', stage.kernel.size)] : sumParts(stage, '')),
    ...(stage.second && !isAsPresetMadeIt(stage)
      ? [...sumParts(stage.second, '2'), stage.second.combine]
      : []),
  ];
}

function presetParts({ preset }: ConvolutionStage): string[] {
  return preset ? [`preset.${preset.id}`, ...valueParts(preset.parameters)] : [];
}

function sumParts({ kernel, divisor, bias }: WeightedSum, suffix: '' | '2'): string[] {
  const planes = kernel.planes.map((plane) => plane.map(numberText).join('_')).join('*');
  return [
    `k${suffix}.${planes}`,
    ...usually(1, `div${suffix}`, divisor),
    ...usually(0, `bias${suffix}`, bias),
  ];
}

/** Whether the name of the preset says all about the numbers. */
function isAsPresetMadeIt(stage: ConvolutionStage): boolean {
  const preset = stage.preset && findPreset(stage.preset.id);
  if (!preset || !stage.preset) return false;
  const made = applyPreset(stage, preset, stage.kernel.size, stage.preset.parameters);
  return sameNumbers(made, stage);
}

function sameNumbers(a: ConvolutionStage, b: ConvolutionStage): boolean {
  const numbers = ({ kernel, divisor, bias, second, preset }: ConvolutionStage) =>
    JSON.stringify(
      [kernel.size, kernel.planes, divisor, bias, second, preset],
      (_, value: unknown) => (typeof value === 'number' ? numberText(value) : value),
    );
  return numbers(a) === numbers(b);
}

function valueParts(values: ParameterValues): string[] {
  return Object.entries(values).map(([id, value]) => named(`p.${id}`, value));
}

function usually(usual: number, name: string, value: number): string[] {
  return Object.is(value, usual) ? [] : [named(name, value)];
}

function named(name: string, value: number): string {
  return `${name}.${numberText(value)}`;
}

/** The shortest text that reads as the same number, −0 included, without a `+`. */
function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value).replace('+', '');
}
