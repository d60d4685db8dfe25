import { expect, it } from 'vitest';
import { curveVerdict } from './curve-verdict.ts';

const point = (burstsPerClass: number, accuracies: readonly number[]) => ({
  burstsPerClass,
  accuracies,
  accuracy: accuracies.reduce((sum, one) => sum + one, 0) / accuracies.length,
});

it('sees a curve that rises in nearly every drawing', () => {
  const verdict = curveVerdict([
    point(1, [0.2, 0.2, 0.2, 0.2, 0.2]),
    point(2, [0.5, 0.6, 0.7, 0.5, 0.8]),
    point(4, [0.6, 0.7, 0.8, 0.7, 0.75]),
  ]);
  expect(verdict).toMatchObject({ kind: 'rising', from: 2, to: 4 });
  expect(verdict.gain).toBeCloseTo(0.09, 12);
});

it('sees one that has become flat, and one that says nothing', () => {
  const before = point(2, [0.8, 0.82, 0.78]);
  expect(curveVerdict([before, point(4, [0.8, 0.83, 0.78])]).kind).toBe('flat');
  expect(curveVerdict([before, point(4, [0.6, 1, 0.82])]).kind).toBe('unclear');
  expect(curveVerdict([before, point(4, [0.7, 0.72, 0.68])]).kind).toBe('unclear');
});

it('needs no more where nearly all is right, and two points for a slope', () => {
  expect(curveVerdict([point(1, [1, 0.99])])).toMatchObject({ kind: 'full', from: 1, to: 1 });
  const early = [point(1, [0.99, 1]), point(2, [1, 1])];
  expect(curveVerdict(early)).toMatchObject({ kind: 'full', to: 1, accuracy: 0.995 });
  expect(curveVerdict([point(1, [0.7, 0.8])])).toMatchObject({ kind: 'short', gain: 0 });
});
