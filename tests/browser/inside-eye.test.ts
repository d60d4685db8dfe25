import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Engine } from '../../src/app/engine.ts';
import type { EyeState } from '../../src/app/eye-keeper.ts';
import type { LiveAnswer } from '../../src/app/live-answer.ts';
import { Inside } from '../../src/app/network/inside.svelte.ts';
import type { InsideDoors } from '../../src/app/network/inside/inside-doors.ts';
import { Signal } from '../../src/app/signal.ts';
import type { SourceState } from '../../src/app/source-keeper.ts';
import type { Frame, FrameSource } from '../../src/camera/frame.ts';
import { Random } from '../../src/core/random.ts';
import { publishedWeights } from '../../src/models/eye/trainable-eye.ts';
import { startEye, type Eye } from '../../src/models/eye/eye.ts';
import type { EyeSizePx } from '../../src/models/eye/types.ts';
import { squarePicture } from '../../src/models/input/square-picture.ts';
import { TunedEye } from '../../src/training/fine-tune/tuned-eye.ts';
import { classify } from '../../src/training/head/classify.ts';
import type { Head } from '../../src/training/head/types.ts';

let eye: Eye;

beforeAll(async () => {
  const table = await (await fetch('/models/eye/eye.json')).json();
  const pieces = await Promise.all(
    (table.pieces as { file: string }[]).map(async ({ file }) =>
      (await fetch(`/models/eye/${file}`)).arrayBuffer(),
    ),
  );
  const started = await startEye({ table, pieces, preference: { backend: 'wasm', sizePx: 128 } });
  if (!started.ok) throw new Error(JSON.stringify(started.trouble));
  eye = started.value;
});

afterAll(() => eye.dispose());
beforeEach(() => eye.useSize(undefined));

const until = (is: () => boolean) => vi.waitFor(() => expect(is()).toBe(true), { timeout: 30_000 });

function headOf(seed: number): Head {
  const [dimension, classCount] = [320, 2];
  const random = new Random(seed);
  const numbers = () =>
    Float32Array.from({ length: classCount * dimension }, () => random.normal());
  return {
    dimension,
    classCount,
    weights: numbers(),
    bias: new Float32Array(classCount),
    classMeans: numbers(),
    temperature: 4,
    thresholds: new Float32Array(classCount),
  };
}

/** A picture with a bright part on a dark one, that differs by its hue. */
function frameOf(hue: number): Frame {
  const image = document.createElement('canvas');
  image.width = image.height = 224;
  const context = image.getContext('2d')!;
  context.fillStyle = '#123';
  context.fillRect(0, 0, 224, 224);
  context.fillStyle = `hsl(${hue} 90% 60%)`;
  context.fillRect(20, 30, 90, 70);
  const about = { facing: 'unknown', mirrored: false } as const;
  return { ...about, image, widthPx: 224, heightPx: 224, timeMs: 0 };
}

/** The tab at a held picture, and the hands of what it hears of. */
function openInside(head: Head, shelf: object = { list: [] }) {
  let frame = frameOf(40);
  const source = { current: () => frame, onFrame: () => () => {} } as unknown as FrameSource;
  let state: SourceState = { phase: 'live', source, frozen: true };
  const sourceChanged = new Signal<SourceState>();
  const eyeChanged = new Signal<EyeState>();
  const eyeState = { phase: 'ready', eye, receivedBytes: 0, totalBytes: 0 } as const;
  const sized = new Signal<EyeSizePx | undefined>();
  const changed = new Signal();
  const answered = new Signal<LiveAnswer | undefined>();
  const learner = { learned: { head, examples: { classIds: ['a', 'b'] } } };
  const engine = {
    source: {
      changed: sourceChanged,
      get state() {
        return state;
      },
    },
    eye: {
      state: eyeState,
      changed: eyeChanged,
      sized,
      get sizePx() {
        return eye.sizePx;
      },
    },
    changed,
    answered,
    learner,
    project: { contents: { photos: [], classes: [] } },
    inHand: {},
  } as unknown as Engine;
  const inside = new Inside({
    engine,
    shelf,
    edited: { plan: undefined },
    data: {},
    device: {},
  } as unknown as InsideDoors);
  const answer = () => answered.emit({ classIds: ['a', 'b'] } as unknown as LiveAnswer);
  return {
    inside,
    /** The project changes, the eye suits it, and the tab follows as its screen has it do. */
    async change() {
      sized.emit(eye.sizePx);
      changed.emit();
      await inside.show();
      answer();
    },
    learn(head: Head) {
      learner.learned = { ...learner.learned, head };
      answer();
    },
    hold(hue: number) {
      for (const frozen of [false, true]) {
        frame = frameOf(hue);
        state = { ...state, frozen };
        sourceChanged.emit(state);
      }
      answer();
    },
    picture: () => squarePicture(frame.image, frame.widthPx, frame.heightPx),
    probabilities: async (head: Head) => {
      const look = await eye.look(squarePicture(frame.image, frame.widthPx, frame.heightPx));
      if (!look.ok) throw new Error(look.trouble.kind);
      return classify(head, look.value.embedding).probabilities;
    },
  };
}

function expectAlike(one: Float32Array, other: Float32Array) {
  one.forEach((share, i) => expect(share).toBeCloseTo(other[i]!, 3));
}

