import { describe, expect, it } from 'vitest';
import type { Chain } from './chain.ts';
import { randomImage } from './random-chain.fixture.ts';
import { runChain } from './run-chain.ts';
import { convolutionStage, poolingStage } from './stages.fixture.ts';

const sobelReluMax: Chain = {
  stages: [
    convolutionStage([[-1, 0, 1, -2, 0, 2, -1, 0, 1]]),
    { kind: 'activation', on: true, id: 'relu', parameters: {}, unitLevels: 1 },
    poolingStage(),
  ],
};

/** A dark stripe of one pixel between bright sides, 4 × 6. */
const stripe = {
  heightPx: 4,
  widthPx: 6,
  channels: 1,
  data: Float32Array.from({ length: 24 }, (_, i) => (i % 6 === 2 ? 0 : 10)),
};

describe('runChain', () => {
  it('gives the output of every stage', () => {
    const outcome = runChain(stripe, sobelReluMax);
    if (!outcome.ok) throw new Error('It fits.');
    const [edges, rectified, pooled] = outcome.value;
    expect([...edges!.data]).toEqual([-40, 0, 40, 0, -40, 0, 40, 0]);
    expect([...rectified!.data]).toEqual([0, 0, 40, 0, 0, 0, 40, 0]);
    expect(pooled).toMatchObject({ heightPx: 1, widthPx: 2, channels: 1 });
    expect([...pooled!.data]).toEqual([0, 40]);
  });

  it('passes through what is off', () => {
    const stages = sobelReluMax.stages.map((stage, i) => ({ ...stage, on: i === 2 }));
    const outcome = runChain(randomImage(1, 4, 6, 3), { stages });
    if (!outcome.ok) throw new Error('It fits.');
    expect(outcome.value.map(({ data }) => data.length)).toEqual([72, 72, 18]);
    expect(outcome.value[1]).toEqual(randomImage(1, 4, 6, 3));
  });

  it('measures sigmoids in units of gray levels', () => {
    const outcome = runChain(stripe, {
      stages: [{ kind: 'activation', on: true, id: 'tanh', parameters: {}, unitLevels: 10 }],
    });
    if (!outcome.ok) throw new Error('It fits.');
    expect(outcome.value[0]!.data[0]).toBeCloseTo(10 * Math.tanh(1), 5);
  });

  it('names the stage that does not fit', () => {
    const { stages } = sobelReluMax;
    expect(runChain(stripe, { stages: [...stages, ...stages] })).toMatchObject({
      ok: false,
      trouble: { stage: 3, trouble: { kind: 'kernel-larger-than-picture' } },
    });
  });
});
