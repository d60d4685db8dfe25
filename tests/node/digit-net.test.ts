import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseDigits } from '../../src/app/network/digits-file.ts';
import { DigitInput } from '../../src/core/network/digit-input.ts';
import { runReference } from '../../src/core/network/reference/run-reference.ts';
import { indexOfLargest } from '../../src/core/vector.ts';
import { packedDigits } from '../../tools/vite/digits.ts';
import { readDigitNet } from '../fixtures/digit-net.ts';

const { pixels, labels } = parseDigits(gunzipSync(packedDigits()));

/** 20 of each digit, of those that nobody learns from. */
const asked = Array.from({ length: 200 }, (_, i) => 9000 + i);

describe('the network that the tests use digits with', () => {
  it('reads what it has not learned from, on no device at all', { timeout: 60_000 }, () => {
    const { plan, weights } = readDigitNet();
    const input = new DigitInput(plan.description.input);
    const right = asked.filter((index) => {
      const picture = input.make(pixels.subarray(index * 784, (index + 1) * 784));
      const levels = Float32Array.from(picture, (level) => level / 255);
      const logits = runReference(plan, weights, levels).at(-1)!.data;
      return indexOfLargest(logits) === labels[index];
    });
    expect(right.length).toBeGreaterThanOrEqual(193);
  });
});
