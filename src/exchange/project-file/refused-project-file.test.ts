import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Random } from '../../core/random.ts';
import { fileOf, sampleSource } from './project-file.fixture.ts';
import { openProjectFile, parseManifest } from './read-project.ts';
import { tunableArrays } from './run-state.ts';
import type { Manifest } from './schema.ts';

describe('a project file', () => {
  it('of something else, of the future, or without a photograph is refused with its reason', async () => {
    const whole = unzipSync(await fileOf(sampleSource()));
    const manifest = JSON.parse(new TextDecoder().decode(whole['vistazo.json'])) as object;
    const troubleOf = async (files: Record<string, Uint8Array>) => {
      const file = await openProjectFile(new Blob([zipSync(files) as Uint8Array<ArrayBuffer>]));
      return file.ok ? 'opened' : file.trouble.kind;
    };
    const withManifest = (changes: object) => ({
      ...whole,
      'vistazo.json': strToU8(JSON.stringify({ ...manifest, ...changes })),
    });
    expect(await troubleOf(whole)).toBe('opened');
    expect(await troubleOf({ 'a.txt': strToU8('x') })).toBe('not-a-project');
    expect(await troubleOf({ ...whole, 'vistazo.json': strToU8('{') })).toBe('damaged');
    expect(await troubleOf(withManifest({ format: 'other' }))).toBe('not-a-project');
    expect(await troubleOf(withManifest({ version: 2 }))).toBe('newer-version');
    expect(await troubleOf(withManifest({ classes: [] }))).toBe('bad-manifest');
    const { classes } = manifest as Manifest;
    const many = Array.from({ length: 2001 }, (_, i) => ({ ...classes[0]!, id: `${i}` }));
    expect(await troubleOf(withManifest({ classes: many }))).toBe('too-many-classes');
    const without = { ...whole };
    delete without['photos/Taza/001_001.jpg'];
    expect(await troubleOf(without)).toBe('damaged');
  });

  it('is refused where batches are empty, or numbers do not fit the eye or the network', async () => {
    const whole = unzipSync(await fileOf(sampleSource()))['vistazo.json']!;
    const withChange = (change: (manifest: Manifest) => void) => {
      const manifest = JSON.parse(new TextDecoder().decode(whole)) as Manifest;
      change(manifest);
      const parsed = parseManifest(JSON.stringify(manifest));
      return parsed.ok ? 'opened' : parsed.trouble.kind === 'bad-manifest' && parsed.trouble.where;
    };
    const eyeOf = (dimension: number) => (manifest: Manifest) =>
      Object.assign(manifest.embeddings[0]!, { eyeKey: 'lite0-int8-1a2b@160', dimension });
    expect(withChange(eyeOf(320))).toBe('opened');
    expect(withChange(eyeOf(8))).toBe('embeddings.0.dimension');
    expect(withChange(({ runs }) => Object.assign(runs[0]!.settings, { optimizer: {} }))).toBe(
      'runs.0.settings.optimizer.kind',
    );
    expect(withChange(({ runs }) => (runs[0]!.state!.weights[0] = 127))).toBe('runs.0.state');
    expect(withChange(({ runs }) => runs[0]!.state!.best!.weights.pop())).toBe('runs.0.state');
    expect(withChange(({ runs }) => runs[0]!.classNames.push('Pen'))).toBe('runs.0.state');
    // Photographs that share a file multiply it: a bomb.
    const [first, second] = [0, 1].map((burst) => (manifest: Manifest) => manifest.bursts[burst]!);
    const shared = (manifest: Manifest) =>
      (second!(manifest).photos[0]!.path = first!(manifest).photos[0]!.path);
    expect(withChange(shared)).toBe('paths');
    expect(withChange(({ runs }) => (runs[0]!.state!.optimizer[1] = 129))).toBe('runs.0.state');
    expect(withChange(({ runs }) => runs[0]!.state!.optimizer.pop())).toBe('runs.0.state');
    expect(withChange(({ runs }) => (runs[0]!.state!.optimizer = []))).toBe('opened');
    expect(withChange(({ runs }) => (runs[0]!.state!.epoch = 3))).toBe('runs.0.state');
    const tuned = (manifest: Manifest, classCount: number) => {
      const [run] = manifest.runs;
      run!.model = { kind: 'eye', level: 'last-block', eyeKey: 'lite0-int8-1@160' };
      const weights = [...tunableArrays[16]!, 320 * classCount, classCount];
      Object.assign(run!.state!, { weights, optimizer: [], best: undefined });
    };
    expect(withChange((manifest) => tuned(manifest, 2))).toBe('opened');
    expect(withChange((manifest) => tuned(manifest, 3))).toBe('runs.0.state');
  });

  it('is opened with the usual settings in place of those that nobody can have set', async () => {
    const whole = unzipSync(await fileOf(sampleSource()))['vistazo.json']!;
    const manifest = JSON.parse(new TextDecoder().decode(whole)) as Manifest;
    const { settings } = manifest.runs[0]!;
    const read = (changes: object) => {
      const runs = [{ ...manifest.runs[0]!, settings: { ...settings, ...changes } }];
      const parsed = parseManifest(JSON.stringify({ ...manifest, runs }));
      return parsed.ok ? parsed.value.runs[0]!.settings : undefined;
    };
    expect(read({})).toEqual(settings);
    const odd = {
      learningRate: -1,
      batchSize: 1e15,
      epochs: 2.5,
      weightDecay: 1e308,
      earlyStopping: { monitor: 'loss', patience: -3 },
      keepBest: 'yes',
      warmUpEpochs: 1e9,
      augmentation: { ...settings.augmentation, rotate: 7 },
      initialisation: '__proto__',
      seed: 0.5,
    };
    const found = read(odd);
    for (const [name, value] of Object.entries(odd)) {
      expect(found?.[name as keyof typeof odd], name).not.toEqual(value);
    }
    expect(found).toMatchObject({ learningRate: 0.001, batchSize: 32, earlyStopping: null });
    expect(found?.augmentation).toEqual({ ...settings.augmentation, rotate: 0.4 });
  });
});

/** Puts anything in the place of one value somewhere within. */
function spoil(value: unknown, random: Random): unknown {
  const odd = [
    null,
    -1,
    1e308,
    'x'.repeat(10_000),
    [],
    {},
    true,
    '../../a',
    Number.MAX_SAFE_INTEGER,
  ];
  if (typeof value !== 'object' || value === null || random.uniform() < 0.15) {
    return odd[random.integer(odd.length)];
  }
  const keys = Object.keys(value);
  if (keys.length === 0) return odd[random.integer(odd.length)];
  const key = keys[random.integer(keys.length)]!;
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  Object.assign(copy, { [key]: spoil((value as Record<string, unknown>)[key], random) });
  return copy;
}

describe('a manifest that was spoiled', () => {
  it('is refused with a place or read without harm, a thousand times', async () => {
    const whole = unzipSync(await fileOf(sampleSource()));
    const text = new TextDecoder().decode(whole['vistazo.json']);
    const random = new Random(20261130);
    let refused = 0;
    for (let trial = 0; trial < 1000; trial++) {
      const spoiled = JSON.stringify(spoil(JSON.parse(text), random));
      const parsed = parseManifest(spoiled);
      if (!parsed.ok) refused++;
      else expect(parsed.value.bursts.every(({ photos }) => photos.length > 0)).toBe(true);
    }
    expect(refused).toBeGreaterThan(500);
    const polluted = parseManifest(text.replace('{', '{"__proto__": {"polluted": 1},'));
    expect(polluted.ok).toBe(true);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
