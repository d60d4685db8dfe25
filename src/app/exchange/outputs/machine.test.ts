import { unzipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { PortableModelBuilder } from '../../../exchange/model/portable-model.ts';
import type { BurstRecord, PhotoRecord, RunRecord } from '../../../training/store/records.ts';
import { sampleClass, sampleProject, sampleRun } from '../../../training/store/sample-records.ts';
import type { OutputWords, ProjectSubject, RunSubject } from '../output.ts';
import { machineOutput } from './machine.ts';
import { writeMachine } from './write-machine.ts';

const opened = vi.hoisted(() => ({ dispose: vi.fn(), named: {} }));
vi.mock('./models/opened-model.ts', () => ({ openModel: () => Promise.resolve(opened) }));

const eyeKey = 'eye-1@160';
const project = sampleProject('Cocina');
const classes = [sampleClass(project, 'Taza'), sampleClass(project, 'Llave', 1)];

/** Recordings of both classes: what a run learned from, what came later, a test round. */
const bursts = classes.flatMap(({ id: classId }, k) =>
  (['before', 'after', 'test'] as const).map((when): BurstRecord => ({
    id: `${when}-${k}`,
    projectId: project.id,
    classId,
    originId: `${when}-${k}`,
    source: 'camera',
    createdAtMs: k,
    ...(when === 'test' && { isTest: true }),
  })),
);
const photos = bursts.map(({ id, projectId }): PhotoRecord => ({
  id: `photo-${id}`,
  projectId,
  burstId: id,
  index: 0,
  type: 'image/jpeg',
  sizePx: 224,
  byteLength: 3,
}));

const subject = {
  kind: 'project',
  name: 'Cocina',
  contents: { project, classes, bursts, photos },
  eye: () => ({ key: eyeKey, model: { weights: new ArrayBuffer(1) } }),
  photoBytesOf: (ids: readonly string[]) =>
    Promise.resolve(new Map(ids.map((id) => [id, new ArrayBuffer(3)]))),
} as unknown as ProjectSubject;

function tuned(change: Partial<RunRecord> = {}): RunSubject {
  const run: RunRecord = {
    ...sampleRun(project).run,
    model: { kind: 'eye', level: 'last-block', eyeKey },
    classNames: classes.map(({ name }) => name),
    classIds: classes.map(({ id }) => id),
    learnedOriginIds: ['before-0', 'before-1'],
    end: { kind: 'epochs-done' },
    ...change,
  };
  return { kind: 'run', name: 'Ojo ajustado', run, project: subject };
}

it('is offered for an eye that was tuned to the photographs here', () => {
  const isOffered = (run: RunSubject) => machineOutput.offered?.(run);
  expect(isOffered(tuned())).toBe(true);
  // Nothing could be measured: what it has seen is not known.
  const { learnedOriginIds, ...older } = tuned().run;
  expect(learnedOriginIds).toBeDefined();
  expect(isOffered({ ...tuned(), run: older })).toBe(false);
  expect(isOffered(tuned({ model: { kind: 'eye', level: 'head', eyeKey: 'eye-2@160' } }))).toBe(
    false,
  );
});

it('goes on from what was tuned, and measures with what that has not seen', async () => {
  const model = new PortableModelBuilder('vistazo_eye', [8, 8, 3]);
  model.add({ className: 'GlobalAveragePooling2D', name: 'embedding', config: {} });
  opened.named = {
    model: model.done(),
    labels: ['Taza', 'Llave'],
    form: { sizePx: 160, channels: 3, wholeLevels: false },
  };
  const chunks: Uint8Array[] = [];
  const notebook = new Proxy({}, { get: (_, word) => String(word) });
  const words = { readMe: { machine: '' }, models: { comments: {}, notebook } };
  await writeMachine(
    tuned(),
    { write: (chunk) => Promise.resolve(void chunks.push(chunk.slice())) },
    { signal: new AbortController().signal, onProgress: () => undefined },
    words as unknown as OutputWords,
  );
  expect(opened.dispose).toHaveBeenCalled();
  const files = unzipSync(Buffer.concat(chunks));
  const text = (path: string) => new TextDecoder().decode(files[path]);
  const said = JSON.parse(text('project.json')) as Record<string, unknown>;
  expect(said).toMatchObject({
    classes: ['Taza', 'Llave'],
    model: 'start.keras',
    firstTrained: 'block15_expand',
  });
  expect(said).not.toHaveProperty('network');
  const parts = text('bursts.csv')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').at(-1));
  expect(parts.sort()).toEqual(['test', 'test', 'train', 'train', 'validation', 'validation']);
});
