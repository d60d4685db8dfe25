import {
  confusionMatrix,
  type ConfusionMatrix,
} from '../../../core/evaluation/confusion-matrix.ts';
import { answersOf, classOfAnswer, meanLossOf } from '../../../core/neuron/mlp/evaluate.ts';
import type { Examples } from '../../../core/neuron/mlp/examples.ts';
import type { Forward } from '../../../core/neuron/mlp/forward.ts';
import type { PlaygroundProblem } from '../../../core/neuron/playground/problem.ts';

/** How good a network is on some examples; without an accuracy where there are no classes. */
export interface PartFigures {
  /** Mean, without penalty; NaN for no examples. */
  readonly loss: number;
  /** 0–1. */
  readonly accuracy: number | undefined;
  readonly matrix: ConfusionMatrix | undefined;
}

/** What a network says to the examples of a problem. */
export function figuresOf(
  pass: Forward,
  parameters: Float64Array,
  problem: PlaygroundProblem,
  examples: Examples,
): PartFigures {
  const loss = meanLossOf(pass, parameters, examples);
  if (problem.task === 'values') return { loss, accuracy: undefined, matrix: undefined };
  const { inputs, truths, count } = examples;
  const answers = answersOf(pass, parameters, inputs, count);
  const width = problem.architecture.outputCount;
  const said = Int32Array.from(truths, (_, i) => classOfAnswer(answers, i, width));
  const matrix = confusionMatrix(
    {
      classCount: problem.classCount,
      labels: Int32Array.from(truths),
      said,
      // Every point is its own occasion, and nobody asks how sure it was.
      bursts: Int32Array.from(said.keys()),
      confidences: new Float32Array(count),
    },
    false,
  );
  const right = said.filter((one, i) => one === truths[i]).length;
  return { loss, accuracy: count > 0 ? right / count : NaN, matrix };
}
