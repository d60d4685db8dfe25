import { failure, success, type Outcome } from '../outcome.ts';
import type { Parameter } from '../parameter.ts';
import { initialValues, type ParameterValues } from '../parameter-values.ts';
import { findActivation } from './activations/activations.ts';
import {
  channelModes,
  kernelSizes,
  paddings,
  type ConvolutionStage,
  type Kernel,
  type KernelSize,
  type Stage,
  type WeightedSum,
} from './chain.ts';
import { planesRead } from './convolve.ts';
import { findPooling } from './pooling/poolings.ts';
import { applyPreset } from './presets/apply-preset.ts';
import type { Preset } from './presets/preset.ts';
import { findPreset } from './presets/presets.ts';

/** Why a part of a link is no stage. */
export type DecodeTrouble =
  /** It was cut or changed on its way; the part that is not understood, at most 40 letters. */
  | { readonly kind: 'damaged'; readonly part: string }
  /** It names a filter that this version of the app does not have. */
  | { readonly kind: 'unknown-name'; readonly name: string };

/** Thrown inside this file only, so that reading reads like reading. */
class Unreadable extends Error {
  readonly trouble: DecodeTrouble;
  constructor(trouble: DecodeTrouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}

/** Reads what `encodeStage` wrote; ranges are not checked. */
export function decodeStage(text: string): Outcome<Stage, DecodeTrouble> {
  try {
    return success(read(text));
  } catch (error) {
    if (error instanceof Unreadable) return failure(error.trouble);
    throw error;
  }
}

/** What is said of a stage: bare words, and texts with a name. Whatever nobody asked for is damage. */
class Said {
  readonly #words = new Set<string>();
  readonly #named = new Map<string, string>();
  readonly #values: [string, number][] = [];

