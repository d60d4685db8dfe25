import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, success, type Outcome } from '../core/outcome.ts';
import type { KnownClasses, openKnownClasses, WorkerStopped } from '../models/eye/known-classes.ts';
import { ImageNet } from './imagenet.svelte.ts';
import { Looker, type LiveLook } from './looker.ts';
import { FakeHost, ImpatientLine } from './offline/fake-pack.ts';
import { CorePack, type PackTrouble } from './offline/pack.ts';

const publicFile = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../public/${path}`, import.meta.url)));
const eyeTable = JSON.parse(new TextDecoder().decode(publicFile('models/eye/eye.json')));
const headTable = JSON.parse(new TextDecoder().decode(publicFile('models/eye-imagenet/head.json')));

/** The real files, as the pack would give them. */
class FilePack {
  loaded: readonly string[] = [];
  trouble: PackTrouble | undefined;
  replaced = new Map<string, string>();

  async load({ groups }: { groups?: readonly string[] } = {}) {
    if (this.trouble) return failure(this.trouble);
    this.loaded = [...this.loaded, ...(groups ?? [])];
    return success(undefined);
  }

  async piece(path: string): Promise<Outcome<ArrayBuffer, PackTrouble>> {
    const text = this.replaced.get(path);
    const bytes = text === undefined ? publicFile(path) : new TextEncoder().encode(text);
    return success(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  }

  async progressOf() {
    return success({ receivedBytes: 0, totalBytes: 1_760_000 });
  }
}

/** A worker's stand-in that answers what it is told to. */
class ScriptedClasses {
  readonly layers = headTable.layers;
  asked = 0;
  disposed = 0;
  answers: (() => Promise<Outcome<Float32Array, WorkerStopped>>)[] = [];

  async classify(): Promise<Outcome<Float32Array, WorkerStopped>> {
    this.asked++;
    return this.answers.shift()!();
  }

  dispose(): void {
    this.disposed++;
  }
}

let pack: FilePack;
let looker: Looker;
let classes: ScriptedClasses;
let imageNet: ImageNet;
const lookAgain = vi.fn();

beforeEach(() => {
  pack = new FilePack();
  looker = new Looker();
  lookAgain.mockReset();
  looker.lookAgain = lookAgain;
  classes = new ScriptedClasses();
  const openClasses = (async () =>
    success(classes as unknown as KnownClasses)) as typeof openKnownClasses;
  imageNet = new ImageNet({ pack, looker, openClasses });
});

/** Probabilities that are zero but for these. */
function answer(some: Readonly<Record<number, number>>): Float32Array {
  const probabilities = new Float32Array(1000);
  for (const [k, value] of Object.entries(some)) probabilities[Number(k)] = value;
  return probabilities;
}

async function look(timeMs: number, some: Readonly<Record<number, number>>): Promise<void> {
  classes.answers.push(async () => success(answer(some)));
  emitLook(timeMs);
  await new Promise((resolve) => setTimeout(resolve));
}

function emitLook(timeMs: number, map: Float32Array | undefined = new Float32Array(320)): void {
  const embedding = new Float32Array(320);
  looker.seen.emit({ embedding, ...(map && { map }), timeMs, eyeKey: 'eye' } satisfies LiveLook);
}

describe('ImageNet', () => {
  it('tells its size before, and fetches only when it is opened', async () => {
    await imageNet.measure();
    expect(imageNet.size).toEqual({ receivedBytes: 0, totalBytes: 1_760_000 });
    expect([imageNet.phase, pack.loaded]).toEqual(['away', []]);
    expect(imageNet.cutFor(3)).toBeUndefined();
    await Promise.all([imageNet.open(), imageNet.open()]);
    expect([imageNet.phase, pack.loaded]).toEqual(['ready', ['imagenet']]);
    expect(imageNet.names[954]!.name).toEqual({ es: 'plátano', en: 'banana' });
    expect(imageNet.cutFor(3)?.learned).toEqual({ weights: 960, biases: 3 });
  });

  it('names the five likeliest, while somebody shows them', async () => {
    await imageNet.open();
    await look(0, { 954: 1 });
    expect([imageNet.best, classes.asked]).toEqual([[], 0]);
    classes.answers = [];
    const hide = imageNet.show();
    expect(lookAgain).toHaveBeenCalledOnce();
    await look(0, { 954: 0.5, 950: 0.25, 951: 0.125, 1: 0.0625, 2: 0.05, 3: 0.01 });
    expect(imageNet.best.map(({ known }) => known.name.en)).toEqual([
      'banana',
      'orange',
      'lemon',
      'goldfish',
      'great white shark',
    ]);
    expect(imageNet.best[1]!.probability).toBeCloseTo(0.25);
    hide();
    hide();
    expect(imageNet.best).toEqual([]);
    await look(100, { 954: 1 });
    expect(classes.asked).toBe(1);
  });

  it('lets the former answer fade: after 200 ms it counts for 1/e', async () => {
    await imageNet.open();
    imageNet.show();
    await look(1000, { 1: 1 });
    await look(1200, { 2: 1 });
    expect(imageNet.best[0]!.probability).toBeCloseTo(1 - Math.exp(-1));
    expect(imageNet.best[1]!.probability).toBeCloseTo(Math.exp(-1));
    // A clock that was put back.
    await look(100, { 3: 1 });
    expect(imageNet.best[0]).toMatchObject({ known: imageNet.names[3], probability: 1 });
  });

  it('drops what is seen while it is at work, and looks without a map', async () => {
    await imageNet.open();
    imageNet.show();
    let finish: () => void = () => undefined;
    classes.answers.push(
      () => new Promise((resolve) => (finish = () => resolve(success(answer({ 7: 1 }))))),
    );
    emitLook(0);
    emitLook(10);
    emitLook(20, undefined);
    expect(classes.asked).toBe(1);
    finish();
    await vi.waitFor(() => expect(imageNet.best[0]?.known.name.en).toBe('rooster'));
    await look(30, { 7: 1 });
    expect(classes.asked).toBe(2);
  });

  it('says what is wrong, and can be opened again', async () => {
    pack.trouble = { kind: 'damaged', url: 'x' };
    await imageNet.open();
    expect([imageNet.phase, imageNet.trouble]).toEqual(['failed', pack.trouble]);
    pack.trouble = undefined;
    pack.replaced.set('models/eye-imagenet/names.json', '<!doctype html>');
    await imageNet.open();
    expect(imageNet.trouble).toMatchObject({ kind: 'weights-damaged' });
    pack.replaced.set('models/eye-imagenet/names.json', '{}');
    await imageNet.open();
    expect(imageNet.trouble).toEqual({ kind: 'names-damaged' });
    pack.replaced.clear();
    await imageNet.open();
    expect([imageNet.phase, imageNet.trouble]).toEqual(['ready', undefined]);
  });

  it('tells that its worker is gone, and opens another', async () => {
    await imageNet.open();
    imageNet.show();
    const stopped = { kind: 'worker-stopped', detail: 'gone' } as const;
    classes.answers.push(async () => failure(stopped));
    emitLook(0);
    await vi.waitFor(() => expect(imageNet.phase).toBe('failed'));
    expect([imageNet.trouble, classes.disposed]).toEqual([stopped, 1]);
    await imageNet.open();
    await look(10, { 7: 1 });
    expect(imageNet.best[0]!.known.name.es).toBe('gallo');
  });

  it('answers from when it is open, and lets everything go', async () => {
    imageNet.show();
    await look(0, { 7: 1 });
    lookAgain.mockReset();
    await imageNet.open();
    expect(lookAgain).toHaveBeenCalledOnce();
    imageNet.dispose();
    await look(10, { 7: 1 });
    expect([classes.asked, classes.disposed]).toEqual([0, 1]);
  });

  it('tells how much has come, and trusts none of it', async () => {
    const paths = [
      'models/eye/eye.json',
      'models/eye-imagenet/head.json',
      'models/eye-imagenet/names.json',
    ] as const;
    const host = await FakeHost.create([
      [paths[0], 'eye'],
      ...paths.slice(1).map((path) => [path, 'imagenet'] as const),
    ]);
    const core = new CorePack({
      baseUrl: host.baseUrl,
      fetch: host.fetch,
      caches: undefined,
      line: new ImpatientLine(),
    });
    const overNetwork = new ImageNet({ pack: core, looker });
    await overNetwork.measure();
    expect(overNetwork.size).toEqual({ receivedBytes: 0, totalBytes: 2000 });
    // The host's pieces are no JSON: what came is not trusted.
    await overNetwork.open();
    expect(overNetwork.trouble).toMatchObject({ kind: 'weights-damaged' });
    expect(overNetwork.size).toEqual({ receivedBytes: 2000, totalBytes: 2000 });
  });

  it('counts the eye’s own numbers by its table', async () => {
    await imageNet.open();
    const weights = eyeTable.layers.reduce(
      (sum: number, layer: { weights: { length: number } }) => sum + layer.weights.length,
      0,
    );
    expect(imageNet.cutFor(2)?.frozen.weights).toBe(weights);
  });
});
