import { expect, it } from 'vitest';
import { es } from '../messages/es.ts';
import { foreignEs } from '../messages/exchange/foreign-es.ts';
import { ownFacts } from './own-facts.ts';

const { panel } = foreignEs;
const report = {
  backend: 'wasm',
  sizePx: 160,
  embeddingsPerSecond: 20,
  trials: [],
  complete: true,
} as const;
const facts = (own: Parameters<typeof ownFacts>[0]) => ownFacts(own, panel, es.eye);

it('says that nothing was taught only where nothing was; else that the eye is on its way, or did not start', () => {
  const ready = { phase: 'ready', report } as const;
  expect(facts({ classCount: 0, eye: ready, eyeSizePx: 160 })).toBe(panel.oursNothing);
  for (const phase of ['waiting', 'loading', 'measuring'] as const) {
    expect(facts({ classCount: 2, eye: { phase }, eyeSizePx: undefined })).toBe(es.eye.waiting);
  }
  const failed = { phase: 'failed' } as const;
  expect(facts({ classCount: 2, eye: failed, eyeSizePx: undefined })).toBe(es.eye.failed);
});

it('says how fast it is only at the size that was measured', () => {
  const eye = { phase: 'ready', report } as const;
  expect(facts({ classCount: 2, eye, eyeSizePx: 160 })).toBe(
    '160 × 160 pixeles · 50 ms por imagen en WebAssembly',
  );
  expect(facts({ classCount: 2, eye, eyeSizePx: 192 })).toBe('192 × 192 pixeles · en WebAssembly');
});
