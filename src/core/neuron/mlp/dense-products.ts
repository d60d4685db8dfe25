import type { DenseLayer } from './architecture.ts';

/**
 * The three products of a dense layer with a batch. All make four sums at once, each number of one side
 * fetched once for all four, and none of them waits for the addition before: nearly twice as fast as the
 * plain loops. The order within a sum is the plain one.
 */

/**
 * after = before · Wᵀ + b: what a layer makes of each example, before its activation.
 *
 * @param parameters W and b, where the layer says.
 * @param before row-major `[examples, inputCount]` from `beforeAt` on.
 * @param after filled, `[count, outputCount]`.
 */
export function weightedSums(
  { inputCount, outputCount, weightsAt, biasesAt }: DenseLayer,
  parameters: Float64Array,
  before: Float64Array,
  beforeAt: number,
  after: Float64Array,
  count: number,
): void {
  for (let example = 0; example < count; example++) {
    const x = beforeAt + example * inputCount;
    const y = example * outputCount;
    let o = 0;
    for (; o + 3 < outputCount; o += 4) {
      const row0 = weightsAt + o * inputCount;
      const row1 = row0 + inputCount;
      const row2 = row1 + inputCount;
      const row3 = row2 + inputCount;
      let sum0 = parameters[biasesAt + o]!;
      let sum1 = parameters[biasesAt + o + 1]!;
      let sum2 = parameters[biasesAt + o + 2]!;
      let sum3 = parameters[biasesAt + o + 3]!;
      for (let i = 0; i < inputCount; i++) {
        const value = before[x + i]!;
        sum0 += parameters[row0 + i]! * value;
        sum1 += parameters[row1 + i]! * value;
        sum2 += parameters[row2 + i]! * value;
        sum3 += parameters[row3 + i]! * value;
      }
      after[y + o] = sum0;
      after[y + o + 1] = sum1;
      after[y + o + 2] = sum2;
      after[y + o + 3] = sum3;
    }
    for (; o < outputCount; o++) {
      const row = weightsAt + o * inputCount;
      let sum = parameters[biasesAt + o]!;
      for (let i = 0; i < inputCount; i++) sum += parameters[row + i]! * before[x + i]!;
      after[y + o] = sum;
    }
  }
}

/**
 * ∂J/∂W = δᵀ · x and ∂J/∂b = Σ δ, over the examples of the batch.
 *
 * @param errors δ = ∂J/∂z, `[count, outputCount]`.
 * @param gradient filled where the layer's W and b are.
 */
export function parameterGradient(
  { inputCount, outputCount, weightsAt, biasesAt }: DenseLayer,
  errors: Float64Array,
  before: Float64Array,
  beforeAt: number,
  count: number,
  gradient: Float64Array,
): void {
  for (let o = 0; o < outputCount; o++) {
    const row = weightsAt + o * inputCount;
    let i = 0;
    for (; i + 3 < inputCount; i += 4) {
      let sum0 = 0;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      let x = beforeAt + i;
      let e = o;
      for (let example = 0; example < count; example++) {
        const error = errors[e]!;
        sum0 += error * before[x]!;
        sum1 += error * before[x + 1]!;
        sum2 += error * before[x + 2]!;
        sum3 += error * before[x + 3]!;
        x += inputCount;
        e += outputCount;
      }
      gradient[row + i] = sum0;
      gradient[row + i + 1] = sum1;
      gradient[row + i + 2] = sum2;
      gradient[row + i + 3] = sum3;
    }
    for (; i < inputCount; i++) {
      let sum = 0;
      for (let example = 0; example < count; example++) {
        sum += errors[example * outputCount + o]! * before[beforeAt + example * inputCount + i]!;
      }
      gradient[row + i] = sum;
    }
    let sum = 0;
    for (let example = 0; example < count; example++) sum += errors[example * outputCount + o]!;
    gradient[biasesAt + o] = sum;
  }
}

/**
 * ∂J/∂x = δ · W: the errors of the layer before, after its activation.
 *
 * @param errors δ = ∂J/∂z, `[count, outputCount]`.
 * @param errorsBefore filled, `[count, inputCount]`.
 */
export function errorsBack(
  { inputCount, outputCount, weightsAt }: DenseLayer,
  parameters: Float64Array,
  errors: Float64Array,
  errorsBefore: Float64Array,
  count: number,
): void {
  for (let example = 0; example < count; example++) {
    const x = example * inputCount;
    const e = example * outputCount;
    let i = 0;
    for (; i + 3 < inputCount; i += 4) {
      let sum0 = 0;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      let weight = weightsAt + i;
      for (let o = 0; o < outputCount; o++) {
        const error = errors[e + o]!;
        sum0 += error * parameters[weight]!;
        sum1 += error * parameters[weight + 1]!;
        sum2 += error * parameters[weight + 2]!;
        sum3 += error * parameters[weight + 3]!;
        weight += inputCount;
      }
      errorsBefore[x + i] = sum0;
      errorsBefore[x + i + 1] = sum1;
      errorsBefore[x + i + 2] = sum2;
      errorsBefore[x + i + 3] = sum3;
    }
    for (; i < inputCount; i++) {
      let sum = 0;
      for (let o = 0; o < outputCount; o++) {
        sum += errors[e + o]! * parameters[weightsAt + o * inputCount + i]!;
      }
      errorsBefore[x + i] = sum;
    }
  }
}
