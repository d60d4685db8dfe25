import type { Chain, ConvolutionStage, Stage } from '../core/kernels/chain.ts';
import { chainShapes, stageShape, type Shape } from '../core/kernels/output-size.ts';
import { areTwoPassesFaster, separate, type Factors } from '../core/kernels/separable.ts';
import { activationPass } from './activation-pass.ts';
import { convolutionPass, separatedPasses } from './convolution-pass.ts';
import type { Gpu } from './gpu.ts';
import { Target, type GpuImage } from './gpu-image.ts';
import type { SizePx } from '../core/image/size-px.ts';
import { runPass, type Pass } from './pass.ts';
import { poolingPass } from './pooling-pass.ts';
import type { StageState } from './stage-state.ts';

/** The passes of a stage, as long as what they read stays the same texture. */
interface StepPasses {
  readonly input: GpuImage;
  /** Of two: what runs before `last`, and what makes that of its result. */
  readonly first: ReturnType<typeof separatedPasses> | undefined;
  last: Pass | undefined;
}

/** One stage with the textures it owns. */
interface Step {
  readonly stage: Stage;
  readonly separated: Factors | undefined;
  readonly output: Target;
  readonly between: Target;
  /** What it gives for the present picture, once that was asked for. */
  present: GpuImage | undefined;
  passes: StepPasses | undefined;
}

/** The chain's pictures, each in a texture of its own; only those that are asked for are computed. */
export class ChainPictures {
  readonly #gpu: Gpu;
  #steps: Step[] = [];
  /** Stages that stand in the place of others, by place and numbers. */
  readonly #others = new Map<string, Step>();
  #chain: Chain = { stages: [] };
  #states: readonly StageState[] = [];
  #statesFor: SizePx | undefined;

  constructor(gpu: Gpu) {
    this.#gpu = gpu;
  }

  /** Sets the chain; textures stay where stages stay. */
  set(chain: Chain): void {
    const former = this.#steps;
    this.#chain = chain;
    this.#dropOthers();
    this.#statesFor = undefined;
    this.#steps = chain.stages.map((stage, i) => this.#newStep(stage, former[i]));
    former.forEach(({ output, between }, i) => {
      const step = this.#steps[i];
      // A texture that is no longer drawn into gives its memory back; a target makes it anew.
      if (!step?.stage.on) output.dispose();
      if (!step?.stage.on || !step.separated) between.dispose();
    });
  }

  /** What each stage gives for a source of this size; ends with the first that gives nothing. */
  states({ widthPx, heightPx }: SizePx): readonly StageState[] {
    const former = this.#statesFor;
    if (former?.widthPx !== widthPx || former.heightPx !== heightPx) {
      this.#states = chainShapes(this.#chain, { widthPx, heightPx, channels: 3 });
      this.#statesFor = { widthPx, heightPx };
    }
    return this.#states;
  }

  /** The source is another one. */
  forget(): void {
    for (const step of [...this.#steps, ...this.#others.values()]) step.present = undefined;
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

  /** What another stage would give in the place of one; undefined as in `output`. */
  insteadOf(stage: number, other: Stage, source: GpuImage): GpuImage | undefined {
    const input = this.output(stage - 1, source);
    const shape = input && stageShape(other, input);
    if (!shape?.ok) return undefined;
    const key = `${stage} ${JSON.stringify(other)}`;
    const step = this.#others.get(key) ?? this.#newStep(other);
    this.#others.set(key, step);
    step.present ??= this.#run(step, input!, shape.value);
    return step.present;
  }

  dispose(): void {
    this.set({ stages: [] });
  }

  #newStep(stage: Stage, former?: Step): Step {
    return {
      stage,
      separated: stage.kind === 'convolution' ? worthwhileFactors(stage) : undefined,
      output: former?.output ?? new Target(this.#gpu, 'levels'),
      between: former?.between ?? new Target(this.#gpu, 'levels'),
      present: undefined,
      passes: undefined,
    };
  }

  #dropOthers(): void {
    for (const { output, between } of this.#others.values()) {
      output.dispose();
      between.dispose();
    }
    this.#others.clear();
  }

  #run(step: Step, input: GpuImage, shape: Shape): GpuImage | undefined {
    const { output, between } = step;
    if (!step.stage.on) return input;
    if (!step.passes || !isSameTexture(step.passes.input, input)) {
      step.passes = this.#passesOf(step, input);
    }
    const { passes } = step;
    if (passes.first) {
      const narrowed = { widthPx: passes.first.widthPx, heightPx: input.heightPx };
      if (!runPass(this.#gpu, passes.first.along, between, narrowed)) return undefined;
      passes.last ??= passes.first.across(between.image(3));
    }
    return runPass(this.#gpu, passes.last!, output, shape)
      ? output.image(channelsOf(shape))
      : undefined;
  }

  #passesOf({ stage, separated }: Step, input: GpuImage): StepPasses {
    const { precision } = this.#gpu;
    if (stage.kind === 'convolution' && separated) {
      const first = separatedPasses(stage, separated, input, precision);
      return { input, first, last: undefined };
    }
    const last =
      stage.kind === 'convolution'
        ? convolutionPass(stage, input, precision)
        : stage.kind === 'activation'
          ? activationPass(stage, input, precision)
          : poolingPass(stage, input, precision);
    return { input, first: undefined, last };
  }
}

function isSameTexture(a: GpuImage, b: GpuImage): boolean {
  return (
    a.texture === b.texture &&
    a.widthPx === b.widthPx &&
    a.heightPx === b.heightPx &&
    a.coding === b.coding
  );
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
