import type { Chain } from '../chain.ts';
import type { KernelLayout } from './layout.ts';
import { numpyHeader, numpyStage } from './numpy.ts';
import { tensorflowHeader, tensorflowStage } from './tensorflow.ts';

/** The libraries that code is written for. */
export const pythonDialects = ['numpy', 'tensorflow'] as const;
export type PythonDialect = (typeof pythonDialects)[number];

/** No code is longer than this, in lines. */
export const mostLines = 20;

/**
 * Python that computes what the chain computes, with the chain's own numbers: from `img`, an array
 * `[H, W, channels]` with levels 0–255, to `x`. At most `mostLines` lines, so kernels of long chains
 * stand within the lines that use them. Stages that are off are left out. For one stage, give a chain of it alone.
 *
 * TensorFlow's own limits hold: its reflection needs a picture larger than the padding.
 *
 * @param chain checked (`checkChain`).
 * @param channels of `img`: 3, or 1 where a stage's input is gray.
 */
export function pythonOf(chain: Chain, dialect: PythonDialect, channels: 1 | 3 = 3): string {
  const tall = write(chain, dialect, channels, 'rows');
  return (tall.length <= mostLines ? tall : write(chain, dialect, channels, 'inline')).join('\n');
}

function write(chain: Chain, dialect: PythonDialect, channels: number, layout: KernelLayout) {
  const stages = chain.stages.filter(({ on }) => on);
  const isNumpy = dialect === 'numpy';
  const lines = isNumpy ? numpyHeader(stages, channels) : tensorflowHeader(channels);
  let present = channels;
  for (const stage of stages) {
    const add = isNumpy ? numpyStage : tensorflowStage;
    lines.push(...add(stage, present, layout));
    if (stage.kind === 'convolution' && stage.channels !== 'each') present = 1;
  }
  return lines;
}
