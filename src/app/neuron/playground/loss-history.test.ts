import { describe, expect, it } from 'vitest';
import { LossCurve } from './loss-history.ts';

describe('LossCurve', () => {
  it('keeps every epoch at first, and never more than some hundreds', () => {
    const curve = new LossCurve();
    for (let epoch = 0; epoch <= 20_000; epoch++) {
      if (curve.wants(epoch)) curve.add(epoch, 1 / (epoch + 1), 2 / (epoch + 1));
    }
    const { epochs, train, test } = curve.read();
    expect(epochs.slice(0, 100)).toEqual([...Array(100).keys()]);
    expect(epochs.length).toBeLessThan(1200);
    expect(epochs.at(-1)!).toBeGreaterThan(19_800);
    expect([train.length, test.length]).toEqual([epochs.length, epochs.length]);
  });
});
