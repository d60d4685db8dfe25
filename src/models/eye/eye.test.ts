import { expose } from 'comlink';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failure, success } from '../../core/outcome.ts';
import { startEye, type Eye, type EyeOptions, type EyeStatus } from './eye.ts';
import knownAnswer from './known-answer.json';
import type { BackendName, BackendTrial, EyeSizePx, Look, LookWishes } from './types.ts';

const folder = new URL('../../../public/models/eye/', import.meta.url);
const table = JSON.parse(readFileSync(new URL('eye.json', folder), 'utf8'));
const pieces = (table.pieces as { file: string }[]).map(
  ({ file }) => new Uint8Array(readFileSync(new URL(file, folder))).buffer,
);
const picture = { data: new Uint8ClampedArray(224 * 224 * 4) } as unknown as ImageData;

/** What a scripted backend does at its n-th look (from 1, the known answer), beyond answering. */
type Mishap = 'throws' | 'nan' | 'silent' | 'crashes' | undefined;
type Script = 'absent' | 'wrong-answer' | ((look: number) => Mishap);
type Scripts = Partial<Record<BackendName, Script>>;

const works: Script = () => undefined;
const cleanUps: (() => void)[] = [];

/** Stands in for `Worker` in node: what eye-worker.ts answers, scripted, behind a real port. */
class ScriptedWorker extends EventTarget {
  static opened: BackendName[] = [];
  static terminated = 0;
  static loseDevice: (detail: string) => void = () => undefined;
  readonly #near: MessagePort;

  constructor(scripts: Scripts) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.#near = port1;
    port1.onmessage = (event: MessageEvent) =>
      this.dispatchEvent(new MessageEvent('message', { data: event.data }));
    let script: Script = 'absent';
    let looks = 0;
    const lost = new Promise<string>((resolve) => (ScriptedWorker.loseDevice = resolve));
    expose(
      {
        open: (backend: BackendName) => {
          script = scripts[backend] ?? 'absent';
          if (script === 'absent') return failure({ result: 'absent', detail: 'as scripted' });
          ScriptedWorker.opened.push(backend);
          return success(undefined);
        },
        lost: () => lost,
        look: async (
          _: Uint8ClampedArray,
          sizePx: EyeSizePx,
          wishes: LookWishes,
        ): Promise<Look> => {
          const mishap = typeof script === 'function' ? script(++looks) : undefined;
          if (mishap === 'throws') throw new Error('as scripted');
          if (mishap === 'silent') await new Promise(() => undefined);
          if (mishap === 'crashes') this.dispatchEvent(new Event('error', { cancelable: true }));
          const sign = script === 'wrong-answer' ? -1 : mishap === 'nan' ? NaN : 1;
          const embedding = Float32Array.from(knownAnswer.features, (value) => sign * value);
          return wishes.wantMap ? { embedding, map: new Float32Array(sizePx) } : { embedding };
        },
      },
      port2,
    );
    cleanUps.push(() => (port1.close(), port2.close()));
  }

  postMessage(message: unknown): void {
    this.#near.postMessage(message);
  }

  terminate(): void {
    ScriptedWorker.terminated++;
    this.#near.close();
  }
}

afterEach(() => {
  cleanUps.splice(0).forEach((cleanUp) => cleanUp());
  ScriptedWorker.opened = [];
  ScriptedWorker.terminated = 0;
  vi.useRealTimers();
});

async function start(scripts: Scripts, options: Partial<EyeOptions> = {}) {
  const statuses: EyeStatus[] = [];
  const started = await startEye({
    table,
    pieces,
    onStatus: (status) => statuses.push(status),
    newWorker: () => new ScriptedWorker(scripts) as unknown as Worker,
    ...options,
  });
  if (started.ok) cleanUps.push(() => started.value.dispose());
  return { started, statuses };
}

async function startWell(scripts: Scripts, options: Partial<EyeOptions> = {}) {
  const { started, statuses } = await start(scripts, options);
  if (!started.ok) throw new Error(JSON.stringify(started.trouble));
  return { eye: started.value, statuses };
}

/** Waits for the status that says that all backends have been tried. */
const settled = (statuses: readonly EyeStatus[]) =>
  vi.waitFor(() => {
    const last = statuses.at(-1);
    expect(last?.kind === 'ready' && last.report.complete).toBe(true);
  });

const results = (trials: readonly BackendTrial[]) =>
  trials.map((trial) => `${trial.backend} ${trial.result}`);

async function lookMany(eye: Eye, count: number): Promise<boolean[]> {
  const answers: boolean[] = [];
  for (let i = 0; i < count; i++) answers.push((await eye.look(picture)).ok);
  return answers;
}

