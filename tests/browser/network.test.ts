import { afterEach, describe, expect, it } from 'vitest';
import { explainUnit } from '../../src/core/network/explain/explain-unit.ts';
import { placeOf } from '../../src/core/network/explain/flatten.ts';
import { initialWeights } from '../../src/core/network/initial-weights.ts';
import { NetworkPictures } from '../../src/core/network/network-pictures.ts';
import { planNetwork } from '../../src/core/network/plan-network.ts';
import type { NetworkPlan } from '../../src/core/network/plan.ts';
import { lenet5 } from '../../src/core/network/presets/lenet5.ts';
import { runReference } from '../../src/core/network/reference/run-reference.ts';
import { countOf, isVolume } from '../../src/core/network/shapes.ts';
import { softmax } from '../../src/core/neuron/softmax.ts';
import { Random } from '../../src/core/random.ts';
import { chooseNetworkBackend } from '../../src/models/network/choose-network-backend.ts';
import {
  newNetworkWorker,
  openNetworkLink,
  type NetworkLink,
} from '../../src/models/network/network-link.ts';
import { NetworkRunner } from '../../src/models/network/network-runner.ts';
import type { NetworkBackend, NetworkLook } from '../../src/models/network/types.ts';
import { isLong } from './long.ts';
import { conv, flatten, kinds, planned } from './network-kinds.ts';
import { movedWeights } from '../../src/models/network/small-network.fixture.ts';

const PHOTO_PX = 224;

const gpus: readonly NetworkBackend[] = isLong ? ['webgl', 'webgpu'] : ['webgl'];
const backends: readonly NetworkBackend[] = ['cpu', ...gpus];

const owned: { dispose(): void }[] = [];
afterEach(() => owned.splice(0).forEach((thing) => thing.dispose()));

function own<Thing extends { dispose(): void }>(thing: Thing): Thing {
  owned.push(thing);
  return thing;
}

function digitNetwork(): NetworkPlan {
  const plan = planNetwork(lenet5('tanh', 1), 10);
  if (!plan.ok) throw new Error(JSON.stringify(plan.trouble));
  return plan.value;
}

/** A photograph with something in it: blobs, so that its parts differ. */
function photograph(seed: number): ImageData {
  const context = new OffscreenCanvas(PHOTO_PX, PHOTO_PX).getContext('2d')!;
  const random = new Random(seed);
  const level = () => random.integer(256);
  for (let blob = 0; blob < 12; blob++) {
    context.fillStyle = `rgb(${level()} ${level()} ${level()})`;
    context.fillRect(level(), level(), level(), level());
  }
  return context.getImageData(0, 0, PHOTO_PX, PHOTO_PX);
}

/** What the plain loops make of a photograph, by the same way in. */
function expectedOf(plan: NetworkPlan, weights: readonly Float32Array[], photo: ImageData) {
  const { input } = plan.description;
  const levels = new NetworkPictures(PHOTO_PX, input).make(photo.data);
  const picture = Float32Array.from(levels, (level) =>
    input.normalisation === 'unit' ? level / 255 : level / 127.5 - 1,
  );
  return softmax(Float64Array.from(runReference(plan, weights, picture).at(-1)!.data));
}

function expectAlike(actual: Float32Array, expected: Float64Array): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-3));
}

