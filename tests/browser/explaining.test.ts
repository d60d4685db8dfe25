import { afterEach, expect, it, vi } from 'vitest';
import type { ExplainedNetwork } from '../../src/app/network/explain/explained-network.ts';
import { Explaining } from '../../src/app/network/explain/explaining.svelte.ts';
import type { NetworkDevice } from '../../src/app/network/network-device.ts';
import type { SplitPictures } from '../../src/app/network/network-data.svelte.ts';
import { Signal } from '../../src/app/signal.ts';
import type { SourceKeeper, SourceState } from '../../src/app/source-keeper.ts';
import { createFrameHub } from '../../src/camera/frame-hub.ts';
import type { FrameSource } from '../../src/camera/frame.ts';
import type { LayerDescription } from '../../src/core/network/description.ts';
import { explainUnit } from '../../src/core/network/explain/explain-unit.ts';
import { patchOf } from '../../src/core/network/explain/exciting-patches.ts';
import { receptiveField } from '../../src/core/network/explain/receptive-field.ts';
import { success } from '../../src/core/outcome.ts';
import { movedWeights } from '../../src/models/network/small-network.fixture.ts';
import { flatten, planned } from './network-kinds.ts';

const owned: { dispose(): void }[] = [];
afterEach(() => owned.splice(0).forEach((thing) => thing.dispose()));

const sidePx = 16;
const until = (is: () => boolean) => vi.waitFor(() => expect(is()).toBe(true), { timeout: 30_000 });

/** A picture with a bright part on a dark one. */
function camera() {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 224;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#123';
  context.fillRect(0, 0, 224, 224);
  context.fillStyle = '#fc6';
  context.fillRect(20, 30, 90, 70);
  const hub = createFrameHub();
  const source = { ...hub, kind: 'scene', element: canvas } as unknown as FrameSource;
  const about = { facing: 'unknown', mirrored: false } as const;
  const show = () =>
    hub.publish({
      ...about,
      image: canvas,
      widthPx: 224,
      heightPx: 224,
      timeMs: performance.now(),
    });
  show();
  return { source, show };
}

/** Four pictures: the second is bright at the right below, the last unlike the others in nothing. */
function pictures(): SplitPictures {
  const count = 4;
  const pixels = new Uint8Array(count * sidePx * sidePx * 3);
  for (let y = 10; y < 14; y++) {
    for (let x = 8; x < 12; x++) {
      pixels.fill(
        255,
        (sidePx * sidePx + y * sidePx + x) * 3,
        (sidePx * sidePx + y * sidePx + x + 1) * 3,
      );
    }
  }
  const labels = Int32Array.of(0, 1, 2, 3);
  return {
    set: { sizePx: sidePx, channels: 3, classCount: 4, pixels, labels, bursts: labels },
    photoIds: [],
    unreadableCount: 0,
    split: { training: labels, validation: new Int32Array(), unmeasuredClasses: [] },
  };
}

function explaining() {
  const { source, show } = camera();
  const changed = new Signal<SourceState>();
  let state: SourceState = { phase: 'live', source, frozen: false };
  const keeper = {
    changed,
    get state() {
      return state;
    },
    setFrozen(frozen: boolean) {
      state = { ...state, frozen };
      changed.emit(state);
    },
    hold: () => keeper.setFrozen(true),
    letGo: () => keeper.setFrozen(false),
  } as unknown as SourceKeeper;
  const device = {
    choose: () => Promise.resolve(success({ backend: 'webgl', stepMs: 1, trials: [] })),
  } as unknown as NetworkDevice;
  const made = new Explaining({
    keeper,
    device,
    pictures: () => Promise.resolve(success(pictures())),
    photoBytes: () => Promise.resolve(undefined),
  });
  owned.push(made);
  return { explaining: made, keeper, show };
}

const valid: LayerDescription = {
  kind: 'conv',
  filters: 6,
  kernelPx: 3,
  stridePx: 2,
  padding: 'valid',
};

/** Bright places excite the first channel. */
function network(): ExplainedNetwork {
  const plan = planned([valid, { kind: 'activation', id: 'relu' }, flatten]);
  const weights = movedWeights(plan);
  weights[0] = weights[0]!.map((value, i) => (i % 6 === 0 ? 0.1 : value));
  return { plan, weights, source: 'toy', takesDigits: false };
}

it('holds the picture with its pass, and lets it go with the picture', async () => {
  const { explaining: held, keeper } = explaining();
  held.follow(network());
  expect(held.held).toBeUndefined();
  held.hold();
  await until(() => held.held !== undefined);
  const { pass } = held.held!;
  const unit = { layer: 0, y: 2, x: 3, channel: 1 };
  const given = pass.outputs[0]![(2 * 7 + 3) * 6 + 1]!;
  expect(explainUnit(pass, unit).value).toBeCloseTo(given, 4);
  expect(held.covering.before).toEqual(held.held!.probabilities);
  keeper.setFrozen(false);
  expect(held.held).toBeUndefined();
  expect(held.covering.before).toBeUndefined();
});

