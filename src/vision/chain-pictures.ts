import type { Chain, ConvolutionStage, Stage } from '../core/kernels/chain.ts';
import { chainShapes, type Shape } from '../core/kernels/output-size.ts';
import { areTwoPassesFaster, separate, type Factors } from '../core/kernels/separable.ts';
import { activationPass } from './activation-pass.ts';
import { convolutionPass, separatedPasses } from './convolution-pass.ts';
import type { Gpu } from './gpu.ts';
import { Target, type GpuImage } from './gpu-image.ts';
import type { SizePx } from './look.ts';
import { runPass } from './pass.ts';
import { poolingPass } from './pooling-pass.ts';
import type { StageState } from './stage-state.ts';

/** One stage with the textures it owns. */
interface Step {
  readonly stage: Stage;
  readonly separated: Factors | undefined;
  readonly output: Target;
  readonly between: Target;
  /** What it gives for the present picture, once that was asked for. */
  present: GpuImage | undefined;
}

/** The chain's pictures, each in a texture of its own; only those that are asked for are computed. */
export class ChainPictures {
  readonly #gpu: Gpu;
  #steps: Step[] = [];
  #chain: Chain = { stages: [] };
  #states: readonly StageState[] = [];
  #statesFor = '';

  constructor(gpu: Gpu) {
    this.#gpu = gpu;
  }

  /** Sets the chain; textures stay where stages stay. */
  set(chain: Chain): void {
    const former = this.#steps;
    this.#chain = chain;
    this.#statesFor = '';
    this.#steps = chain.stages.map((stage, i) => ({
      stage,
      separated: stage.kind === 'convolution' ? worthwhileFactors(stage) : undefined,
      output: former[i]?.output ?? new Target(this.#gpu, 'levels'),
      between: former[i]?.between ?? new Target(this.#gpu, 'levels'),
      present: undefined,
    }));
    for (const { output, between } of former.slice(chain.stages.length)) {
      output.dispose();
      between.dispose();
    }
  }

  /** What each stage gives for a source of this size; ends with the first that gives nothing. */
  states({ widthPx, heightPx }: SizePx): readonly StageState[] {
    const size = `${widthPx}×${heightPx}`;
    if (this.#statesFor !== size) {
      this.#states = chainShapes(this.#chain, { widthPx, heightPx, channels: 3 });
      this.#statesFor = size;
    }
    return this.#states;
  }

  /** The source is another one. */
  forget(): void {
    for (const step of this.#steps) step.present = undefined;
  }

  /**
   * Output of a stage, −1 being the source itself; undefined while a program is being compiled, and where
   * the stage gives nothing.
   */
  output(stage: number, source: GpuImage): GpuImage | undefined {
    if (stage < 0) return source;
    const step = this.#steps[stage];
    const state = this.states(source)[stage];
    if (!step || !state?.ok) return undefined;
    if (step.present) return step.present;
    const input = this.output(stage - 1, source);
    step.present = input && this.#run(step, input, state.value);
    return step.present;
  }

  dispose(): void {
    this.set({ stages: [] });
  }

  #run(step: Step, input: GpuImage, shape: Shape): GpuImage | undefined {
    const { stage, output, between, separated } = step;
    const { precision } = this.#gpu;
    if (!stage.on) return input;
    if (stage.kind === 'convolution' && separated) {
      const passes = separatedPasses(stage, separated, input, precision);
      const narrowed = { widthPx: passes.widthPx, heightPx: input.heightPx };
      if (!runPass(this.#gpu, passes.along, between, narrowed)) return undefined;
      const pass = passes.across(between.image(3));
      return runPass(this.#gpu, pass, output, shape) ? output.image(channelsOf(shape)) : undefined;
    }
    const pass =
      stage.kind === 'convolution'
        ? convolutionPass(stage, input, precision)
        : stage.kind === 'activation'
          ? activationPass(stage, input, precision)
          : poolingPass(stage, input, precision);
    return runPass(this.#gpu, pass, output, shape) ? output.image(channelsOf(shape)) : undefined;
  }
}

function channelsOf({ channels }: Shape): 1 | 3 {
  return channels === 1 ? 1 : 3;
}

/** Column and row of a kernel that is worth two passes. */
function worthwhileFactors(stage: ConvolutionStage): Factors | undefined {
  const { kernel, stridePx, channels, second } = stage;
  if (second || channels === 'summed' || !areTwoPassesFaster(kernel.size, stridePx))
    return undefined;
  return separate(kernel.planes[0]!, kernel.size);
}
