import { expect, it } from 'vitest';
import { clusters } from '../../../core/evaluation/clusters.fixture.ts';
import { row } from '../../../core/vector.ts';
import { evaluateHead } from '../../../training/head/evaluate-head.ts';
import { trainHead } from '../../../training/head/train-head.ts';
import { withTest, type ProjectContents } from '../../../training/store/records.ts';
import { collectExamples } from '../../examples.ts';
import type { Learned } from '../../learner.ts';
import { testProject } from '../../test-project.ts';
import { examFigures } from './exam.ts';
import { leftOutExam, roundExam } from './eye-exam.ts';
import { unseenPhotos } from './unseen-photos.ts';

const data = clusters({ seed: 1, dimension: 16, burstCounts: [3, 3], framesPerBurst: 4 });

/** A project of the clusters, its last burst of each class for testing. */
async function learned(): Promise<{
  contents: ProjectContents;
  learned: Learned;
  vectors: Map<string, Float32Array>;
}> {
  const classes: Record<string, Record<string, string[]>> = { mug: {}, key: {} };
  const vectors = new Map<string, Float32Array>();
  data.labels.forEach((label, i) => {
    const own = classes[label === 0 ? 'mug' : 'key']!;
    (own[`b${data.bursts[i]}`] ??= []).push(`p${i}`);
    vectors.set(`p${i}`, row(data.embeddings, i, data.dimension).slice());
  });
  const tests = Object.values(classes).map((own) => Object.keys(own).at(-1));
  const recorded = testProject(classes);
  const bursts = recorded.bursts.map((burst) => withTest(burst, tests.includes(burst.id)));
  const contents = { ...recorded, bursts };
  const examples = collectExamples(contents, vectors)!;
  const evaluated = await evaluateHead(examples.data, await trainHead(examples.data));
  return { contents, learned: { ...evaluated, examples, tookMs: 0 }, vectors };
}

it('asks about the test round only what the eye has looked at', async () => {
  const project = await learned();
  const photos = unseenPhotos(project.contents, ['mug', 'key'], 'test-round', undefined);
  expect(photos.photoIds).toHaveLength(8);
  project.vectors.delete(photos.photoIds[0]!);
  const exam = await roundExam(project.learned, project.contents, photos, (id) =>
    project.vectors.get(id),
  );
  const { accuracy, notAskedCount } = examFigures(exam);
  expect(accuracy).toMatchObject({ asked: 7, burstCount: 2 });
  expect(accuracy.right).toBeGreaterThan(4);
  expect([notAskedCount, exam.answers.said[0]]).toEqual([1, -1]);
});

it('says none of these the sooner, the stricter one is', async () => {
  const project = await learned();
  const strict = { ...project.contents.project, strictness: 2 };
  const contents = { ...project.contents, project: strict };
  const leftOut = leftOutExam(project.learned, contents)!;
  expect(examFigures(leftOut).noneCount).toBe(16);
  // Two takes of each class are taught: half of all is left out each time.
  expect(leftOut.partCount).toBe(2);
  const photos = unseenPhotos(contents, ['mug', 'key'], 'test-round', undefined);
  const exam = await roundExam(project.learned, contents, photos, (id) => project.vectors.get(id));
  expect(examFigures(exam).noneCount).toBe(8);
});

it('leaves out what measures nothing, and waits while it is being found out', async () => {
  const { contents, learned: all } = await learned();
  expect(examFigures(leftOutExam(all, contents)!).accuracy.asked).toBe(16);
  const { head, examples, tookMs } = all;
  expect(leftOutExam({ head, examples, tookMs }, contents)).toBeUndefined();
  // Two photographs are all that is left of the key without its largest burst.
  const rows = [...all.examples.photoIds.keys()].filter((i) => {
    const isKey = all.examples.data.labels[i] === 1;
    return !isKey || all.examples.data.bursts[i] === all.examples.data.bursts.at(-1) || i % 4 < 2;
  });
  const few: Learned = {
    ...all,
    examples: {
      ...all.examples,
      photoIds: rows.map((i) => all.examples.photoIds[i]!),
      data: {
        ...all.examples.data,
        labels: Int32Array.from(rows, (i) => all.examples.data.labels[i]!),
        bursts: Int32Array.from(rows, (i) => all.examples.data.bursts[i]!),
      },
    },
    heldOut: {
      winners: Int32Array.from(rows, (i) => all.heldOut!.winners[i]!),
      likenesses: Float32Array.from(rows, (i) => all.heldOut!.likenesses[i]!),
      confidences: Float32Array.from(rows, (i) => all.heldOut!.confidences[i]!),
    },
  };
  const figures = examFigures(leftOutExam(few, contents)!);
  expect(figures.metrics.map(({ count }) => count)).toEqual([8, 0]);
});
