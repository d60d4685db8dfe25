import { beforeEach, expect, it, vi } from 'vitest';
import type { NetworkDescription } from '../../../core/network/description.ts';
import { frozen, planOf } from '../../../core/network/explain/frozen-pass.fixture.ts';
import { classMap, classVoices } from '../../../core/network/explain/channel-speaks.ts';
import { success } from '../../../core/outcome.ts';
import type { RunRecord } from '../../../training/store/records.ts';
import { isMapExact, RunMaps } from './run-maps.ts';

vi.mock('../../../models/input/square-picture.ts', () => ({
  decodePhoto: (bytes: ArrayBuffer) => Promise.resolve(success(bytes)),
}));

const plan = planOf(
  [
    { kind: 'conv', filters: 4, kernelPx: 3, stridePx: 2, padding: 'same' },
    { kind: 'activation', id: 'relu' },
    { kind: 'global-average' },
  ],
  9,
);
const pass = frozen(plan, 2);

function runOf(id: string, description: NetworkDescription = plan.description): RunRecord {
  return {
    id,
    history: [{}],
    classNames: ['a', 'b', 'c'],
    model: { kind: 'network', description },
  } as unknown as RunRecord;
}

let read: ReturnType<typeof vi.fn>;
let opened: string[];
let asked: string[];
let disposed: number;
let maps: RunMaps;

beforeEach(() => {
  opened = [];
  disposed = 0;
  read = vi.fn((_image: ImageData, layers: readonly number[]) =>
    Promise.resolve(
      success({
        picture: pass.picture,
        outputs: pass.outputs.map((one, layer) => (layers.includes(layer) ? one : undefined)),
        probabilities: new Float32Array(3),
      }),
    ),
  );
  asked = [];
  maps = mapsWith((runId) =>
    Promise.resolve(runId === 'no-weights' ? undefined : [...pass.weights]),
  );
});

function mapsWith(weightsOf: (runId: string) => Promise<typeof pass.weights | undefined>): RunMaps {
  return new RunMaps({
    device: { choose: () => Promise.resolve(success({ backend: 'cpu', stepMs: 1, trials: [] })) },
    photoBytesOf: ([id]) =>
      Promise.resolve(id === 'gone' ? new Map() : new Map([[id!, new ArrayBuffer(1)]])),
    weightsOf: (runId) => {
      asked.push(runId);
      return weightsOf(runId);
    },
    eye: () => undefined,
    bringCode: () => Promise.resolve(success(undefined)) as never,
    newRunner: (backend) =>
      ({
        open: () => void opened.push(backend),
        read,
        dispose: () => void disposed++,
      }) as never,
  });
}

it('makes the class activation map of what a photograph’s maps give a class, as Inside does', async () => {
  const map = await maps.of(runOf('r'), { photoId: 'p' }, 1);
  const voices = [0, 1, 2].map((index) => classVoices(pass, index));
  expect(map).toEqual(classMap(voices, 1));
  expect(map?.side).toBe(5);
  const given = voices.map(({ logit, rest }) => logit - rest);
  const mean = map!.values.reduce((sum, value) => sum + value, 0) / 25;
  expect(mean).toBeCloseTo(given[1]! - (given[0]! + given[1]! + given[2]!) / 3, 5);
});

it('looks at a photograph once, whatever class is asked about, and again for another run', async () => {
  await maps.of(runOf('r'), { photoId: 'p' }, 0);
  await maps.of(runOf('r'), { photoId: 'p' }, 2);
  expect(read).toHaveBeenCalledTimes(1);
  await maps.of(runOf('s'), { photoId: 'p' }, 0);
  expect([read.mock.calls.length, opened.length]).toEqual([2, 2]);
});

it('has no map of what is gone, and lets its worker go', async () => {
  expect(await maps.of(runOf('r'), { photoId: 'gone' }, 0)).toBeUndefined();
  expect(await maps.of(runOf('no-weights'), { photoId: 'p' }, 0)).toBeUndefined();
  expect(await maps.of(runOf('r'), { photoId: 'p' }, 3)).toBeUndefined();
  expect(disposed).toBe(0);
  maps.close();
  expect(disposed).toBe(1);
  expect(await maps.of(runOf('r'), { photoId: 'p' }, 0)).toBeDefined();
});

it('opens no worker for a picture that was asked about before it was closed', async () => {
  let arrive: (weights: typeof pass.weights) => void;
  maps = mapsWith(() => new Promise((resolve) => (arrive = resolve)));
  const map = maps.of(runOf('r'), { photoId: 'p' }, 0);
  // The picture is there, the weights are on their way.
  await vi.waitFor(() => expect(asked).toEqual(['r']));
  maps.close();
  arrive!(pass.weights);
  expect(await map).toBeUndefined();
  expect(opened).toEqual([]);
});

it('says of which networks the map is exact', () => {
  expect(isMapExact(runOf('r'))).toBe(true);
  const bent = planOf(
    [{ kind: 'flatten' }, { kind: 'dense', units: 6 }, { kind: 'activation', id: 'relu' }],
    9,
  );
  expect(isMapExact(runOf('r', bent.description))).toBe(false);
  const tuned = { ...runOf('r'), model: { kind: 'eye', level: 1, eyeKey: 'e' } };
  expect(isMapExact(tuned as unknown as RunRecord)).toBe(true);
});
