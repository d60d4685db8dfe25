import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startEye, type Eye, type EyeOptions, type EyeStatus } from '../../src/models/eye/eye.ts';
import { openRunner, type EyeModel, type EyeRunner } from '../../src/models/eye/eye-runner.ts';
import { parseEyeTable, type EyePiece } from '../../src/models/eye/eye-table.ts';
import { joinPieces } from '../../src/models/eye/eye-weights.ts';
import { cosine, knownPicture } from '../../src/models/eye/known-answer.ts';
import type { BackendName, EyeSizePx } from '../../src/models/eye/types.ts';
import { decodePhoto, encodePhoto, squarePicture } from '../../src/models/input/square-picture.ts';
import knownAnswers from '../fixtures/eye-known-answer.json';
import { isLong } from './long.ts';

const backends: readonly BackendName[] = isLong
  ? ['wasm', 'webgl', 'webgpu', 'cpu']
  : ['wasm', 'webgl', 'cpu'];
const sizes: readonly EyeSizePx[] = [128, 160, 192];

let table: { pieces: EyePiece[]; layers: unknown[] };
let pieces: ArrayBuffer[];
let model: EyeModel;
const owned: { dispose(): void }[] = [];

beforeAll(async () => {
  table = await (await fetch('/models/eye/eye.json')).json();
  pieces = await Promise.all(
    table.pieces.map(async ({ file }) => (await fetch(`/models/eye/${file}`)).arrayBuffer()),
  );
  const parsed = parseEyeTable(table);
  const weights = parsed.ok && (await joinPieces(parsed.value, pieces));
  if (!parsed.ok || !weights || !weights.ok) throw new Error('The eye in public/ is damaged');
  model = { table: parsed.value, weights: weights.value };
});

afterEach(() => owned.splice(0).forEach((thing) => thing.dispose()));

async function open(backend: BackendName): Promise<EyeRunner> {
  const opened = await openRunner(backend, model);
  if (!opened.ok) throw new Error(`${backend}: ${opened.trouble.detail}`);
  return opened.value;
}

async function start(options: Partial<EyeOptions>): Promise<{ eye: Eye; statuses: EyeStatus[] }> {
  const statuses: EyeStatus[] = [];
  const onStatus = (status: EyeStatus) => void statuses.push(status);
  const started = await startEye({ table, pieces, onStatus, ...options });
  if (!started.ok) throw new Error(JSON.stringify(started.trouble));
  owned.push(started.value);
  return { eye: started.value, statuses };
}

/** A smooth picture with edges and colours, 224 px: nearer to a photograph than the synthetic one. */
function scene(): ImageData {
  const context = new OffscreenCanvas(640, 480).getContext('2d', { willReadFrequently: true })!;
  const sky = context.createLinearGradient(0, 0, 640, 480);
  sky.addColorStop(0, '#274');
  sky.addColorStop(1, '#fc8');
  context.fillStyle = sky;
  context.fillRect(0, 0, 640, 480);
  context.fillStyle = '#b22';
  context.beginPath();
  context.arc(300, 230, 120, 0, 7);
  context.fill();
  context.fillStyle = '#fff';
  context.fillRect(280, 120, 40, 220);
  return squarePicture(context.canvas, 640, 480);
}

async function embed(eye: Eye, picture: ImageData): Promise<Float32Array> {
  const look = await eye.look(picture);
  if (!look.ok) throw new Error(JSON.stringify(look.trouble));
  return look.value.embedding;
}