async function lookOf(runner: NetworkRunner, photo: ImageData): Promise<NetworkLook> {
  const answer = await runner.look(photo);
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

async function readingOf(runner: NetworkRunner, photo: ImageData, layers: readonly number[]) {
  const answer = await runner.read(photo, layers);
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

const atIndex = (channel: number) => ({ y: 0, x: 0, channel });

const brokenWorker = () => new Worker('data:text/javascript,throw Error()');

async function open(backend: NetworkBackend): Promise<NetworkLink> {
  const opened = await openNetworkLink(backend);
  if (!opened.ok) throw new Error(`${backend}: ${opened.trouble.detail}`);
  own({ dispose: () => opened.value.close('The test is over.') });
  return opened.value;
}

describe('every kind of layer gives what the plain loops give', () => {
  it.each(backends)('on %s', async (backend) => {
    const link = await open(backend);
    for (const [name, layers] of kinds) {
      const plan = planned(layers);
      const weights = movedWeights(plan);
      const photo = photograph(3);
      await link.answer(link.remote.build(plan, weights), 30_000);
      const look = await link.answer(link.remote.look(photo.data), 30_000);
      const expected = expectedOf(plan, weights, photo);
      look.probabilities.forEach((value, i) =>
        expect(Math.abs(value - expected[i]!), name).toBeLessThan(1e-3),
      );
    }
  });
});

describe('the choice of a backend', () => {
  it.each(gpus)('finds gradients right on %s', async (wanted) => {
    const chosen = await chooseNetworkBackend(wanted);
    expect(chosen).toMatchObject({ ok: true, value: { backend: wanted } });
  });

  it.runIf(isLong)('takes the quicker of the two', async () => {
    const chosen = await chooseNetworkBackend();
    if (!chosen.ok) throw new Error(JSON.stringify(chosen.trouble));
    const { backend, stepMs, trials } = chosen.value;
    expect(backend).not.toBe('cpu');
    expect(trials.map((trial) => trial.backend).sort()).toEqual(['webgl', 'webgpu']);
    for (const trial of trials) expect(stepMs).toBeLessThanOrEqual(trial.stepMs ?? Infinity);
  });
});

describe('a picture that stands still', () => {
  it.each(backends)('is read back layer by layer on %s', async (backend) => {
    const runner = own(new NetworkRunner(backend));
    const photo = photograph(5);
    for (const [name, layers] of kinds) {
      const plan = planned(layers);
      const weights = movedWeights(plan);
      runner.open(plan, weights);
      const all = plan.layers.map((_, layer) => layer);
      const { picture, outputs, probabilities } = await readingOf(runner, photo, all);
      expectAlike(probabilities, expectedOf(plan, weights, photo));
      // Every number is explained by what the same backend put out before it.
      const pass = { plan, weights, picture, outputs };
      plan.layers.forEach(({ outShape, layer: { kind } }, layer) => {
        const data = outputs[layer]!;
        expect(data).toHaveLength(countOf(outShape));
        const scale = data.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1);
        for (let index = layer; index < data.length; index += 37) {
          const place = isVolume(outShape) ? placeOf(outShape, index) : atIndex(index);
          const { value } = explainUnit(pass, { layer, ...place });
          expect(Math.abs(value - data[index]!) / scale, `${name}: ${kind}`).toBeLessThan(1e-4);
        }
      });
    }
  });

  it('gives only the layers that are asked for, and leaves no tensor behind', async () => {
    const plan = digitNetwork();
    const runner = own(new NetworkRunner('webgl'));
    runner.open(plan, initialWeights(plan, 'glorot', 1));
    const { outputs } = await readingOf(runner, photograph(1), [4, 2, 2]);
    const before = await runner.tensorCount();
    const read = outputs.flatMap((data, layer) => (data ? [layer] : []));
    expect(read).toEqual([2, 4]);
    for (let i = 0; i < 3; i++) await readingOf(runner, photograph(i), [0, 1]);
    expect(await runner.tensorCount()).toBe(before);
    expect(before).toBe(plan.layers.flatMap(({ weights }) => weights).length);
  });

  it.each(backends)(
    'is answered without the channels that are switched off on %s',
    async (backend) => {
      const plan = planned([conv, { kind: 'batch-norm' }, flatten]);
      const weights = movedWeights(plan);
      const runner = own(new NetworkRunner(backend));
      const photo = photograph(2);
      runner.open(plan, weights);
      const whole = await lookOf(runner, photo);
      runner.setSilent([{ layer: 0, channel: 3 }]);
      // A kernel and a bias of 0 say nothing either.
      const without = weights.map((values, index) =>
        index <= 1 ? values.map((value, i) => (i % 6 === 3 ? 0 : value)) : values,
      );
      const expected = expectedOf(plan, without, photo);
      const silent = await lookOf(runner, photo);
      expectAlike(silent.probabilities, expected);
      const reading = await readingOf(runner, photo, [0]);
      expectAlike(reading.probabilities, expected);
      const off = reading.outputs[0]!.filter((_, i) => i % 6 === 3);
      expect(off).toEqual(new Float32Array(off.length));
      expect(Math.abs(silent.probabilities[0]! - whole.probabilities[0]!)).toBeGreaterThan(1e-3);
      runner.setSilent([]);
      expect((await lookOf(runner, photo)).probabilities).toEqual(whole.probabilities);
    },
  );

  it('is read though newer pictures are looked at meanwhile, also when the device is lost', async () => {
    const plan = digitNetwork();
    const weights = initialWeights(plan, 'glorot', 1);
    const runner = own(new NetworkRunner('webgl'));
    runner.open(plan, weights);
    const [first, photo] = [photograph(1), photograph(2)];
    await lookOf(runner, first);
    runner.setSilent([{ layer: 0, channel: 0 }]);
    await runner.loseDevice();
    const answers = await Promise.all([
      runner.look(first),
      runner.read(photo, [0]),
      runner.look(first),
      runner.look(first),
      runner.read(photo, [1]),
    ]);
    expect(answers.map((answer) => answer?.ok)).toEqual([true, undefined, undefined, true, true]);
    const reading = answers[4];
    if (!reading?.ok || !('outputs' in reading.value)) throw new Error('There is no reading.');
    expect(reading.value.outputs[0]).toBeUndefined();
    const muted = weights.map((values, index) =>
      index <= 1 ? values.map((value, i) => (i % 6 === 0 ? 0 : value)) : values,
    );
    expectAlike(reading.value.probabilities, expectedOf(plan, muted, photo));
  });
});

describe('a runner', () => {
  it('answers as the plain loops do, and with other weights from the next look on', async () => {
    const plan = digitNetwork();
    const runner = own(new NetworkRunner('webgl'));
    const first = initialWeights(plan, 'glorot', 1);
    const second = initialWeights(plan, 'glorot', 2);
    const photo = photograph(1);
    runner.open(plan, first);
    const look = await lookOf(runner, photo);
    expectAlike(look.probabilities, expectedOf(plan, first, photo));
    expect(look.tookMs).toBeGreaterThan(0);
    runner.setWeights(second);
    const other = await lookOf(runner, photo);
    expectAlike(other.probabilities, expectedOf(plan, second, photo));
    // They differ by more than any rounding.
    expect(Math.abs(look.probabilities[0]! - other.probabilities[0]!)).toBeGreaterThan(1e-3);
  });

  it('lets pictures go that a newer one overtakes', async () => {
    const plan = digitNetwork();
    const weights = initialWeights(plan, 'glorot', 1);
    const runner = own(new NetworkRunner('cpu'));
    runner.open(plan, weights);
    const answers = await Promise.all([1, 2, 3, 4].map((seed) => runner.look(photograph(seed))));
    expect(answers.map((answer) => answer?.ok)).toEqual([true, undefined, undefined, true]);
    const last = answers[3]!;
    if (last.ok) expectAlike(last.value.probabilities, expectedOf(plan, weights, photograph(4)));
  });

  it('goes on when the device is lost, with the weights of last', async () => {
    const plan = digitNetwork();
    const weights = initialWeights(plan, 'glorot', 1);
    const runner = own(new NetworkRunner('webgl'));
    const photo = photograph(1);
    runner.open(plan, initialWeights(plan, 'glorot', 2));
    await lookOf(runner, photo);
    runner.setWeights(weights);
    await runner.loseDevice();
    expectAlike((await lookOf(runner, photo)).probabilities, expectedOf(plan, weights, photo));
    expect(runner.backend).toBe('webgl');
  });

  it('goes on in plain JavaScript where two workers in a row are lost', async () => {
    const plan = digitNetwork();
    const weights = initialWeights(plan, 'glorot', 1);
    let started = 0;
    const newWorker = () => (++started <= 2 ? brokenWorker() : newNetworkWorker());
    const runner = own(new NetworkRunner('webgl', newWorker));
    runner.open(plan, weights);
    const photo = photograph(1);
    expectAlike((await lookOf(runner, photo)).probabilities, expectedOf(plan, weights, photo));
    expect([runner.backend, started]).toEqual(['cpu', 3]);
  });

  it('leaves no tensor behind, whatever is opened and however often it looks', async () => {
    const runner = own(new NetworkRunner('webgl'));
    const digits = digitNetwork();
    const other = planned([conv, { kind: 'batch-norm' }, flatten]);
    const round = async () => {
      for (const plan of [other, digits]) {
        runner.open(plan, initialWeights(plan, 'glorot', 1));
        for (let look = 0; look < 5; look++) await lookOf(runner, photograph(look));
        runner.setWeights(initialWeights(plan, 'glorot', 2));
        await lookOf(runner, photograph(9));
      }
      return runner.tensorCount();
    };
    const before = await round();
    expect(before).toBe(digits.layers.flatMap(({ weights }) => weights).length);
    for (let i = 0; i < 3; i++) expect(await round()).toBe(before);
  });

  it('says so where the weights have grown without bound', async () => {
    const plan = digitNetwork();
    const runner = own(new NetworkRunner('cpu'));
    runner.open(
      plan,
      initialWeights(plan, 'glorot', 1).map((values) => values.fill(NaN)),
    );
    expect(await runner.look(photograph(1))).toEqual({
      ok: false,
      trouble: { kind: 'no-numbers' },
    });
  });

  it('says so where its workers stop', async () => {
    const plan = digitNetwork();
    const runner = own(new NetworkRunner('webgl', brokenWorker));
    runner.open(plan, initialWeights(plan, 'glorot', 1));
    expect(await runner.look(photograph(1))).toMatchObject({
      ok: false,
      trouble: { kind: 'lost' },
    });
  });

  it('answers nothing more once it is disposed of', async () => {
    const plan = digitNetwork();
    const runner = new NetworkRunner('cpu');
    runner.open(plan, initialWeights(plan, 'glorot', 1));
    const answers = [runner.look(photograph(1)), runner.look(photograph(2))];
    runner.dispose();
    expect(await Promise.all(answers)).toEqual([undefined, undefined]);
    expect(await runner.look(photograph(3))).toBeUndefined();
  });
});
