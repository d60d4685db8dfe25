import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startEye, type Eye } from '../../src/models/eye/eye.ts';
import { cosine } from '../../src/models/eye/known-answer.ts';
import { meanOfMap } from '../../src/models/eye/eye-network.ts';
import { publishedWeights } from '../../src/models/eye/trainable-eye.ts';
import type { BackendName } from '../../src/models/eye/types.ts';
import {
  FeatureCache,
  type FineTunePhotograph,
} from '../../src/training/fine-tune/feature-cache.ts';
import { FineTuner } from '../../src/training/fine-tune/fine-tuner.ts';
import { fineTuneBackends, newFineTuneWorker } from '../../src/training/fine-tune/opened-worker.ts';
import { defaultFineTuneSettings } from '../../src/training/fine-tune/settings.ts';
import { tunedHead } from '../../src/training/head/mean-head.ts';
import { TunedEye } from '../../src/training/fine-tune/tuned-eye.ts';
import type { FineTuneData, FineTunedWeights } from '../../src/training/fine-tune/types.ts';
import type { TrainEvent } from '../../src/training/network/types.ts';
import { isLong } from './long.ts';

let eye: Eye;
const owned: { dispose(): void }[] = [];

beforeAll(async () => {
  const table = await (await fetch('/models/eye/eye.json')).json();
  const files: { file: string }[] = table.pieces;
  const pieces = files.map(async ({ file }) => (await fetch(`/models/eye/${file}`)).arrayBuffer());
  const started = await startEye({
    table,
    pieces: await Promise.all(pieces),
    preference: { backend: 'wasm', sizePx: 128 },
  });
  if (!started.ok) throw new Error(JSON.stringify(started.trouble));
  eye = started.value;
  return () => eye.dispose();
});

afterEach(() => owned.splice(0).forEach((thing) => thing.dispose()));

/** A drawn photograph: of class 0 a disc, of class 1 a square, at a place and in a colour of its own. */
function drawn(label: number, number: number): ImageData {
  const context = new OffscreenCanvas(224, 224).getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = `hsl(${(number * 67) % 360} 40% 70%)`;
  context.fillRect(0, 0, 224, 224);
  context.fillStyle = `hsl(${(number * 131) % 360} 70% 30%)`;
  const [x, y] = [70 + ((number * 37) % 80), 70 + ((number * 53) % 80)];
  context.beginPath();
  if (label === 0) context.arc(x, y, 45, 0, 7);
  else context.rect(x - 40, y - 40, 80, 80);
  context.fill();
  return context.getImageData(0, 0, 224, 224);
}

const photographs = Array.from({ length: 12 }, (_, i): FineTunePhotograph => ({
  id: `photo-${i}`,
  label: i % 2,
  burst: Math.floor(i / 2),
  decode: async () => drawn(i % 2, i),
}));

async function collect(
  cache = new FeatureCache(),
  list: readonly FineTunePhotograph[] = photographs,
): Promise<FineTuneData> {
  const collected = await cache.collect(eye, list, 2, 'last-block');
  if (!collected.ok) throw new Error(JSON.stringify(collected.trouble));
  return collected.value.data;
}

/** The eye as it is, with a dense layer whose two logits are two numbers of the embedding. */
function untouched(level: 'last-block' | 'last-two-blocks', classCount = 2): FineTunedWeights {
  const kernel = new Float32Array(320 * classCount);
  for (let k = 0; k < classCount; k++) kernel[k * classCount + k] = 1;
  const blocks = publishedWeights(eye.model, level === 'last-block' ? 16 : 15);
  const arrays = [...blocks, kernel, new Float32Array(classCount)];
  return { eyeKey: eye.key, level, classCount, arrays };
}

describe('features', () => {
  it('are seen once, mirrored ones, too, and leave out what cannot be read', async () => {
    const cache = new FeatureCache();
    let looks = 0;
    const counted: FineTunePhotograph[] = photographs.map((photograph, i) => ({
      ...photograph,
      decode: async () => (looks++, i === 3 ? undefined : photograph.decode()),
    }));
    const data = await collect(cache, counted);
    expect(looks).toBe(12);
    expect(data).toMatchObject({ sidePx: 4, channels: 192, classCount: 2, eyeKey: eye.key });
    expect(data.labels).toHaveLength(11);
    expect(data.features).toHaveLength(11 * 4 * 4 * 192);
    expect(data.mirrored).not.toEqual(data.features);
    await collect(cache, counted);
    expect(looks).toBe(13);
  });
});

