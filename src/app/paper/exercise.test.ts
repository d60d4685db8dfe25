import { describe, expect, it } from 'vitest';
import {
  canBe,
  exerciseChoices,
  makeExercise,
  widestInput,
  type ExerciseWish,
} from './exercise.ts';
import {
  flipDifferences,
  paddedSide,
  resultsOf,
  resultSide,
  windowSide,
  type PaperOperation,
} from './paper-task.ts';

const numbers = Array.from({ length: 200 }, (_, at) => at + 1);
const operations: PaperOperation[] = ['convolution', 'pooling'];

describe('makeExercise', () => {
  it('gives the same exercise for the same number, and another for another', () => {
    const texts = numbers.map((number) => JSON.stringify(makeExercise('convolution', number, {})));
    expect(JSON.stringify(makeExercise('convolution', 17, {}))).toBe(texts[16]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(operations)(
    '%s: fits on a phone, asks for four cells, has a result of 2×2 or more',
    (operation) => {
      for (const number of numbers) {
        const { task, asked } = makeExercise(operation, number, {});
        const side = resultSide(task);
        expect(paddedSide(task)).toBeLessThanOrEqual(widestInput);
        expect(side).toBeGreaterThanOrEqual(2);
        expect(side).toBeLessThanOrEqual(5);
        expect(new Set(asked).size).toBe(4);
        for (const index of asked) expect(index).toBeLessThan(side * side);
      }
    },
  );

  it('asks for different answers as far as there are some', () => {
    for (const number of numbers) {
      const { task, asked } = makeExercise('convolution', number, {});
      const results = resultsOf(task);
      const different = Math.min(4, new Set(results).size);
      expect(new Set(asked.map((index) => results[index])).size).toBe(different);
    }
  });

  it('draws kernels whose turning is seen', () => {
    const seen = numbers.filter(
      (number) => flipDifferences(makeExercise('convolution', number, {}).task) > 0,
    );
    expect(seen.length).toBe(numbers.length);
  });

  it.each(operations)('%s: has what is wished', (operation) => {
    for (const key of Object.keys(exerciseChoices) as (keyof ExerciseWish)[]) {
      for (const value of exerciseChoices[key]) {
        const wish = { [key]: value };
        if (!canBe(operation, wish)) continue;
        const { task } = makeExercise(operation, 3, wish);
        const has = {
          inputSide: task.input.side,
          windowSide: windowSide(task),
          stride: task.stride,
          padding: task.padding,
        };
        expect(has[key]).toBe(value);
      }
    }
  });

  it('knows what cannot be', () => {
    expect(canBe('convolution', { inputSide: 7, padding: 1 })).toBe(false);
    expect(canBe('convolution', { stride: 2, padding: 1 })).toBe(true);
    expect(canBe('pooling', { padding: 1 })).toBe(false);
    expect(() => makeExercise('pooling', 1, { padding: 1 })).toThrow('No pooling exercise');
  });
});
