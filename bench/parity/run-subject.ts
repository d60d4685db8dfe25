import type { ProjectSubject, RunSubject } from '../../src/app/exchange/output.ts';
import type { RunModel, RunRecord } from '../../src/training/store/records.ts';

/** A run that has learned from two of three recordings of a project, and holds these weights. */
export function runSubject(
  model: RunModel,
  weights: Float32Array[],
  project: ProjectSubject,
): RunSubject {
  const { classes, bursts } = project.contents;
  const off = { flip: 0, shift: 0, rotate: 0, zoom: 0, light: 0, colour: 0, noise: 0, cutOut: 0 };
  const run: RunRecord = {
    id: 'run',
    projectId: project.contents.project.id,
    name: '',
    createdAtMs: 0,
    source: 'project',
    model,
    classNames: classes.map(({ name }) => name),
    classIds: classes.map(({ id }) => id),
    settings: {
      optimizer: { kind: 'adam' },
      learningRate: 0.003,
      batchSize: 8,
      epochs: 1,
      weightDecay: 0,
      earlyStopping: null,
      keepBest: false,
      augmentation: off,
      initialisation: 'he',
      seed: 1,
    },
    learnedOriginIds: bursts.filter((_, at) => at % 3 !== 2).map(({ originId }) => originId),
    counts: { training: 0, validation: 0 },
    history: [],
  };
  const state = { epoch: 1, weights, optimizerState: { step: 0, arrays: [] } };
  const withState = { ...project, checkpointOf: async () => state };
  return { kind: 'run', name: 'Run', run, project: withState };
}