describe('the end of the eye in its worker', () => {
  it.each<[BackendName, 'last-block' | 'last-two-blocks']>([
    ['wasm', 'last-block'],
    ['wasm', 'last-two-blocks'],
    ['cpu', 'last-two-blocks'],
    [isLong ? 'webgpu' : 'webgl', 'last-block'],
  ])('answers on %s, untouched from %s on, what the eye answers', async (backend, level) => {
    const opened = await TunedEye.open(eye, untouched(level), [backend]);
    if (!opened.ok) throw new Error(JSON.stringify(opened.trouble));
    owned.push(opened.value);
    for (let i = 0; i < 3; i++) {
      const look = await opened.value.look(drawn(i % 2, i));
      if (!look.ok) throw new Error(JSON.stringify(look.trouble));
      const { probabilities, look: frozen, tookMs } = look.value;
      const [a, b] = [frozen.embedding[0]!, frozen.embedding[1]!];
      expect(Math.abs(probabilities[0]! - 1 / (1 + Math.exp(b - a)))).toBeLessThan(1e-4);
      expect(tookMs).toBeGreaterThan(0);
    }
    const before = await opened.value.tensorCount();
    await opened.value.look(drawn(0, 9));
    await opened.value.setWeights(untouched(level));
    expect(await opened.value.tensorCount()).toBe(before);
  });

  it('goes on with the next backend where one is absent', async () => {
    const newWorker = () =>
      new Worker(new URL('./fine-tune-worker-without-webgl.ts', import.meta.url), {
        type: 'module',
      });
    const opened = await TunedEye.open(eye, untouched('last-block'), ['webgl', 'wasm'], newWorker);
    if (!opened.ok) throw new Error(JSON.stringify(opened.trouble));
    owned.push(opened.value);
    expect(opened.value.backend).toBe('wasm');
    expect(fineTuneBackends({ backend: 'webgl' })).toEqual(['webgl', 'wasm', 'cpu']);
    expect(fineTuneBackends({ backend: 'wasm' })).toEqual(['wasm', 'cpu']);
  });
});

describe('FineTuner', () => {
  /** 2 epochs of 5 copies, a step or two each: 12 steps. */
  const settings = { ...defaultFineTuneSettings('last-block'), epochs: 2 };

  it.each<BackendName>(isLong ? ['wasm', 'webgl'] : ['wasm'])(
    'tunes on %s, and what comes out is of use',
    async (backend) => {
      const data = await collect();
      const tuner = new FineTuner(eye.model);
      owned.push(tuner);
      const events: TrainEvent[] = [];
      const onEvent = (event: TrainEvent) => void events.push(event);
      const run = await tuner.run(data, settings, [backend], onEvent);
      if (!run.ok) throw new Error(JSON.stringify(run.trouble));
      const result = run.value;
      expect(result.history).toHaveLength(2);
      expect(result.askedCount).toBe(12);
      const kinds = events.map(({ kind }) => kind);
      expect(events[0]).toEqual({ kind: 'started', backend });
      expect(kinds).not.toContain('rebuilt');
      expect(kinds.filter((kind) => kind === 'epoch')).toHaveLength(2);
      expect(kinds.at(-1)).toBe('ended');
      const published = publishedWeights(eye.model, 16);
      const tuned = result.kept === 'tuned' ? result.weights : result.other!;
      const [changed, original] = [tuned.arrays[0]!, published[0]!];
      expect(changed).not.toEqual(original);
      expect(cosine(changed, original)).toBeGreaterThan(0.99);
      const opened = await TunedEye.open(eye, tuned, [backend]);
      if (!opened.ok) throw new Error(JSON.stringify(opened.trouble));
      owned.push(opened.value);
      const look = await opened.value.look(drawn(1, 1));
      expect(look.ok && look.value.probabilities[0]! + look.value.probabilities[1]!).toBeCloseTo(1);
      // Its last maps are those that it answers by.
      const map = await opened.value.lastMap(drawn(1, 1));
      if (!map.ok || !look.ok) throw new Error('It does not look.');
      const { probabilities } = look.value;
      const again = tunedHead(tuned.arrays).probabilitiesOf(meanOfMap(map.value, 320));
      expect(Math.abs(again[0]! - probabilities[0]!)).toBeLessThan(1e-4);
    },
  );

  it('begins anew on the next backend when its worker is gone', async () => {
    const workers: Worker[] = [];
    const tuner = new FineTuner(eye.model, () => {
      workers.push(newFineTuneWorker());
      return workers.at(-1)!;
    });
    owned.push(tuner);
    const kinds: string[] = [];
    const run = await tuner.run(await collect(), settings, ['wasm', 'wasm'], ({ kind }) => {
      kinds.push(kind);
      if (kind === 'batch' && workers.length === 1) {
        workers[0]!.dispatchEvent(new Event('error', { cancelable: true }));
      }
    });
    if (!run.ok) throw new Error(JSON.stringify(run.trouble));
    expect(run.value.history).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'started' || kind === 'rebuilt')).toEqual([
      'started',
      'rebuilt',
      'started',
    ]);
  });

  it('is given up when it is cancelled, and can begin anew', async () => {
    const data = await collect();
    const tuner = new FineTuner(eye.model);
    owned.push(tuner);
    const first = tuner.run(data, settings, ['wasm'], (event) => {
      if (event.kind === 'batch') tuner.cancel();
    });
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    const second = await tuner.run(data, { ...settings, level: 'head' }, ['wasm']);
    expect(second.ok && second.value.kept).toBe('head');
  });

  it('passes on what is wrong with the data', async () => {
    const data = await collect();
    const tuner = new FineTuner(eye.model);
    owned.push(tuner);
    const run = tuner.run({ ...data, classCount: 3 }, settings, ['wasm', 'cpu']);
    await expect(run).rejects.toMatchObject({ name: 'RangeError' });
  });

  it('explains that no backend works', async () => {
    const data = await collect();
    const wrong = { ...data, embeddings: data.embeddings.map((value) => -value) };
    const tuner = new FineTuner(eye.model);
    owned.push(tuner);
    const run = await tuner.run(wrong, settings, ['wasm']);
    expect(run).toMatchObject({
      ok: false,
      trouble: { kind: 'no-backend', trials: [{ backend: 'wasm' }] },
    });
  });
});