it('tells the answers with and without a channel, of a live picture and of a held one', async () => {
  const { explaining: silenced, show } = explaining();
  silenced.follow(network());
  silenced.setSilent([{ layer: 0, channel: 0 }]);
  await until(() => {
    show();
    return silenced.effect !== undefined;
  });
  const live = silenced.effect!;
  const apart = live.before.map((share, i) => Math.abs(share - live.after[i]!));
  expect(Math.max(...apart)).toBeGreaterThan(1e-3);
  silenced.hold();
  await until(() => silenced.held !== undefined);
  const whole = silenced.held!.pass.outputs[0]!.filter((_, i) => i % 6 === 0);
  expect(whole).toEqual(new Float32Array(whole.length));
  silenced.effect!.after.forEach((share, i) => expect(share).toBeCloseTo(live.after[i]!, 4));
  silenced.setSilent([]);
  expect(silenced.effect).toBeUndefined();
});

it('covers by strokes and by a square, takes them back, and sweeps', async () => {
  const { explaining: covered } = explaining();
  const { covering } = covered;
  covered.follow(network());
  covered.hold();
  await until(() => covered.held !== undefined);
  covering.beginStroke();
  covering.stroke({ xPx: 0.2, yPx: 0.3 }, { xPx: 0.4, yPx: 0.3 });
  await until(() => covering.after !== undefined);
  const stroked = covering.after!;
  expect(stroked).not.toEqual(covering.before);
  covering.moveSquare(1, 0);
  expect(covering.square).toEqual({ x: 0.5, y: 0.5 });
  covering.moveSquare(1, 0);
  covering.resize(1);
  expect(covering.square!.x).toBeCloseTo(0.62, 9);
  const marked = covering.covered!.cells.reduce((sum, cell) => sum + cell, 0);
  covering.stamp();
  expect(covering.square).toBeUndefined();
  expect(covering.covered!.cells.reduce((sum, cell) => sum + cell, 0)).toBe(marked);
  covering.undo();
  covering.undo();
  expect(covering.canUndo).toBe(false);
  expect(covering.covered!.cells.includes(1)).toBe(false);
  expect(covering.after).toBeUndefined();
  await covering.sweepAll();
  expect(covering.sweep!.probabilities).toHaveLength(49);
  // The bright part is what the network looks at: covering it changes most.
  const changes = covering.sweep!.probabilities.map((after) =>
    Math.max(...after.map((share, i) => Math.abs(share - covering.before![i]!))),
  );
  expect(changes[1 * 7 + 2]).toBeGreaterThan(changes[6 * 7 + 6]!);
});

it('keeps what a finger drew on a picture while the network learns, or another one is asked', async () => {
  const { explaining: covered, keeper } = explaining();
  const { covering } = covered;
  const own = network();
  covered.follow(own);
  covered.hold();
  await until(() => covered.held !== undefined);
  covering.beginStroke();
  covering.stroke({ xPx: 0.2, yPx: 0.3 }, { xPx: 0.4, yPx: 0.3 });
  await until(() => covering.after !== undefined);
  const [drawn, before] = [covering.covered!.cells, covering.before!];

  covered.follow({ ...own, weights: movedWeights(own.plan, 2) });
  // What explains the held picture is not taken away meanwhile.
  expect(covered.held).toBeDefined();
  expect(covering.covered!.cells).toEqual(drawn);
  await until(() => covering.before !== before && covering.after !== undefined);
  expect(covering.before).not.toEqual(before);
  expect(covering.covered!.cells).toEqual(drawn);

  covered.follow(network());
  expect(covering.before).toBeUndefined();
  await until(() => covering.after !== undefined);
  expect(covering.covered!.cells).toEqual(drawn);
  keeper.setFrozen(false);
  expect(covering.covered).toBeUndefined();
});

it('finds the picture that excites a channel, and where', async () => {
  const { explaining: searched } = explaining();
  const own = network();
  searched.follow(own);
  await searched.exciting.search(0);
  const found = searched.exciting.found(0);
  expect(found).toMatchObject({ count: 4 });
  const [first] = found!.of(0);
  expect(first!.photoId).toBe('1');
  const { picture: field } = receptiveField(own.plan, { layer: 0, channel: 0, ...first! });
  const { leftPx, topPx, widthPx } = patchOf(field, sidePx, sidePx);
  expect(widthPx).toBe(3);
  expect([leftPx, topPx].every((px) => px >= 8 && px < 12)).toBe(true);
  const picture = await found!.pictureOf(first!.photoId);
  expect(picture?.data[(11 * sidePx + 9) * 4]).toBe(255);
  searched.follow({ ...own, weights: movedWeights(own.plan, 2) });
  expect(searched.exciting.found(0)).toBeUndefined();
  const cancelled = searched.exciting.search(0);
  searched.exciting.cancel();
  await cancelled;
  expect(searched.exciting.found(0)).toBeUndefined();
  expect(searched.exciting.progress(0)).toBeUndefined();
});
