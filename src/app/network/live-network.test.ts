import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { success } from '../../core/outcome.ts';
import type { NetworkWeights } from '../../training/network/types.ts';
import { sampleProject, sampleRun } from '../../training/store/sample-records.ts';
import type { Engine } from '../engine.ts';
import type { LiveAnswer } from '../live-answer.ts';
import { Signal } from '../signal.ts';
import { LiveNetwork } from './live-network.svelte.ts';
import type { NetworkDevice } from './network-device.ts';
import type { RunShelf } from './run-shelf.svelte.ts';

// What it says of any picture stands in its weights.
vi.mock('./answerer.ts', () => ({
  openAnswerer: async (_: unknown, first: NetworkWeights) => {
    await opening;
    let weights = first;
    return success({
      look: () => {
        asked++;
        return Promise.resolve(success({ probabilities: weights[0]!.slice(), tookMs: 5 }));
      },
      setWeights: (next: NetworkWeights) => (weights = next),
      dispose: () => disposed++,
    });
  },
}));
vi.mock('../../models/input/square-picture.ts', () => ({ squarePicture: () => picture }));

const picture = {} as ImageData;
const { run } = sampleRun(sampleProject());
let opening: Promise<void> | undefined;
let asked: number;
let disposed: number;
let weights: NetworkWeights | undefined;
let frameMs: number;
/** When the picture that is held is looked at; undefined: none is. */
let heldMs: number | undefined;
let follower: (() => void) | undefined;
let live: LiveNetwork;
const looking = new Signal<{ picture: ImageData; timeMs: number }>();
const answered = new Signal<LiveAnswer | undefined>();

beforeEach(() => {
  opening = undefined;
  asked = disposed = 0;
  frameMs = 1000;
  heldMs = undefined;
  weights = [Float32Array.of(0.9, 0.1)];
  const source = {
    current: () => ({ image: {}, widthPx: 8, heightPx: 8, timeMs: frameMs }),
    onFrame: (consumer: () => void) => {
      follower = consumer;
      return () => (follower = undefined);
    },
  };
  const engine = {
    eye: { state: {} },
    source: { state: { phase: 'live', source }, changed: new Signal() },
    looker: { looking },
    answered,
    lookAtHeld: () => {
      if (heldMs === undefined) return;
      looking.emit({ picture, timeMs: heldMs });
      answered.emit(eyeAnswer(heldMs));
    },
  };
  const shelf = { weightsOf: () => Promise.resolve(weights) };
  live = new LiveNetwork(
    engine as unknown as Engine,
    {} as NetworkDevice,
    shelf as unknown as RunShelf,
    () => Promise.resolve(success(undefined)) as never,
  );
});

afterEach(() => live.stop());

/** All that was asked has been answered. */
const settled = () => new Promise((resolve) => setTimeout(resolve));
const firstShare = () => live.answer?.shares[0];
const eyeAnswer = (timeMs: number) => ({ timeMs }) as LiveAnswer;

it('answers each frame, smoothed over time', async () => {
  await live.show(run);
  await settled();
  expect(live.answer).toMatchObject({ winner: 0, tookMs: 5, timeMs: 1000 });
  weights = [Float32Array.of(0.1, 0.9)];
  await live.show(run);
  frameMs += 90;
  follower!();
  await settled();
  // A time constant later a little more than a third of what was before is left, of the same picture nothing.
  expect(firstShare()).toBeCloseTo(0.1);
  weights = [Float32Array.of(0.9, 0.1)];
  frameMs += 90;
  await live.show(run);
  await settled();
  expect(firstShare()).toBeCloseTo(0.9 - 0.8 * Math.exp(-1));
});

it('says of a held picture what the newer weights say', async () => {
  await live.show(run);
  await settled();
  expect(firstShare()).toBeCloseTo(0.9);
  weights = [Float32Array.of(0.2, 0.8)];
  await live.show(run);
  await settled();
  expect(live.answer).toMatchObject({ winner: 1, timeMs: 1000 });
  expect(firstShare()).toBeCloseTo(0.2);
});

it('beside the eye shows both answers to the same picture, and newer weights to a held one', async () => {
  await live.show(run);
  live.setWho('both');
  looking.emit({ picture, timeMs: 50 });
  await settled();
  answered.emit(eyeAnswer(20));
  expect(live.answer).toBeUndefined();
  answered.emit(eyeAnswer(50));
  expect(live.answer?.timeMs).toBe(50);
  expect(live.eyeAnswer?.timeMs).toBe(50);
  weights = [Float32Array.of(0.2, 0.8)];
  await live.show(run);
  await settled();
  expect(firstShare()).toBeCloseTo(0.2);
  expect(live.eyeAnswer?.timeMs).toBe(50);
});

it('answers a held picture for the run that is shown next, beside the eye and for the eye alone', async () => {
  await live.show(run);
  live.setWho('both');
  heldMs = 50;
  looking.emit({ picture, timeMs: 50 });
  answered.emit(eyeAnswer(50));
  await settled();
  expect(firstShare()).toBeCloseTo(0.9);

  // No frame comes, and nobody wakes an eye that is awake.
  weights = [Float32Array.of(0.2, 0.8)];
  heldMs = 60;
  await live.show({ ...run, id: 'another' });
  await settled();
  expect(live.runId).toBe('another');
  expect(firstShare()).toBeCloseTo(0.2);
  expect([live.answer?.timeMs, live.eyeAnswer?.timeMs]).toEqual([60, 60]);

  heldMs = 70;
  live.setWho('eye');
  expect(live.eyeAnswer?.timeMs).toBe(70);
  heldMs = 80;
  live.setWho('both');
  await settled();
  expect([live.answer?.timeMs, live.eyeAnswer?.timeMs]).toEqual([80, 80]);
});

it('leaves the answers to the eye alone, and needs it then', async () => {
  await live.show(run);
  await settled();
  expect(live.needsEye).toBe(false);
  live.setWho('eye');
  expect(live.needsEye).toBe(true);
  const before = asked;
  looking.emit({ picture, timeMs: 50 });
  answered.emit(eyeAnswer(50));
  await settled();
  expect(asked).toBe(before);
  expect(live.answer).toBeUndefined();
  expect(live.eyeAnswer?.timeMs).toBe(50);
});

it('says where nothing was kept, and lets everything go', async () => {
  weights = undefined;
  await live.show(run);
  expect(live.trouble).toEqual({ kind: 'not-kept' });
  weights = [Float32Array.of(0.9, 0.1)];
  live.stop();
  await live.show(run);
  await settled();
  expect(live.trouble).toBeUndefined();
  live.stop();
  expect([disposed, follower, live.runId, live.answer]).toEqual([
    1,
    undefined,
    undefined,
    undefined,
  ]);
});

it('lets a network go that opens after it was left', async () => {
  let open = () => {};
  opening = new Promise((resolve) => (open = resolve));
  const first = live.show(run);
  await settled();
  live.stop();
  open();
  await first;
  await settled();
  expect([asked, disposed, live.runId]).toEqual([0, 1, undefined]);
});