describe('startEye', () => {
  it('gives an eye, then tells once more when all backends have been tried', async () => {
    const { eye, statuses } = await startWell({ wasm: works });
    expect(eye.report).toMatchObject({ backend: 'wasm', complete: false });
    await settled(statuses);
    expect(results(eye.report.trials)).toEqual(['webgpu absent', 'webgl absent', 'wasm chosen']);
    expect(eye.key).toMatch(/^lite0-int8-[0-9a-f]{14}@192$/);
  });

  it('explains damaged weights, found before any backend is opened', async () => {
    const short = pieces.map((piece, i) => (i === 2 ? piece.slice(0, -1) : piece));
    const { started } = await start({ wasm: works }, { pieces: short });
    expect(!started.ok && started.trouble.kind).toBe('weights-damaged');
    expect(ScriptedWorker.opened).toEqual([]);
  });

  it('blames the weights when every backend gives a wrong answer', async () => {
    const { started } = await start({ wasm: 'wrong-answer', cpu: 'wrong-answer' });
    expect(!started.ok && started.trouble.kind).toBe('weights-damaged');
  });

  it('tells all trials when no backend works', async () => {
    const { started } = await start({ wasm: () => 'throws', cpu: () => 'nan' });
    if (started.ok || started.trouble.kind !== 'no-backend') throw new Error('unexpected');
    expect(results(started.trouble.trials)).toEqual([
      'wasm failed',
      'webgpu absent',
      'webgl absent',
      'cpu failed',
    ]);
    expect(ScriptedWorker.terminated).toBe(4);
  });

  it('lets a preference win over what is remembered', async () => {
    const { eye } = await startWell(
      { wasm: works, webgl: works },
      {
        preference: { backend: 'wasm', sizePx: 128 },
        remembered: { backend: 'webgl', sizePx: 192 },
      },
    );
    expect(eye.report).toMatchObject({ backend: 'wasm', sizePx: 128 });
  });

  it('starts on the remembered backend and size, and is complete', async () => {
    const { eye, statuses } = await startWell(
      { wasm: works, webgl: works },
      { remembered: { backend: 'webgl', sizePx: 160 } },
    );
    await settled(statuses);
    expect(eye.report).toMatchObject({ backend: 'webgl', sizePx: 160 });
    expect(ScriptedWorker.opened).toEqual(['webgl']);
  });
});

describe('Eye.look', () => {
  it('brings the map along only when it is wanted', async () => {
    const { eye } = await startWell({ wasm: works });
    const plain = await eye.look(picture);
    const mapped = await eye.look(picture, { wantMap: true });
    expect(plain.ok && plain.value.map).toBe(undefined);
    expect(mapped.ok && mapped.value.map).toBeInstanceOf(Float32Array);
  });

  it('answers with a trouble after dispose, and lets no worker live', async () => {
    const { eye, statuses } = await startWell({ wasm: works });
    await settled(statuses);
    const pending = eye.look(picture);
    eye.dispose();
    expect((await pending).ok).toBe(false);
    expect((await eye.look(picture)).ok).toBe(false);
    expect(ScriptedWorker.terminated).toBe(3);
    expect(statuses.some((status) => status.kind === 'rebuilding')).toBe(false);
  });
});

describe('an eye that is lost', () => {
  /** At a size that is asked for: the known answer, one look to warm up, seven to measure. */
  const TRIAL_LOOKS = 9;
  const at160 = { backend: 'webgl', sizePx: 160 } as const;

  /** Does `mishap` instead of the n-th look that the app asks a worker for, in each worker. */
  const failsAt =
    (n: number, mishap: Mishap): Script =>
    (look) =>
      look === TRIAL_LOOKS + n ? mishap : undefined;

  it.each<[string, Mishap]>([
    ['fails', 'throws'],
    ['is no number', 'nan'],
    ['kills the worker', 'crashes'],
  ])('is rebuilt alike when a look %s, and the look is repeated', async (_, mishap) => {
    const scripts = { wasm: works, webgl: failsAt(21, mishap) };
    const { eye, statuses } = await startWell(scripts, { preference: at160 });
    const { key } = eye;
    expect(await lookMany(eye, 30)).toEqual(Array(30).fill(true));
    await settled(statuses);
    expect(ScriptedWorker.opened).toEqual(['webgl', 'webgl']);
    expect(eye.key).toBe(key);
    expect(results(eye.report.trials)).toEqual(['webgl lost', 'webgl chosen']);
    expect(statuses.map(({ kind }) => kind)).toContain('rebuilding');
  });

  it('is rebuilt when a look never ends', async () => {
    const { eye, statuses } = await startWell(
      { webgl: failsAt(21, 'silent') },
      { preference: at160 },
    );
    await settled(statuses);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const looking = lookMany(eye, 30);
    while (ScriptedWorker.opened.length < 2) await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    expect(await looking).toEqual(Array(30).fill(true));
    expect(results(eye.report.trials)).toContain('webgl lost');
  });

  it('is rebuilt when its device is lost between two looks', async () => {
    const { eye, statuses } = await startWell({ webgl: works }, { preference: at160 });
    await lookMany(eye, 12);
    ScriptedWorker.loseDevice('context lost');
    await vi.waitFor(() => expect(ScriptedWorker.opened).toEqual(['webgl', 'webgl']));
    await settled(statuses);
    const lost = { backend: 'webgl', result: 'lost', detail: 'context lost' };
    expect(eye.report.trials).toContainEqual(lost);
  });

  it('goes to the next backend, at the same size, when it is lost again too soon', async () => {
    const scripts = { wasm: works, webgl: failsAt(3, 'throws') };
    const { eye } = await startWell(scripts, { preference: at160 });
    expect(await lookMany(eye, 20)).toEqual(Array(20).fill(true));
    expect(eye.report).toMatchObject({ backend: 'wasm', sizePx: 160 });
    expect(ScriptedWorker.opened).toEqual(['webgl', 'webgl', 'wasm']);
    expect(results(eye.report.trials)).toContain('webgl lost');
  });

  it('fails for good, and says so, when no backend is left', async () => {
    const { eye, statuses } = await startWell(
      { webgl: failsAt(3, 'throws') },
      { preference: at160 },
    );
    await settled(statuses);
    expect(await lookMany(eye, 6)).toEqual([true, true, true, true, false, false]);
    expect(statuses.at(-1)).toMatchObject({ kind: 'failed', trouble: { kind: 'no-backend' } });
  });
});