describe('the network', () => {
  it('gives on wasm, at each size, what the reference implementation gives', async () => {
    const runner = await open('wasm');
    owned.push(runner);
    for (const size of sizes) {
      const { embedding } = await runner.look(knownPicture(size), size);
      const expected = knownAnswers.sizes[size];
      expect(cosine(embedding, expected.int8)).toBeGreaterThan(0.999999);
      expect(cosine(embedding, expected.float32)).toBeGreaterThan(0.999);
      embedding.forEach((value, i) =>
        expect(Math.abs(value - expected.int8[i]!)).toBeLessThan(2e-3),
      );
    }
  });

  describe('on every backend', () => {
    const answers = new Map<BackendName, Float32Array>();

    it.each(backends)('gives on %s the known answer, and a map with that mean', async (backend) => {
      const runner = await open(backend);
      owned.push(runner);
      const plain = await runner.look(knownPicture(128), 128);
      expect(cosine(plain.embedding, knownAnswers.sizes[128].int8)).toBeGreaterThan(0.9999);
      const mapped = await runner.look(scene().data, 128, { wantMap: true });
      const map = mapped.map!;
      expect(map).toHaveLength(4 * 4 * 320);
      mapped.embedding.forEach((value, channel) => {
        let sum = 0;
        for (let i = channel; i < map.length; i += 320) sum += map[i]!;
        expect(value).toBeCloseTo(sum / 16, 4);
      });
      const again = await runner.look(scene().data, 128);
      expect(cosine(again.embedding, mapped.embedding)).toBeGreaterThan(0.999999);
      answers.set(backend, mapped.embedding);
      if (backend === 'webgl' || backend === 'webgpu') {
        await runner.loseDevice();
        expect((await runner.lost).message).toContain('lost');
      }
    });

    it('gives the same on all of them', () => {
      expect([...answers.keys()]).toEqual(backends);
      for (const answer of answers.values()) {
        expect(cosine(answer, answers.get('wasm')!)).toBeGreaterThan(0.9999);
      }
    });
  });

  it('leaks no tensor in 50 looks', async () => {
    const runner = await open('wasm');
    owned.push(runner);
    await runner.look(scene().data, 160, { wantMap: true, featuresBefore: 16 });
    const before = await runner.tensorCount();
    for (let i = 0; i < 50; i++)
      await runner.look(
        scene().data,
        160,
        i % 2 === 0 ? { wantMap: true, featuresBefore: 15 } : {},
      );
    expect(await runner.tensorCount()).toBe(before);
    // One kernel and one bias for each layer, and nothing else.
    expect(before).toBe(2 * table.layers.length);
  });
});

describe('the eye', () => {
  it('runs on the backend and at the size that are asked for', async () => {
    const { eye } = await start({ preference: { backend: 'wasm', sizePx: 160 } });
    expect(eye.report).toMatchObject({ backend: 'wasm', sizePx: 160 });
    expect(eye.report.embeddingsPerSecond).toBeGreaterThan(0);
    expect(eye.key).toMatch(/@160$/);
    expect((await embed(eye, scene())).length).toBe(320);
  });

  it('is rebuilt when its WebGL context is lost, and then sees the same', async () => {
    const { eye, statuses } = await start({ preference: { backend: 'webgl', sizePx: 128 } });
    const before = await embed(eye, scene());
    await eye.loseContext();
    const after = await embed(eye, scene());
    expect(cosine(before, after)).toBeGreaterThan(0.99999);
    expect(statuses.map((status) => status.kind)).toContain('rebuilding');
    expect(eye.report).toMatchObject({ backend: 'webgl', sizePx: 128 });
    expect(eye.report.trials[0]).toMatchObject({ backend: 'webgl', result: 'lost' });
  });

  it('runs on wasm where workers have no WebGL', async () => {
    const { eye } = await start({
      preference: { backend: 'webgl' },
      newWorker: () =>
        new Worker(new URL('./eye-worker-without-webgl.ts', import.meta.url), { type: 'module' }),
    });
    expect(eye.report.backend).toBe('wasm');
    expect(eye.report.trials).toContainEqual({
      backend: 'webgl',
      result: 'absent',
      detail: expect.any(String),
    });
  });

  it('explains truncated weights', async () => {
    const cut = pieces.map((piece, i) => (i === 6 ? piece.slice(0, 1000) : piece));
    const started = await startEye({ table, pieces: cut });
    expect(!started.ok && started.trouble.kind).toBe('weights-damaged');
  });

  it('explains a table that is not one', async () => {
    const started = await startEye({ table: '<!doctype html>', pieces });
    expect(!started.ok && started.trouble.kind).toBe('weights-damaged');
  });
});

describe('a photograph', () => {
  let eye: Eye;
  beforeAll(async () => {
    const started = await startEye({
      table: await (await fetch('/models/eye/eye.json')).json(),
      pieces,
      preference: { backend: 'wasm', sizePx: 160 },
    });
    if (!started.ok) throw new Error(JSON.stringify(started.trouble));
    eye = started.value;
  });
  afterAll(() => eye.dispose());

  it('is seen nearly as the live picture was, and twice exactly alike', async () => {
    const live = await embed(eye, scene());
    const bytes = await encodePhoto(scene());
    const embeddings: Float32Array[] = [];
    for (let i = 0; i < 2; i++) {
      const decoded = await decodePhoto(bytes);
      if (!decoded.ok) throw new Error(decoded.trouble.detail);
      embeddings.push(await embed(eye, decoded.value));
    }
    expect(cosine(live, embeddings[0]!)).toBeGreaterThan(0.95);
    expect(embeddings[0]).toEqual(embeddings[1]);
  });
});
