import { expect, it } from 'vitest';
import { initialWeights } from '../../src/core/network/initial-weights.ts';
import { planNetwork } from '../../src/core/network/plan-network.ts';
import { runReference } from '../../src/core/network/reference/run-reference.ts';
import { softmax } from '../../src/core/neuron/softmax.ts';
import { success } from '../../src/core/outcome.ts';
import { Random } from '../../src/core/random.ts';
import { encodePhoto } from '../../src/models/input/square-picture.ts';
import { sampleRun } from '../../src/training/store/sample-records.ts';
import type { RunRecord } from '../../src/training/store/records.ts';
import type { Exam } from '../../src/app/network/evaluate/exam.ts';
import { RunExaminer, type ExaminerParts } from '../../src/app/network/evaluate/run-examiner.ts';
import type { NetworkDevice } from '../../src/app/network/network-device.ts';
import { testProject } from '../../src/app/test-project.ts';

/** More than are asked about in one pass. */
const count = 40;
const sizePx = 8;
const length = sizePx * sizePx;

const { run: sample } = sampleRun({ id: 'project' });
const run: RunRecord = { ...sample, classIds: ['mug', 'key'] };
const planned = planNetwork(
  run.model.kind === 'network' ? run.model.description : expect.fail(),
  2,
);
const plan = planned.ok ? planned.value : expect.fail();
const weights = initialWeights(plan, 'glorot', 1);

function parts(change: Partial<ExaminerParts> = {}): ExaminerParts {
  const device = { choose: () => Promise.resolve(success({ backend: 'cpu' })) };
  return {
    device: device as unknown as NetworkDevice,
    sets: { digits: () => expect.fail(), toy: () => expect.fail() },
    photoBytesOf: () => Promise.resolve(new Map()),
    eye: () => undefined,
    ...change,
  };
}

const answered = (asked: Awaited<ReturnType<RunExaminer['askPhotos']>>): Exam =>
  asked.ok ? asked.value : expect.fail(JSON.stringify(asked.trouble));

it('asks about each picture that is set aside, in more than one pass', async () => {
  const random = new Random(1);
  const pixels = Uint8Array.from({ length: 2 * count * length }, () => random.integer(256));
  const all = Int32Array.from({ length: 2 * count }, (_, index) => index);
  const labels = all.map((index) => index % 2);
  const set = { sizePx, channels: 1, classCount: 2, pixels, labels, bursts: all } as const;
  const split = {
    training: all.slice(0, count),
    validation: all.slice(count),
    unmeasuredClasses: [],
  };
  const prepared = { set, split, photoIds: [], unreadableCount: 0 };
  const toy = () => Promise.resolve(prepared);
  const examiner = new RunExaminer(parts({ sets: { digits: () => expect.fail(), toy } }));
  const told: number[] = [];
  const ofToy: RunRecord = { ...run, source: 'toy' };
  const exam = answered(
    await examiner.askFixedSet(ofToy, weights, { onProgress: ({ done }) => told.push(done) }),
  );
  expect(told).toEqual([32, 40]);
  expect(exam.answers.said).toHaveLength(count);
  for (let i = 0; i < count; i++) {
    const picture = exam.tileOf!(i).pixels;
    expect(picture).toEqual(pixels.subarray((count + i) * length, (count + i + 1) * length));
    const unit = Float32Array.from(picture, (level) => level / 255);
    const expected = softmax(Float64Array.from(runReference(plan, weights, unit).at(-1)!.data));
    const said = exam.answers.said[i]!;
    expect(exam.answers.confidences[i]).toBeCloseTo(expected[said]!, 4);
    expect(expected[said]).toBeGreaterThanOrEqual(0.5 - 1e-6);
    expect(exam.answers.labels[i]).toBe(labels[count + i]);
  }
  const stopped = examiner.askFixedSet(ofToy, weights, { signal: AbortSignal.abort() });
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
});

it('does not ask twice about a photograph, and not about one that is gone', async () => {
  const context = new OffscreenCanvas(224, 224).getContext('2d')!;
  context.fillStyle = 'teal';
  context.fillRect(0, 0, 224, 150);
  const bytes = await encodePhoto(context.getImageData(0, 0, 224, 224));
  const read: string[] = [];
  const photoBytesOf = (ids: readonly string[]) => {
    read.push(...ids);
    return Promise.resolve(new Map(ids.filter((id) => id !== 'gone').map((id) => [id, bytes])));
  };
  const examiner = new RunExaminer(parts({ photoBytesOf }));
  const photos = (photoIds: readonly string[], labels: readonly number[]) => ({
    photoIds,
    labels: Int32Array.from(labels),
    bursts: Int32Array.from(labels),
    burstCount: 2,
    strangerCount: 0,
  });
  const project = testProject({ mug: {}, key: {} });
  const ask = async (asked: ReturnType<typeof photos>, of = run) =>
    answered(await examiner.askPhotos(of, weights, project, 'left-out', asked, {}));
  const first = await ask(photos(['a', 'gone', 'b'], [0, 0, 1]));
  const [said] = first.answers.said;
  expect([...first.answers.said]).toEqual([said, -1, said]);
  // Moved to another class: the truth is another one, the answer is not.
  const second = await ask(photos(['b', 'a'], [0, 1]));
  expect([...second.answers.said]).toEqual([said, said]);
  expect(read).toEqual(['a', 'gone', 'b']);
  // After another epoch it may say something else.
  await ask(photos(['a'], [0]), { ...run, history: [...run.history, run.history[0]!] });
  expect(read).toHaveLength(3);
});
