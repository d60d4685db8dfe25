import { vi } from 'vitest';
import { answersOf } from '../../../core/evaluation/answers.fixture.ts';
import { success, type Outcome } from '../../../core/outcome.ts';
import { sampleRun } from '../../../training/store/sample-records.ts';
import { withTest, type ProjectContents, type RunRecord } from '../../../training/store/records.ts';
import { collectExamples } from '../../examples.ts';
import type { Learned } from '../../learner.ts';
import { Signal } from '../../signal.ts';
import { testProject } from '../../test-project.ts';
import type { EvaluationParts } from './evaluation-phase.ts';
import { Evaluation, type Exam } from './evaluation.svelte.ts';
import type { ExamTrouble, RunExaminer } from './run-examiner.ts';

const recorded = testProject({
  mug: { m1: ['a', 'b', 'c'], m2: ['d', 'e', 'f'], t1: ['t'] },
  key: { k1: ['g', 'h', 'i'], k2: ['j', 'k', 'l'] },
});
export const project: ProjectContents = {
  ...recorded,
  bursts: recorded.bursts.map((burst) => withTest(burst, burst.id === 't1')),
};
export const withoutTests: ProjectContents = {
  ...project,
  bursts: project.bursts.filter(({ isTest }) => !isTest),
};
export const vectors = new Map(
  project.photos.map(({ id }) => [
    id,
    'ghijkl'.includes(id) ? Float32Array.of(0, 1) : Float32Array.of(1, 0),
  ]),
);

/** A head that tells the two classes by the larger number, and answers for the bursts that were left out. */
export function learnedOf(contents: ProjectContents, isEvaluated = true): Learned {
  const examples = collectExamples(contents, vectors)!;
  const { labels, dimension, classCount } = examples.data;
  const said = labels.map((label, i) => (i === 0 ? 1 - label : label));
  return {
    head: {
      classCount,
      dimension,
      weights: Float32Array.of(1, 0, 0, 1),
      bias: new Float32Array(2),
      classMeans: Float32Array.of(1, 0, 0, 1),
      thresholds: Float32Array.of(0.5, 0.5),
      temperature: 1,
    } as Learned['head'],
    examples,
    tookMs: 1,
    ...(isEvaluated && {
      heldOut: {
        winners: said,
        likenesses: new Float32Array(labels.length).fill(1),
        confidences: new Float32Array(labels.length).fill(0.9),
      },
    }),
  };
}

/** What is answered: all but one right. */
export const examOf = (kind: Exam['kind']): Outcome<Exam, ExamTrouble> =>
  success({
    kind,
    classes: [{ name: 'Mug' }, { name: 'Key' }],
    answers: answersOf(2, [
      [0, 0, 0, 1],
      [1, 1, 0, 1],
    ]),
    hasNone: false,
    photoIds: [],
    strangerCount: 0,
  });

/** An evaluation with what it stands on, each part of which a test may put in its hands. */
export class EvaluationWorld {
  readonly learner: {
    learned: Learned | undefined;
    vector: (id: string) => Float32Array | undefined;
    readonly changed: Signal<Learned | undefined>;
    readonly seen: Signal;
  } = {
    learned: learnedOf(project),
    vector: (id) => vectors.get(id),
    changed: new Signal(),
    seen: new Signal(),
  };
  readonly engine: {
    readonly changed: Signal<ProjectContents>;
    readonly project: { contents: ProjectContents };
  } = { changed: new Signal(), project: { contents: project } };
  runs: RunRecord[] = [];
  hasWeights = true;
  readonly askPhotos = vi.fn<RunExaminer['askPhotos']>((_run, _weights, _contents, kind) =>
    Promise.resolve(examOf(kind)),
  );
  readonly askFixedSet = vi.fn<RunExaminer['askFixedSet']>(() => Promise.resolve(examOf('fixed')));

  open(): Evaluation {
    const { engine, learner, askPhotos, askFixedSet } = this;
    const runs = () => this.runs;
    const shelf = {
      get list() {
        return runs();
      },
      run: (id: string | undefined) => this.runs.find((run) => run.id === id),
      weightsOf: () => Promise.resolve(this.hasWeights ? [] : undefined),
    };
    const evaluation = new Evaluation({
      engine: { ...engine, learner, eye: { state: {} }, inHand: {} },
      shelf,
      examiner: { askPhotos, askFixedSet },
      runMaps: { close: () => {} },
    } as unknown as EvaluationParts);
    evaluation.open();
    return evaluation;
  }

  /** What another project, or this one changed, brings about. */
  change(contents: ProjectContents, learned?: Learned): void {
    this.engine.project.contents = contents;
    this.learner.learned = learned;
    this.engine.changed.emit(contents);
  }
}

/** A run that has learned from the first recordings of each class. */
export function runOf(change: Partial<RunRecord> = {}): RunRecord {
  const { run } = sampleRun({ id: 'project' });
  return { ...run, classIds: ['mug', 'key'], learnedOriginIds: ['m1', 'k1'], ...change };
}