  constructor(parts: readonly string[]) {
    for (const part of parts) {
      const [, name, text] = /^(p\.[a-z-]+|[a-z0-9]+)\.(.+)$/.exec(part) ?? [];
      if (name === undefined || text === undefined) this.#words.add(part);
      else if (name.startsWith('p.')) this.#values.push([name.slice(2), readNumber(text)]);
      else if (this.#named.has(name)) damaged(part);
      else this.#named.set(name, text);
    }
  }

  has(word: string): boolean {
    return this.#words.delete(word);
  }

  oneOf<Word extends string>(words: readonly Word[]): Word | undefined {
    return words.find((word) => this.has(word));
  }

  text(name: string): string | undefined {
    const text = this.#named.get(name);
    this.#named.delete(name);
    return text;
  }

  number(name: string, usual: number): number {
    const text = this.text(name);
    return text === undefined ? usual : readNumber(text);
  }

  values(): ParameterValues {
    return Object.fromEntries(this.#values.splice(0));
  }

  /** Nothing may be left over. */
  end(): void {
    for (const rest of [...this.#words, ...this.#named.keys()]) damaged(rest);
    for (const [name] of this.#values) damaged(name);
  }
}

function read(text: string): Stage {
  const [kind = '', ...parts] = text.split('!');
  if (kind === 'conv') return readConvolution(parts);
  const [id = '', ...rest] = parts;
  const said = new Said(rest);
  const on = !said.has('off');
  if (kind === 'act') {
    const entry = findActivation(id) ?? unknown(id);
    const unitLevels = said.number('unit', 1);
    const parameters = valuesOf(entry.parameters, said.values());
    said.end();
    return { kind: 'activation', on, id, parameters, unitLevels };
  }
  if (kind !== 'pool') damaged(text);
  const entry = findPooling(id) ?? unknown(id);
  const sizePx = said.number('size', 2);
  const stridePx = said.number('stride', 2);
  const parameters = valuesOf(entry.parameters, said.values());
  said.end();
  return { kind: 'pooling', on, id, parameters, sizePx, stridePx };
}

function readConvolution(parts: readonly string[]): ConvolutionStage {
  const said = new Said(parts);
  const presetId = said.text('preset');
  const parameters = said.values();
  const stage: ConvolutionStage = {
    kind: 'convolution',
    on: !said.has('off'),
    channels: said.oneOf(channelModes) ?? 'gray',
    padding: said.oneOf(paddings) ?? 'valid',
    flipped: said.has('flipped'),
    stridePx: said.number('stride', 1),
    dilation: said.number('dilation', 1),
    kernel: { size: 1, planes: [] },
    divisor: 1,
    bias: 0,
  };
  const first = said.text('k');
  const whole =
    first === undefined
      ? withPreset(stage, presetId, parameters, said)
      : {
          ...withNumbers(stage, readSum(said, '', first), said),
          ...withName(presetId, parameters),
        };
  said.end();
  return whole;
}

function withPreset(
  stage: ConvolutionStage,
  id: string | undefined,
  parameters: ParameterValues,
  said: Said,
): ConvolutionStage {
  const size = said.number('size', 0);
  if (id === undefined) damaged('conv');
  const entry = findPreset(id) ?? unknown(id);
  if (!entry.sizes.includes(size as KernelSize)) damaged(`size.${size}`);
  return applyPreset(stage, entry, size as KernelSize, presetValues(entry, parameters));
}

/** Where the numbers of a stage came from: they speak for themselves if the preset is not known here. */
function withName(
  id: string | undefined,
  parameters: ParameterValues,
): Pick<ConvolutionStage, 'preset'> {
  if (id === undefined) {
    for (const name of Object.keys(parameters)) damaged(name);
    return {};
  }
  const entry = findPreset(id);
  return entry ? { preset: { id, parameters: presetValues(entry, parameters) } } : {};
}

/** All parameters of a preset, those left out at their initial values: other kernels are made of them later. */
function presetValues(entry: Preset, parameters: ParameterValues): ParameterValues {
  const values = { ...initialValues(entry.parameters), ...valuesOf(entry.parameters, parameters) };
  for (const { id, min, max } of entry.parameters) {
    const value = values[id]!;
    // A step such as 0.05 does not add up to the limit exactly.
    const isInside = value >= min - 1e-9 && value <= max + 1e-9;
    if (!isInside) damaged(`${id}.${value}`);
  }
  return values;
}

/** The values, if the table's entry has parameters of these names. */
function valuesOf(parameters: readonly Parameter[], values: ParameterValues): ParameterValues {
  const isKnown = (id: string) => parameters.some((parameter) => parameter.id === id);
  for (const id of Object.keys(values)) if (!isKnown(id)) damaged(id);
  return values;
}

function withNumbers(stage: ConvolutionStage, first: WeightedSum, said: Said): ConvolutionStage {
  const planeCount = planesRead(stage);
  const second = said.text('k2');
  if (first.kernel.planes.length !== planeCount) damaged('k');
  if (second === undefined) return { ...stage, ...first };
  const combine = said.oneOf(['magnitude', 'maxout'] as const) ?? damaged('k2');
  const other = readSum(said, '2', second);
  if (other.kernel.planes.length !== planeCount) damaged('k2');
  return { ...stage, ...first, second: { ...other, combine } };
}

function readSum(said: Said, suffix: '' | '2', weights: string): WeightedSum {
  return {
    kernel: readKernel(weights),
    divisor: said.number(`div${suffix}`, 1),
    bias: said.number(`bias${suffix}`, 0),
  };
}

function readKernel(text: string): Kernel {
  const planes = text.split('*').map((plane) => plane.split('_').map(readNumber));
  const count = planes[0]!.length;
  const size = kernelSizes.find((known) => known * known === count);
  if (!size || planes.some(({ length }) => length !== count)) damaged(text);
  return { size, planes };
}

function readNumber(text: string): number {
  if (!/^-?\d+(\.\d+)?(e-?\d+)?$/.test(text)) damaged(text);
  return Number(text);
}

function damaged(part: string): never {
  throw new Unreadable({ kind: 'damaged', part: part.slice(0, 40) });
}

function unknown(name: string): never {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) damaged(name);
  throw new Unreadable({ kind: 'unknown-name', name: name.slice(0, 40) });
}
