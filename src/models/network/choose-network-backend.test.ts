import { describe, expect, it } from 'vitest';
import { chooseNetworkBackend, type TryNetworkBackend } from './choose-network-backend.ts';
import type { NetworkBackend } from './types.ts';

/** Answers from a script, and writes down who was asked. */
function scripted(script: Partial<Record<NetworkBackend, number | 'wrong-answer' | 'absent'>>) {
  const asked: NetworkBackend[] = [];
  const tryOne: TryNetworkBackend = (backend) => {
    asked.push(backend);
    const answer = script[backend] ?? 'absent';
    return Promise.resolve(typeof answer === 'number' ? { stepMs: answer } : { result: answer });
  };
  return { asked, tryOne };
}

describe('chooseNetworkBackend', () => {
  it('takes the quickest, and leaves cpu alone where something else works', async () => {
    const { asked, tryOne } = scripted({ webgpu: 900, webgl: 120, cpu: 1 });
    const chosen = await chooseNetworkBackend(undefined, tryOne);
    expect(asked).toEqual(['webgl', 'webgpu']);
    expect(chosen).toEqual({
      ok: true,
      value: {
        backend: 'webgl',
        stepMs: 120,
        trials: [
          { backend: 'webgpu', result: 'slower', stepMs: 900 },
          { backend: 'webgl', result: 'chosen', stepMs: 120 },
        ],
      },
    });
  });

  it('waits less long for those that only compete', async () => {
    const limitsMs: number[] = [];
    await chooseNetworkBackend(undefined, (_, limitMs) => {
      limitsMs.push(limitMs);
      return Promise.resolve({ stepMs: 10 });
    });
    expect(limitsMs[1]).toBeLessThan(limitsMs[0]!);
  });

  it('takes the first of equals', async () => {
    const { tryOne } = scripted({ webgpu: 20, webgl: 20 });
    const chosen = await chooseNetworkBackend(undefined, tryOne);
    expect(chosen).toMatchObject({ value: { backend: 'webgl' } });
  });

  it('never takes one whose gradients are wrong, however quick', async () => {
    const { asked, tryOne } = scripted({ webgpu: 'wrong-answer', cpu: 4000 });
    const chosen = await chooseNetworkBackend(undefined, tryOne);
    expect(asked).toEqual(['webgl', 'webgpu', 'cpu']);
    expect(chosen).toMatchObject({ value: { backend: 'cpu', stepMs: 4000 } });
  });

  it('tries what is wanted first, and no other if that is right', async () => {
    const { asked, tryOne } = scripted({ webgpu: 10, webgl: 20, cpu: 4000 });
    expect(await chooseNetworkBackend('cpu', tryOne)).toMatchObject({ value: { backend: 'cpu' } });
    expect(asked).toEqual(['cpu']);
  });

  it('goes on to the others where what is wanted is not there', async () => {
    const { asked, tryOne } = scripted({ webgpu: 10 });
    expect(await chooseNetworkBackend('webgl', tryOne)).toMatchObject({
      value: { backend: 'webgpu' },
    });
    expect(asked).toEqual(['webgl', 'webgpu']);
  });

  it('says what was tried where nothing works', async () => {
    const { tryOne } = scripted({ webgl: 'wrong-answer' });
    expect(await chooseNetworkBackend(undefined, tryOne)).toEqual({
      ok: false,
      trouble: {
        kind: 'no-backend',
        trials: [
          { backend: 'webgl', result: 'wrong-answer' },
          { backend: 'webgpu', result: 'absent' },
          { backend: 'cpu', result: 'absent' },
        ],
      },
    });
  });
});
