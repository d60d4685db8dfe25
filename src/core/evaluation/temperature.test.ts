import { describe, expect, it } from 'vitest';
import { indexOfLargest, row } from '../vector.ts';
import { softmax } from '../neuron/softmax.ts';
import { Random } from '../random.ts';
import { expectedCalibrationError } from './calibration.ts';
import { fitTemperature, type HeldOutLogits } from './temperature.ts';

/** Answers whose right classes are drawn from softmax(logits / temperature). */
function answersAt(temperature: number, n: number): HeldOutLogits {
  const random = new Random(5);
  const classCount = 4;
  const logits = Float32Array.from({ length: n * classCount }, () => 2 * random.normal());
  const labels = new Int32Array(n).map((_, i) => {
    const probabilities = softmax(row(logits, i, classCount).slice(), temperature);
    let rest = random.uniform();
    return probabilities.findIndex((p) => (rest -= p) < 0);
  });
  return { classCount, logits, labels, importance: new Float64Array(n).fill(1) };
}

describe('fitTemperature', () => {
  it('finds the temperature at which the answers were drawn, and calibrates them', () => {
    for (const truth of [0.3, 1, 2.5]) {
      const answers = answersAt(truth, 8000);
      const found = fitTemperature(answers, 0.5);
      expect(found / truth).toBeGreaterThan(0.93);
      expect(found / truth).toBeLessThan(1.07);
      const all = [...answers.labels].map((label, i) => {
        const p = softmax(row(answers.logits, i, 4).slice(), found);
        const winner = indexOfLargest(p);
        return { confidence: p[winner]!, isRight: winner === label ? 1 : 0 };
      });
      const error = expectedCalibrationError(
        all.map((one) => one.confidence),
        all.map((one) => one.isRight),
      );
      expect(error).toBeLessThan(0.02);
    }
  });

  it('is not carried away by a few answers that are all right', () => {
    const logits = Float32Array.of(3, 0, 0, 3);
    const few: HeldOutLogits = {
      classCount: 2,
      logits,
      labels: Int32Array.of(0, 1),
      importance: Float64Array.of(1, 1),
    };
    const found = fitTemperature(few, 0.5);
    expect(found).toBeGreaterThan(0.4);
    expect(found).toBeLessThan(0.51);
  });

  it('listens to answers by their importance', () => {
    const wrongAndRight = (importance: number[]): number =>
      fitTemperature(
        {
          classCount: 2,
          logits: Float32Array.of(1, 0, 1, 0),
          labels: Int32Array.of(0, 1),
          importance: Float64Array.from(importance),
        },
        0.5,
      );
    expect(wrongAndRight([20, 10])).toBeGreaterThan(wrongAndRight([29, 1]));
    expect(wrongAndRight([0, 0])).toBeCloseTo(0.5, 2);
  });
});
