import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Random } from '../../core/random.ts';
import type { EpochRecord } from '../../training/network/types.ts';
import type { EyeTable } from '../../models/eye/eye-table.ts';
import type { MediaRecord, ProjectContents, RunRecord } from '../../training/store/records.ts';
import {
  sampleBurst,
  sampleClass,
  sampleEye,
  sampleProject,
  sampleRun,
} from '../../training/store/sample-records.ts';
import { zipStream } from '../zip/zip-stream.ts';
import { openProjectFile, parseManifest } from './read-project.ts';
import { runModel } from './run-model.ts';
import { tunableArrays } from './run-state.ts';
import type { Manifest } from './schema.ts';
import { projectFiles, type ProjectFileSource, type ProjectLoss } from './write-project.ts';

const ended = { kind: 'epochs-done' } as const;

/** A project with a bit of everything. */
function sampleSource(): ProjectFileSource {
  const project = sampleProject('Cocina: tazas / llaves');
  const media: MediaRecord = {
    id: 'm-1',
    projectId: project.id,
    type: 'image/jpeg',
    bytes: new Uint8Array([1, 2, 3]).buffer,
  };
  const mug = {
    ...sampleClass(project, 'Taza', 0),
    reaction: { picture: { kind: 'photo', mediaId: media.id } as const },
  };
  const none = { ...sampleClass(project, '', 1), isNone: true as const };
  const bursts = [sampleBurst(mug), sampleBurst(mug, 2), sampleBurst(none, 1)];
  const test = { ...bursts[1]!, burst: { ...bursts[1]!.burst, isTest: true as const } };
  const all = [bursts[0]!, test, bursts[2]!];
  const contents: ProjectContents = {
    project,
    classes: [mug, none],
    bursts: all.map(({ burst }) => burst),
    photos: all.flatMap(({ photos }) => photos.map(({ record }) => record)),
  };
  const bytes = new Map(all.flatMap(({ photos }) => photos.map((p) => [p.record.id, p.bytes])));
  const vectors = new Map(
    contents.photos.map(({ id }, i) => [id, Float32Array.of(i, -i / 3, 1e-7)]),
  );
  const { run, checkpoint } = sampleRun(project, 2, 0.25);
  return {
    contents,
    media: [media],
    embeddings: [{ eyeKey: sampleEye, vectors }],
    runs: [run],
    checkpointOf: (id) => Promise.resolve(id === run.id ? checkpoint : undefined),
    building: { network: '1~abc', source: 'digits', edits: { epochs: 3 }, fits: false },
    photoBytesOf: (ids) => Promise.resolve(new Map(ids.map((id) => [id, bytes.get(id)!]))),
    words: { none: 'ninguna de estas', readMe: 'Un proyecto de Vistazo.' },
    madeAt: new Date(0),
  };
}

async function fileOf(source: ProjectFileSource): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of zipStream(projectFiles(source))) chunks.push(chunk.slice());
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function opened(bytes: Uint8Array<ArrayBuffer>) {
  const file = await openProjectFile(new Blob([bytes]));
  if (!file.ok) throw new Error(JSON.stringify(file.trouble));
  return file.value;
}

