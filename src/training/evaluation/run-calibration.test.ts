import { expect, it } from 'vitest';
import { Random } from '../../core/random.ts';
import { softmax } from '../../core/neuron/softmax.ts';
import { runCalibration, type AskedRun } from './run-calibration.ts';

/**
 * A network that knows how likely each class is, and says so `sharpened` times too surely: labels are drawn
 * from softmax(z), and softmax(sharpened · z) is what it says. Its right temperature is `sharpened`.
 */
function overconfident(burstCount: number, framesPerBurst: number, sharpened: number): AskedRun {
  const random = new Random(5);
  const count = burstCount * framesPerBurst;
  const labels = new Int32Array(count);
  const bursts = Int32Array.from({ length: count }, (_, i) => Math.floor(i / framesPerBurst));
  const probabilities = Array.from(labels, (_, i) => {
    const logits = Float32Array.from({ length: 4 }, () => 1.5 * random.normal());
    const honest = softmax(logits.slice());
    let [rest, label] = [random.uniform(), 0];
    while (label < 3 && rest > honest[label]!) rest -= honest[label++]!;
    labels[i] = label;
    return softmax(logits.map((z) => sharpened * z));
  });
  return { classCount: 4, labels, bursts, probabilities };
}

it('finds how much too sure a network is, and takes that away', () => {
  const { before, after, temperature } = runCalibration(overconfident(1600, 3, 3))!;
  expect(temperature).toBeGreaterThan(2.6);
  expect(temperature).toBeLessThan(3.4);
  expect(before.error).toBeGreaterThan(0.15);
  expect(after.error).toBeLessThan(0.03);
});

it('leaves an honest network as it is', () => {
  const { before, after, temperature } = runCalibration(overconfident(1600, 3, 1))!;
  expect(Math.abs(temperature - 1)).toBeLessThan(0.15);
  expect(before.error).toBeLessThan(0.03);
  expect(after.error).toBeLessThan(0.03);
});

it('does not judge answers by the temperature that was fitted to them', () => {
  // One burst says nonsense surely: by its own fold's temperature, fitted on the others, it stays sure.
  const asked = overconfident(2, 40, 1);
  const probabilities = asked.probabilities.map((one, i) =>
    asked.bursts[i] === 1 ? Float32Array.of(0.97, 0.01, 0.01, 0.01) : one,
  );
  const labels = asked.labels.map((label, i) => (asked.bursts[i] === 1 ? 1 : label));
  const { after } = runCalibration({ ...asked, labels, probabilities })!;
  const sure = after.bins.filter(({ low, count }) => low >= 0.9 && count >= 40);
  expect(sure).toHaveLength(1);
  expect(sure[0]!.accuracy).toBeLessThan(0.3);
});

it('stays near a softmax as it comes with few answers, and needs two bursts that were asked', () => {
  const few = overconfident(3, 4, 1);
  const right = few.probabilities.map((_, i) =>
    Float32Array.from({ length: 4 }, (_, k) => (k === few.labels[i] ? 1 : 0)),
  );
  const calibrated = runCalibration({ ...few, probabilities: right })!;
  expect(calibrated.temperature).toBeGreaterThan(0.3);
  expect(calibrated.after.bins.at(-1)!.count).toBe(12);
  const one = few.probabilities.map((p, i) => (few.bursts[i] === 0 ? p : undefined));
  expect(runCalibration({ ...few, probabilities: one })).toBeUndefined();
});
