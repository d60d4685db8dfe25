import { describe, expect, it } from 'vitest';
import { failure, success } from '../../core/outcome.ts';
import { tryBackends, type Choice, type ChoosingPlan } from './choose-backend.ts';
import { RunnerLost } from '../backends/worker-link.ts';
import type { EyeRunner } from './eye-runner.ts';
import knownAnswer from './known-answer.json';
import type { BackendName, BackendTrial, EyeSizePx } from './types.ts';

/** How a scripted backend behaves: milliseconds a look by size, or what goes wrong. */
type Script =
  | Readonly<Record<EyeSizePx, number>>
  | 'absent'
  | 'failed'
  | 'wrong-answer'
  | 'hangs'
  | 'lost-at-160';

/** A device whose clock advances only by looking. */
function scriptedDevice(scripts: Partial<Record<BackendName, Script>>) {
  let nowMs = 0;
  const opened: BackendName[] = [];
  const looks: string[] = [];
  const alive = new Set<BackendName>();

  function runnerOf(backend: BackendName, script: Script): EyeRunner {
    return {
      backend,
      lost: new Promise(() => undefined),
      look: async (_, sizePx) => {
        looks.push(`${backend}@${sizePx}`);
        if (script === 'hangs') throw new RunnerLost('No answer.', true);
        if (script === 'lost-at-160' && sizePx === 160) throw new RunnerLost('Gone.');
        nowMs += typeof script === 'string' ? 50 : script[sizePx as EyeSizePx];
        const sign = script === 'wrong-answer' ? -1 : 1;
        return { embedding: Float32Array.from(knownAnswer.features, (value) => sign * value) };
      },
      loseDevice: async () => undefined,
      tensorCount: async () => 0,
      dispose: () => alive.delete(backend),
    };
  }

  const plan: ChoosingPlan = {
    open: async (backend) => {
      opened.push(backend);
      const script = scripts[backend] ?? 'absent';
      if (script === 'absent' || script === 'failed') {
        return failure({ result: script, detail: 'as scripted' });
      }
      alive.add(backend);
      return success(runnerOf(backend, script));
    },
    nowMs: () => nowMs,
    signal: new AbortController().signal,
  };
  return { plan, opened, looks, alive };
}

/** Runs all trials; the receiver's part (letting the replaced runner go) is played here. */
async function chooseAll(plan: ChoosingPlan) {
  const choices: Choice[] = [];
  const generator = tryBackends(plan);
  for (;;) {
    const next = await generator.next();
    if (next.done) return { choices, last: choices.at(-1), trials: next.value };
    const previous = choices.at(-1);
    if (previous && previous.runner !== next.value.runner) previous.runner.dispose();
    choices.push(next.value);
  }
}

const results = (trials: readonly BackendTrial[] | undefined) =>
  Object.fromEntries((trials ?? []).map((trial) => [trial.backend, trial.result]));

const fastWasm = { 128: 20, 160: 30, 192: 40 };
const slowWasm = { 128: 40, 160: 60, 192: 90 };
const phoneGpu = { 128: 20, 160: 22, 192: 25 };
const softwareGpu = { 128: 200, 160: 300, 192: 400 };