describe('a project file', () => {
  it('is opened where all photographs that an eye has seen are gone', async () => {
    const { contents, ...source } = sampleSource();
    const eyeKey = 'lite0-int8-1a2b@160';
    const seen = [{ eyeKey, vectors: new Map([['gone', new Float32Array(320)]]) }];
    const empty = { ...contents, bursts: [], photos: [] };
    const file = await opened(await fileOf({ ...source, contents: empty, embeddings: seen }));
    expect(file.manifest.embeddings).toEqual([]);
    expect(file.manifest.runs).toHaveLength(1);
  });

  it('gives back all that was put in', async () => {
    const source = sampleSource();
    const file = await opened(await fileOf(source));
    const { manifest } = file;
    const { project, classes, bursts, photos } = source.contents;
    expect(manifest.project).toEqual(project);
    const { id: projectId } = project;
    expect(manifest.classes.map((one) => ({ ...one, projectId }))).toEqual(classes);
    expect(manifest.bursts.map(({ isTest }) => isTest)).toEqual([undefined, true, undefined]);
    expect(manifest.bursts.map(({ id }) => id)).toEqual(bursts.map(({ id }) => id));
    const kept = manifest.bursts.flatMap((burst) => burst.photos);
    expect(kept.map(({ id }) => id)).toEqual(photos.map(({ id }) => id));
    const wanted = await source.photoBytesOf(kept.map(({ id }) => id));
    for (const { id, path } of kept) {
      const read = await file.bytes(path);
      expect(read.ok && read.value).toEqual(new Uint8Array(wanted.get(id)!));
    }
    const embeddings = await file.embeddings(0);
    expect(embeddings.ok && embeddings.value).toEqual(source.embeddings[0]!.vectors);
    const [run] = manifest.runs;
    const [record] = source.runs as [RunRecord];
    expect(runModel(run!)).toEqual(record.model);
    expect(run!.history).toEqual(record.history);
    const checkpoint = await source.checkpointOf(record.id);
    expect(await file.checkpoint(run!)).toEqual({ ok: true, value: checkpoint });
    expect(manifest.building).toEqual(source.building);
  });

  it('tells of a tuned eye which end is kept, as it was tuned with or without', async () => {
    const source = sampleSource();
    const [record] = source.runs as [RunRecord];
    const model = { kind: 'eye', level: 'last-block', eyeKey: 'lite0-int8-1@160' } as const;
    const tuning = {
      kept: 'head',
      headOnly: { accuracy: 0.9, loss: 0.3 },
      tuned: { accuracy: 0.8, loss: 0.2, epoch: 1 },
    } as const;
    const older = { ...record, id: 'older', model };
    const runs = [{ ...record, id: 'tuned', model, tuning }, older];
    const file = await opened(await fileOf({ ...source, runs }));
    expect(file.manifest.runs.map((run) => run.tuning)).toEqual([tuning, undefined]);
  });

  it('whose training kept moments that are no numbers is opened, and loses nothing but them', async () => {
    const source = sampleSource();
    const checkpoint = await source.checkpointOf(source.runs[0]!.id);
    const { optimizerState } = checkpoint!;
    const arrays = optimizerState.arrays.map((array) => array.map(() => Infinity));
    expect(arrays.length).toBeGreaterThan(0);
    const torn = { ...checkpoint!, optimizerState: { ...optimizerState, arrays } };
    const file = await opened(
      await fileOf({ ...source, checkpointOf: () => Promise.resolve(torn) }),
    );
    const read = await file.checkpoint(file.manifest.runs[0]!);
    expect(read.ok && read.value?.weights).toEqual(checkpoint!.weights);
    expect(read.ok && read.value?.optimizerState).toEqual({
      step: 0,
      arrays: arrays.map((array) => array.map(() => 0)),
    });
  });

  it('that is saved is opened, whatever it was called before names had a limit', async () => {
    const { contents, runs, ...source } = sampleSource();
    const long = `${'🫖'.repeat(100)}b`;
    const [record] = runs as [RunRecord];
    const end = { kind: 'failed', detail: 'x'.repeat(5000) } as const;
    const received = { projectName: long, sentAtMs: 1, receivedAtMs: 2, card: new ArrayBuffer(3) };
    const file = await opened(
      await fileOf({
        ...source,
        contents: {
          ...contents,
          project: { ...contents.project, name: long, received },
          classes: contents.classes.map((one) => ({ ...one, name: long })),
        },
        runs: [{ ...record, name: long, classNames: [long, 'b'], end }],
      }),
    );
    const { project, classes, runs: kept } = file.manifest;
    const [run] = kept;
    const names = [project.name, project.received?.projectName, run?.name, run?.classNames[0]];
    expect([...names, ...classes.map(({ name }) => name)]).toEqual(
      Array.from({ length: 6 }, () => '🫖'.repeat(100)),
    );
    expect(run?.end).toEqual({ kind: 'failed', detail: 'x'.repeat(2000) });
  });

  it(
    'that is saved is opened, however many batches were learned',
    { timeout: 60_000 },
    async () => {
      const { runs, ...source } = sampleSource();
      const [record] = runs as [RunRecord];
      const [epoch] = record.history as [EpochRecord];
      // Pictures one by one, epoch after epoch: 80 MB of losses and accuracies as JSON.
      const batchLosses = Array.from({ length: 40_000 }, (_, i) => 1 / (i + 3));
      const long = { ...epoch, batchLosses, batchAccuracies: batchLosses };
      const history = (epochs: number) =>
        Array.from({ length: epochs }, (_, i) => ({ ...long, epoch: i + 1 }));
      const older = { ...record, id: 'older', history: history(40) };
      const newer = { ...record, id: 'newer', history: history(10) };
      let loss: ProjectLoss | undefined;
      const file = await opened(
        await fileOf({ ...source, runs: [older, newer], onLoss: (told) => (loss = told) }),
      );
      expect(loss).toEqual({ photos: 0, runs: 0, coarser: 1 });
      const [first, second] = file.manifest.runs;
      expect(second?.history).toEqual(newer.history);
      const coarse = first!.history[0]!.batchLosses;
      expect(coarse).toHaveLength(100);
      // Neighbours by their means, so that the mean of all stays.
      const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
      expect(mean(coarse)).toBeCloseTo(mean(batchLosses), 10);
      expect(first!.history.map((one) => one.loss)).toEqual(older.history.map((one) => one.loss));
    },
  );

  it('that is saved is opened, whatever classes were made by hand', async () => {
    const { runs, ...source } = sampleSource();
    const { project } = source.contents;
    const classes = Array.from({ length: 1500 }, (_, i) => sampleClass(project, `${i}`, i));
    const model = { kind: 'eye', level: 'head', eyeKey: 'other@160' } as const;
    const names = classes.map(({ name }) => name);
    const many = { ...runs[0]!, model, classNames: names, classIds: classes.map(({ id }) => id) };
    const contents = { ...source.contents, classes, bursts: [], photos: [] };
    const file = await opened(await fileOf({ ...source, contents, embeddings: [], runs: [many] }));
    expect(file.manifest.runs[0]?.classNames).toEqual(names);
  });

  it('has names on one line, written in their own direction', async () => {
    const { contents, ...source } = sampleSource();
    const project = { ...contents.project, name: 'Co\u202ecina\nmía' };
    const file = await opened(await fileOf({ ...source, contents: { ...contents, project } }));
    expect(file.manifest.project.name).toBe('Co cina mía');
  });

  it('is a zip that a person finds their way in', async () => {
    const names = Object.keys(unzipSync(await fileOf(sampleSource())));
    expect(names).toContain('photos/Taza/001_001.jpg');
    expect(names).toContain('photos (test)/Taza/001_002.jpg');
    expect(names).toContain('photos/ninguna de estas/001_001.jpg');
    expect(names.slice(0, 2)).toEqual(['vistazo.json', 'README.txt']);
  });

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

  it('has what runs go on from in memory one after another', async () => {
    const { runs, ...source } = sampleSource();
    const [record] = runs as [RunRecord];
    const checkpoint = (await source.checkpointOf(record.id))!;
    const many = Array.from({ length: 20 }, (_, i) => ({ ...record, id: `run-${i}`, end: ended }));
    const read: string[] = [];
    const written: string[] = [];
    const checkpointOf = (id: string) => {
      read.push(id);
      return Promise.resolve(structuredClone(checkpoint));
    };
    for await (const { path } of projectFiles({ ...source, runs: many, checkpointOf })) {
      if (!path.startsWith('runs/')) continue;
      written.push(path);
      // Nothing is read ahead of what was taken.
      expect(read.length).toBe(many.length + written.length);
    }
    expect(written).toEqual(many.map(({ id }) => `runs/${id}.f32`));
  });

  it('has a run that is going on as it was when it was begun', async () => {
    const { runs, ...source } = sampleSource();
    const [record] = runs as [RunRecord];
    let { epoch } = (await source.checkpointOf(record.id))!;
    const first = epoch;
    const checkpointOf = async (id: string) => ({
      ...(await source.checkpointOf(id))!,
      epoch: epoch++,
    });
    expect(record.end).toBeUndefined();
    const file = await opened(await fileOf({ ...source, runs, checkpointOf }));
    expect(file.manifest.runs[0]!.state!.epoch).toBe(first);
  });

  it('is not written with weights of a later epoch than its list says', async () => {
    const { runs, ...source } = sampleSource();
    const done = runs.map((run) => ({ ...run, end: ended }));
    let { epoch } = (await source.checkpointOf(done[0]!.id))!;
    const checkpointOf = async (id: string) => ({
      ...(await source.checkpointOf(id))!,
      epoch: epoch++,
    });
    await expect(fileOf({ ...source, runs: done, checkpointOf })).rejects.toThrow('went on');
  });

  it('knows how long the arrays of a tuned eye are', () => {
    const table = JSON.parse(readFileSync('public/models/eye/eye.json', 'utf8')) as EyeTable;
    for (const [block, lengths] of Object.entries(tunableArrays)) {
      const layers = table.layers.filter((layer) => layer.block === Number(block));
      expect(layers.flatMap(({ weights, bias }) => [weights.length, bias.length])).toEqual(lengths);
    }
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

it('says what network was asked for where a smaller one learned', async () => {
  const whole = unzipSync(await fileOf(sampleSource()))['vistazo.json']!;
  const manifest = JSON.parse(new TextDecoder().decode(whole)) as Manifest;
  const [run] = manifest.runs;
  const read = (asked: unknown) =>
    parseManifest(JSON.stringify({ ...manifest, runs: [{ ...run, asked }] }));
  const parsed = read('1~16.1.unit~f~o');
  expect(parsed.ok && parsed.value.runs[0]!.asked).toBe('1~16.1.unit~f~o');
  expect(read('x'.repeat(6000))).toMatchObject({ ok: false, trouble: { where: 'runs.0.asked' } });
});