test('Inside looks at the size at which what is shown was learned, and at the own one again', async () => {
  const head = headOf(1);
  const { inside, change, probabilities } = openInside(head);
  const { explainedEye } = inside;
  await change();
  await until(() => explainedEye.answered !== undefined);
  expect([inside.input.sizePx, inside.layers[0]!.shape]).toEqual([128, [64, 64, 32]]);
  const own = await probabilities(head);
  expectAlike(explainedEye.answered!.probabilities, own);

  // A classifier that came from another phone is shown.
  eye.useSize(192);
  await change();
  await until(() => explainedEye.answered?.voicesFor(0).shape[0] === 6);
  expect([inside.input.sizePx, inside.layers[0]!.shape]).toEqual([192, [96, 96, 32]]);
  const received = await probabilities(head);
  expectAlike(explainedEye.answered!.probabilities, received);
  expect(Math.abs(received[0]! - own[0]!)).toBeGreaterThan(0.002);

  eye.useSize(undefined);
  await change();
  await until(() => explainedEye.answered?.voicesFor(0).shape[0] === 4);
  expectAlike(explainedEye.answered!.probabilities, own);
  inside.stop();
});

test('what a finger drew stays while a head learns, and is asked about anew; another picture is bare', async () => {
  const { inside, change, learn, hold, probabilities } = openInside(headOf(1));
  const { covering } = inside.explainedEye;
  await change();
  await until(() => covering.before !== undefined);
  covering.beginStroke();
  covering.stroke({ xPx: 0.2, yPx: 0.3 }, { xPx: 0.4, yPx: 0.3 });
  await until(() => covering.after !== undefined);
  const [drawn, formerly] = [covering.covered!.cells, covering.after!];
  void covering.sweepAll();
  await until(() => (covering.sweeping?.done ?? 0) > 2);

  const later = headOf(2);
  learn(later);
  expect(covering.covered!.cells).toEqual(drawn);
  expect(covering.canUndo).toBe(true);
  // The sweep begins again by itself.
  expect(covering.sweeping?.done).toBe(0);
  await until(() => covering.after !== undefined);
  expectAlike(covering.before!, await probabilities(later));
  expect(covering.after).not.toEqual(formerly);
  await until(() => covering.sweep !== undefined);

  // The same picture, looked at by the eye at another size.
  eye.useSize(160);
  await change();
  await until(() => covering.after !== undefined);
  expect(covering.covered!.cells).toEqual(drawn);

  hold(200);
  await until(() => covering.before !== undefined);
  expect(covering.covered!.cells.includes(1)).toBe(false);
  expect([covering.canUndo, covering.sweep, covering.sweeping]).toEqual([
    false,
    undefined,
    undefined,
  ]);
  inside.stop();
});

test('a tuned eye is looked into with its own end: what it answers, covered too, and which places speak', async () => {
  const random = new Random(7);
  const noise = (length: number) => Float32Array.from({ length }, () => random.normal() / 8);
  const arrays = [
    ...publishedWeights(eye.model, 16).map((one) => one.map((value) => 0.9 * value)),
    ...[noise(320 * 2), noise(2)],
  ];
  const run = {
    ...{ id: 'tuned', source: 'project', classNames: ['a', 'b'], classIds: ['a', 'b'] },
    ...{ history: [], end: { kind: 'epochs-done' } },
    model: { kind: 'eye', level: 'last-block', eyeKey: eye.key },
  };
  const shelf = { list: [run], weightsOf: () => Promise.resolve(arrays) };
  const { inside, change, picture } = openInside(headOf(1), shelf);
  const { explainedEye } = inside;
  await change();
  expect(inside.subject.kind).toBe('tuned');
  await until(() => explainedEye.answered !== undefined);

  const weights = { eyeKey: eye.key, level: 'last-block', classCount: 2, arrays } as const;
  const opened = await TunedEye.open(eye, weights, ['wasm']);
  if (!opened.ok) throw new Error(opened.trouble.kind);
  const tuned = opened.value;
  const answerOf = async (image: ImageData) => {
    const look = await tuned.look(image);
    if (!look.ok) throw new Error(look.trouble.kind);
    return look.value.probabilities;
  };
  const own = await answerOf(picture());
  expectAlike(explainedEye.answered!.probabilities, own);
  // The places add up to what it answers, and are those of its own last maps.
  const voices = [0, 1].map((index) => explainedEye.answered!.voicesFor(index));
  expect(voices[0]!.shape).toEqual([4, 4, 320]);
  const logits = voices.map(({ places, rest }) => places.reduce((sum, part) => sum + part, rest));
  expect(1 / (1 + Math.exp(logits[1]! - logits[0]!))).toBeCloseTo(own[0]!, 3);
  const map = await tuned.lastMap(picture());
  if (!map.ok) throw new Error(map.trouble.kind);
  const kernel = arrays.at(-2)!;
  let first = 0;
  for (let i = 0; i < 320; i++) first += (map.value[i]! * kernel[2 * i]!) / 16;
  expect(voices[0]!.places[0]).toBeCloseTo(first, 3);

  const { covering } = explainedEye;
  covering.beginStroke();
  covering.stroke({ xPx: 0.2, yPx: 0.3 }, { xPx: 0.4, yPx: 0.3 });
  await until(() => covering.after !== undefined);
  expect(covering.after![0]).not.toBeCloseTo(own[0]!, 4);

  // Without some of its channels, beside its answer with all of them.
  inside.toggleSilent(16, 3);
  await until(() => explainedEye.effect !== undefined);
  expectAlike(explainedEye.effect!.before, own);
  expect(explainedEye.effect!.after).not.toEqual(explainedEye.effect!.before);
  tuned.dispose();
  inside.stop();
});