describe('tryBackends', () => {
  it('gives wasm at once and moves to a GPU that serves better', async () => {
    const device = scriptedDevice({ wasm: slowWasm, webgl: phoneGpu });
    const { choices, last } = await chooseAll(device.plan);
    expect(choices.map(({ report }) => `${report.backend}@${report.sizePx}`)).toEqual([
      'wasm@160',
      'webgl@192',
      'webgl@192',
    ]);
    expect(choices.map(({ report }) => report.complete)).toEqual([false, false, true]);
    expect(last?.report.embeddingsPerSecond).toBe(40);
    expect(results(last?.report.trials)).toEqual({
      wasm: 'slower',
      webgpu: 'absent',
      webgl: 'chosen',
    });
    expect([...device.alive]).toEqual(['webgl']);
  });

  it('leaves a software GPU after the smallest size', async () => {
    const device = scriptedDevice({ wasm: fastWasm, webgpu: softwareGpu, webgl: softwareGpu });
    const { last } = await chooseAll(device.plan);
    expect(last?.report).toMatchObject({ backend: 'wasm', sizePx: 192, embeddingsPerSecond: 25 });
    expect(results(last?.report.trials)).toMatchObject({ webgpu: 'slower', webgl: 'slower' });
    expect(device.looks).not.toContain('webgl@160');
    expect([...device.alive]).toEqual(['wasm']);
  });

  it('never takes a backend that gives a wrong answer, however fast', async () => {
    const device = scriptedDevice({ wasm: slowWasm, webgpu: 'wrong-answer' });
    const { last } = await chooseAll(device.plan);
    expect(last?.report.backend).toBe('wasm');
    expect(results(last?.report.trials)).toMatchObject({ webgpu: 'wrong-answer' });
    expect([...device.alive]).toEqual(['wasm']);
  });

  it('says why each backend was not taken', async () => {
    const device = scriptedDevice({
      wasm: 'failed',
      webgpu: 'hangs',
      webgl: 'lost-at-160',
      cpu: softwareGpu,
    });
    const { last } = await chooseAll({ ...device.plan, sizePx: 160 });
    expect(results(last?.report.trials)).toEqual({
      wasm: 'failed',
      webgpu: 'too-slow',
      webgl: 'failed',
      cpu: 'chosen',
    });
    expect([...device.alive]).toEqual(['cpu']);
  });

  it('does not try cpu when anything else works', async () => {
    const device = scriptedDevice({ wasm: slowWasm, cpu: phoneGpu });
    await chooseAll(device.plan);
    expect(device.opened).toEqual(['wasm', 'webgpu', 'webgl']);
  });

  it('takes a wanted backend without trying others, though others are faster', async () => {
    const device = scriptedDevice({ wasm: fastWasm, webgl: softwareGpu });
    const { last } = await chooseAll({ ...device.plan, wanted: 'webgl' });
    expect(last?.report).toMatchObject({ backend: 'webgl', sizePx: 128, complete: true });
    expect(device.opened).toEqual(['webgl']);
  });

  it('goes on to the others when the wanted backend fails, and says so', async () => {
    const device = scriptedDevice({ wasm: fastWasm, webgpu: 'wrong-answer' });
    const { last } = await chooseAll({ ...device.plan, wanted: 'webgpu', wantedSizePx: 128 });
    expect(last?.report).toMatchObject({ backend: 'wasm', sizePx: 192 });
    expect(results(last?.report.trials)).toMatchObject({ webgpu: 'wrong-answer', wasm: 'chosen' });
  });

  it('keeps to a remembered size without measuring others', async () => {
    const device = scriptedDevice({ wasm: fastWasm });
    const { last } = await chooseAll({ ...device.plan, wanted: 'wasm', wantedSizePx: 160 });
    expect(last?.report).toMatchObject({ backend: 'wasm', sizePx: 160 });
    expect(new Set(device.looks)).toEqual(new Set(['wasm@128', 'wasm@160']));
    expect(device.looks.filter((look) => look === 'wasm@128')).toHaveLength(1);
  });

  it('compares backends at the size that was asked for', async () => {
    const device = scriptedDevice({ wasm: slowWasm, webgl: phoneGpu });
    const { last } = await chooseAll({ ...device.plan, sizePx: 160 });
    expect(last?.report).toMatchObject({ backend: 'webgl', sizePx: 160 });
  });

  it('leaves out what it is told to', async () => {
    const device = scriptedDevice({ wasm: fastWasm, webgl: phoneGpu });
    const { last } = await chooseAll({ ...device.plan, without: ['webgl'] });
    expect(last?.report.backend).toBe('wasm');
    expect(device.opened).not.toContain('webgl');
  });

  it('yields nothing when nothing works, and tells all trials', async () => {
    const device = scriptedDevice({ webgl: 'hangs', cpu: 'failed' });
    const { choices, trials } = await chooseAll(device.plan);
    expect(choices).toEqual([]);
    expect(results(trials)).toEqual({
      wasm: 'absent',
      webgpu: 'absent',
      webgl: 'too-slow',
      cpu: 'failed',
    });
    expect([...device.alive]).toEqual([]);
  });

  it('brings each backend before it is opened, and says which of them can wait', async () => {
    const device = scriptedDevice({ wasm: 'wrong-answer', webgpu: slowWasm, webgl: phoneGpu });
    const said: string[] = [];
    const prepare = async (backend: BackendName, isSpare: boolean) => {
      said.push(`${backend} ${isSpare ? 'spare' : 'needed'} after ${device.opened.join(', ')}`);
    };
    await chooseAll({ ...device.plan, prepare });
    expect(said).toEqual([
      'wasm needed after ',
      'webgpu needed after wasm',
      'webgl spare after wasm, webgpu',
    ]);
  });

  it('opens nothing more when it is told to end while a backend is brought', async () => {
    const device = scriptedDevice({ wasm: fastWasm, webgl: phoneGpu });
    const ending = new AbortController();
    const prepare = async (_: BackendName, isSpare: boolean) => {
      if (isSpare) ending.abort();
    };
    await chooseAll({ ...device.plan, prepare, signal: ending.signal });
    expect(device.opened).toEqual(['wasm']);
  });

  it('stops after the trial in hand when it is told to end', async () => {
    const device = scriptedDevice({ wasm: fastWasm, webgl: phoneGpu });
    const ending = new AbortController();
    const generator = tryBackends({ ...device.plan, signal: ending.signal });
    await generator.next();
    ending.abort();
    expect((await generator.next()).done).toBe(true);
    expect(device.opened).toEqual(['wasm']);
  });
});
