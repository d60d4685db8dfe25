import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { EyeTable } from '../../models/eye/eye-table.ts';
import type { EpochRecord } from '../../training/network/types.ts';
import type { RunRecord } from '../../training/store/records.ts';
import { sampleClass } from '../../training/store/sample-records.ts';
import { fileOf, opened, sampleSource } from './project-file.fixture.ts';
import { parseManifest } from './read-project.ts';
import { runModel } from './run-model.ts';
import { tunableArrays } from './run-state.ts';
import type { Manifest } from './schema.ts';
import { projectFiles, type ProjectLoss } from './write-project.ts';

const ended = { kind: 'epochs-done' } as const;

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
    const counted = { ...tuning, askedCount: 12 };
    const older = { ...record, id: 'older', model };
    const runs = [
      { ...record, id: 'counted', model, tuning: counted },
      { ...record, id: 'tuned', model, tuning },
      older,
    ];
    const file = await opened(await fileOf({ ...source, runs }));
    expect(file.manifest.runs.map((run) => run.tuning)).toEqual([counted, tuning, undefined]);
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
