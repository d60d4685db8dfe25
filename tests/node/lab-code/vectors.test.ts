import { describe, expect, it } from 'vitest';
import { vectorsPython } from '../../../src/core/neuron/python/vectors.ts';
import { likeness } from '../../../src/core/neuron/similarity/most-alike.ts';
import { Random } from '../../../src/core/random.ts';
import { hasPythonLibrary } from '../run-python.ts';
import { runPrograms } from '../run-programs.ts';

const course = [
  [0.5, 0.3, 0.7],
  [0.3, 0.3, 0.3],
  [0.6, 0.2, 0.6],
  [-0.5, -0.3, -0.7],
];

const printedBy = (code: string) => runPrograms([code])[0]!.trim().split('\n');

it('is no longer than twenty lines', () => {
  expect(vectorsPython(course).trim().split('\n').length).toBeLessThanOrEqual(20);
});

describe.skipIf(!hasPythonLibrary('numpy'))('the code of the lab Alike vectors', () => {
  it('prints the course’s numbers', () => {
    expect(printedBy(vectorsPython(course))).toEqual([
      'A 0.450 0.951 0.447',
      'B 0.780 0.982 0.173',
      'C -0.830 -1.000 1.822',
    ]);
  });

  it('prints what the lab shows, also of two numbers and of none', () => {
    const random = new Random(8);
    for (const width of [2, 3]) {
      const vectors = Array.from({ length: 4 }, () =>
        Array.from({ length: width }, () => random.integer(201) / 100 - 1),
      );
      vectors[2] = vectors[2]!.map(() => 0);
      const lines = printedBy(vectorsPython(vectors)).map((line) => line.split(' '));
      lines.forEach(([name, ...numbers], i) => {
        const { dot, cosine, distance } = likeness(vectors[0]!, vectors[i + 1]!);
        expect(name).toBe('ABC'[i]);
        [dot, cosine ?? NaN, distance].forEach((value, place) => {
          const printed = Number(numbers[place]);
          if (Number.isNaN(value)) expect(numbers[place]).toBe('nan');
          else expect(Math.abs(printed - value)).toBeLessThan(6e-4);
        });
      });
    }
  });
});
