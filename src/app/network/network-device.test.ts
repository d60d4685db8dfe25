import { expect, it } from 'vitest';
import { success } from '../../core/outcome.ts';
import type { NetworkBackend, NetworkBackendTrial } from '../../models/network/types.ts';
import { NetworkDevice, type KnownBackend, type NetworkMemory } from './network-device.ts';

type Trials = readonly NetworkBackendTrial[];

/** Chooses once, after `known`, with trials that ended so; answers what is remembered then. */
async function chosen(known: KnownBackend | undefined, backend: NetworkBackend, trials: Trials) {
  let kept: { backend: NetworkBackend; untilMs: number | undefined } | undefined;
  const memory: NetworkMemory = {
    read: () => known,
    keep: (name, untilMs) => (kept = { backend: name, untilMs }),
    forget: () => (known = undefined),
  };
  const report = {
    backend,
    stepMs: 1,
    trials: [...trials, { backend, result: 'chosen' }],
  } as const;
  const asked: (NetworkBackend | undefined)[] = [];
  const device = new NetworkDevice(
    memory,
    () => Promise.resolve(success(undefined)),
    (wanted) => Promise.resolve((asked.push(wanted), success(report))),
  );
  await device.choose();
  return { kept, device, asked };
}

const sure = (backend: NetworkBackend): KnownBackend => ({ backend, isDoubtful: false });

it('keeps what it chose where all others are out of the question', async () => {
  const { kept, device } = await chosen(undefined, 'cpu', [
    { backend: 'webgl', result: 'wrong-answer' },
    { backend: 'webgpu', result: 'absent' },
  ]);
  expect(kept).toEqual({ backend: 'cpu', untilMs: undefined });
  expect(device.isDoubtful).toBe(false);
});

it('leaves in memory what worked once and did not answer in time now', async () => {
  for (const result of ['too-slow', 'failed'] as const) {
    const { kept, device } = await chosen(sure('webgl'), 'cpu', [{ backend: 'webgl', result }]);
    expect(kept).toBeUndefined();
    expect(device.isDoubtful).toBe(true);
  }
  const other = await chosen(sure('webgl'), 'webgpu', [{ backend: 'webgl', result: 'too-slow' }]);
  expect(other.kept).toBeUndefined();
});

it('keeps the processor for a day only where a GPU did not answer in time', async () => {
  const before = Date.now();
  const { kept, device } = await chosen(undefined, 'cpu', [
    { backend: 'webgl', result: 'too-slow' },
  ]);
  expect(kept?.backend).toBe('cpu');
  expect(kept!.untilMs! - before).toBeGreaterThan(3600_000);
  expect(kept!.untilMs! - before).toBeLessThan(2 * 24 * 3600_000);
  expect(device.isDoubtful).toBe(true);
});

it('does not take for sure on the second visit what was doubtful on the first', async () => {
  const { kept, device } = await chosen({ backend: 'cpu', isDoubtful: true }, 'cpu', []);
  expect(kept).toBeUndefined();
  expect(device.isDoubtful).toBe(true);
});

it('does not doubt a GPU that works because another one is slow', async () => {
  const { kept } = await chosen(undefined, 'webgl', [{ backend: 'webgpu', result: 'too-slow' }]);
  expect(kept).toEqual({ backend: 'webgl', untilMs: undefined });
});

it('finds out anew, with nothing remembered, once it was told to forget', async () => {
  const { device, asked } = await chosen(sure('cpu'), 'cpu', []);
  device.forget();
  await device.choose();
  expect(asked).toEqual(['cpu', undefined]);
});
