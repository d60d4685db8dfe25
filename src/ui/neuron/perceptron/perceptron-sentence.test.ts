import { describe, expect, it } from 'vitest';
import { LabState } from '../../../app/neuron/lab-state.svelte.ts';
import { PerceptronRun } from '../../../app/neuron/perceptron-run.svelte.ts';
import { mixedFruits, mostSteps, perceptronLab } from '../../../app/neuron/perceptron.ts';
import type { LabPoint } from '../../../core/lab-state/fields.ts';
import { perceptronEs } from '../../messages/neuron/perceptron-es.ts';
import { perceptronSentence } from './perceptron-sentence.ts';

function saidAtTheEndOf(points: readonly LabPoint[]): string {
  const run = new PerceptronRun(new LabState(perceptronLab, undefined, () => {}));
  run.change({ points });
  run.step(mostSteps);
  return perceptronSentence(run, perceptronEs, undefined);
}

describe('where the steps that a link counts have run out', () => {
  it('names the epoch at which it stops', () => {
    const epochs = Math.ceil(mostSteps / mixedFruits.length);
    expect(epochs).toBe(1067);
    expect(saidAtTheEndOf(mixedFruits)).toMatch(/en la época 1[,.\s]?067\. Ninguna recta/u);
  });

  it('does not blame the points when a line would separate them, through a narrow gap', () => {
    const said = saidAtTheEndOf([
      { x: 0.5, y: 0.5, label: 0 },
      { x: 0.5, y: 0.51, label: 1 },
      { x: 1, y: 1, label: 0 },
      { x: 0, y: 0.01, label: 1 },
    ]);
    expect(said).toMatch(/en la época 3[,.\s]?200, sin haber convergido\. Sí hay una recta/u);
  });
});
