import { expect, it } from 'vitest';
import { failure, success } from '../../core/outcome.ts';
import type { NetworkBackend, NetworkBackendTrial } from '../../models/network/types.ts';
import { NetworkDevice, type KnownBackend, type NetworkMemory } from './network-device.ts';

type Trials = readonly NetworkBackendTrial[];

/** Chooses once, after `known`, with trials that ended so; answers what is remembered. */
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
  return { kept: () => kept, device, asked };
}

const sure = (backend: NetworkBackend): KnownBackend => ({ backend, isDoubtful: false });

it('keeps what it chose where all others are out of the question', async () => {
  const { kept, device } = await chosen(undefined, 'cpu', [
    { backend: 'webgl', result: 'wrong-answer' },
    { backend: 'webgpu', result: 'absent' },
  ]);
  expect(kept()).toEqual({ backend: 'cpu', untilMs: undefined });
  expect(device.isDoubtful).toBe(false);
});

it.each(['too-slow', 'failed', 'absent', 'wrong-answer'] as const)(
  'leaves in memory what worked once, though it is said to be %s now',
  async (result) => {
    // A browser whose GPU crashed offers none until its next start, neither this nor another one.
    for (const known of ['webgl', 'webgpu'] as const) {
      const other = known === 'webgl' ? 'webgpu' : 'webgl';
      const onCpu = await chosen(sure(known), 'cpu', [
        { backend: known, result },
        { backend: other, result: 'absent' },
      ]);
      expect(onCpu.kept()).toBeUndefined();
      expect(onCpu.device.isDoubtful).toBe(true);
      const onOther = await chosen(sure(known), other, [{ backend: known, result }]);
      expect(onOther.kept()).toBeUndefined();
      expect(onOther.device.isDoubtful).toBe(true);
    }
  },
);

it.each([true, false])(
  'keeps a GPU that works, though the processor of before failed (doubtful: %s)',
  async (isDoubtful) => {
    const { kept, device } = await chosen({ backend: 'cpu', isDoubtful }, 'webgl', [
      { backend: 'cpu', result: 'failed' },
    ]);
    expect(kept()).toEqual({ backend: 'webgl', untilMs: undefined });
    expect(device.isDoubtful).toBe(false);
  },
);

it('keeps the processor for a day only where a GPU did not answer in time', async () => {
  const before = Date.now();
  const { kept, device } = await chosen(undefined, 'cpu', [
    { backend: 'webgl', result: 'too-slow' },
  ]);
  expect(kept()?.backend).toBe('cpu');
  expect(kept()!.untilMs! - before).toBeGreaterThan(3600_000);
  expect(kept()!.untilMs! - before).toBeLessThan(2 * 24 * 3600_000);
  expect(device.isDoubtful).toBe(true);
});

it('does not take for sure on the second visit what was doubtful on the first', async () => {
  const { kept, device } = await chosen({ backend: 'cpu', isDoubtful: true }, 'cpu', []);
  expect(kept()).toBeUndefined();
  expect(device.isDoubtful).toBe(true);
});

it('does not doubt a GPU that works because another one is slow', async () => {
  const { kept } = await chosen(undefined, 'webgl', [{ backend: 'webgpu', result: 'too-slow' }]);
  expect(kept()).toEqual({ backend: 'webgl', untilMs: undefined });
});

it('finds out anew, with nothing remembered, once it was told to forget', async () => {
  const { device, asked } = await chosen(sure('cpu'), 'cpu', []);
  device.forget();
  await device.choose();
  expect(asked).toEqual(['cpu', undefined]);
});

it('does not take for settled what was tried again at the same bad moment', async () => {
  const { device, kept } = await chosen(sure('webgl'), 'cpu', [
    { backend: 'webgl', result: 'absent' },
  ]);
  expect(kept()).toBeUndefined();
  device.forget();
  await device.choose();
  expect(device.isDoubtful).toBe(true);
  expect(kept()?.untilMs).toBeGreaterThan(Date.now());
});

it('does not doubt a quicker GPU where the one of before works as well', async () => {
  const { kept } = await chosen(sure('webgl'), 'webgpu', [{ backend: 'webgl', result: 'slower' }]);
  expect(kept()).toEqual({ backend: 'webgpu', untilMs: undefined });
});

/** A device whose choices end when they are told to, in the order in which they were begun. */
function choosing() {
  const kept: NetworkBackend[] = [];
  const ends: ((backend: NetworkBackend | undefined) => void)[] = [];
  const device = new NetworkDevice(
    { read: () => undefined, keep: (backend) => kept.push(backend), forget: () => undefined },
    () => Promise.resolve(success(undefined)),
    () =>
      new Promise((resolve) => {
        ends.push((backend) => {
          const chosen = backend && { backend, stepMs: 1, trials: [] };
          resolve(chosen ? success(chosen) : failure({ kind: 'no-backend', trials: [] }));
        });
      }),
  );
  return { device, kept, ends };
}
const inTurn = () => new Promise((resolve) => setTimeout(resolve));

it('does not keep what it was told to forget while it found that out', async () => {
  const { device, kept, ends } = choosing();
  const [first, trainer] = [device.choose(), device.trainer()];
  await inTurn();
  device.forget();
  const second = device.choose();
  await inTurn();
  ends[1]!('webgpu');
  await second;
  ends[0]!('cpu');
  await first;
  expect(kept).toEqual(['webgpu']);
  // Whoever waited for a trainer has one on what was found out anew.
  expect((await trainer).ok).toBe(true);
  expect(await device.choose()).toMatchObject({ ok: true, value: { backend: 'webgpu' } });
  expect(ends).toHaveLength(2);
});

it('keeps a choice though the one before it, that was forgotten, fails after it', async () => {
  const { device, ends } = choosing();
  const first = device.choose();
  await inTurn();
  device.forget();
  const second = device.choose();
  await inTurn();
  ends[1]!('webgl');
  await second;
  ends[0]!(undefined);
  expect((await first).ok).toBe(false);
  void device.choose();
  await inTurn();
  expect(ends).toHaveLength(2);
});
