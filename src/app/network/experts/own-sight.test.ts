import { beforeEach, expect, it, vi } from 'vitest';
import { planOf } from '../../../core/network/explain/frozen-pass.fixture.ts';
import { failure, success } from '../../../core/outcome.ts';
import type { RunRecord } from '../../../training/store/records.ts';
import { Signal } from '../../signal.ts';
import type { SourceState } from '../../source-keeper.ts';
import { testProject } from '../../test-project.ts';
import { OwnSight, ownNumbers, type OwnSightParts } from './own-sight.svelte.ts';

vi.mock('../../../models/input/square-picture.ts', () => ({
  decodePhoto: (bytes: unknown) => Promise.resolve(bytes === 'bad' ? failure({}) : success(bytes)),
  squarePicture: () => 'live',
}));

const plan = planOf(
  [
    { kind: 'conv', filters: 4, kernelPx: 3, stridePx: 2, padding: 'same' },
    { kind: 'global-average' },
    { kind: 'dense', units: 5 },
    { kind: 'activation', id: 'relu' },
  ],
  9,
);

const runOf = (id: string, change: Partial<RunRecord> = {}) =>
  ({
    ...{ id, history: [{}], classNames: ['a', 'b', 'c'], source: 'project' },
    model: { kind: 'network', description: plan.description },
    ...change,
  }) as unknown as RunRecord;

const contents = testProject({ mug: { m: ['p', 'q', 'bad'] }, key: { k: ['r'] } });
let read: ReturnType<
  typeof vi.fn<(picture: string, layers: readonly number[]) => Promise<unknown>>
>;
let dispose: ReturnType<typeof vi.fn>;
let state: SourceState;
let sight: OwnSight;
const listener = { changed: vi.fn(), looked: vi.fn(), gone: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  dispose = vi.fn();
  // What the last layer stands on is what is asked for: it tells the pictures apart here.
  read = vi.fn((picture: string, layers: readonly number[]) => {
    const layer = layers[0]!;
    const outputs = Array.from({ length: plan.layers.length }, () => undefined as unknown);
    outputs[layer] = Float32Array.of(picture.charCodeAt(0), layer);
    return Promise.resolve(success({ outputs }));
  });
  const source = {
    current: () => ({ image: {}, widthPx: 1, heightPx: 1 }),
    onFrame: () => () => {},
  };
  state = { phase: 'live', frozen: false, source } as unknown as SourceState;
  sight = new OwnSight({
    engine: {
      changed: new Signal(),
      project: { contents },
      inHand: { photoBytes: (id: string) => Promise.resolve(id) },
      source: {
        changed: new Signal(),
        get state() {
          return state;
        },
      },
    },
    device: { choose: () => Promise.resolve(success({ backend: 'cpu' })) },
    weightsOf: (id: string) => Promise.resolve(id === 'gone' ? undefined : []),
    newRunner: () => ({ open: () => {}, read, dispose }),
  } as unknown as OwnSightParts);
});

it('looks at each photograph once, then at the live picture, by what the last layer stands on', async () => {
  const end = sight.listen(listener);
  sight.follow(runOf('r'));
  await vi.waitFor(() => expect(listener.looked).toHaveBeenCalled());
  const layer = plan.layers.length - 2;
  expect(sight.vectorOf('q')).toEqual(Float32Array.of('q'.charCodeAt(0), layer));
  expect([sight.vectorOf('bad'), sight.progress]).toEqual([undefined, undefined]);
  expect(listener.looked).toHaveBeenCalledWith(Float32Array.of('l'.charCodeAt(0), layer), 'r/1');
  end();
  expect(dispose).toHaveBeenCalledOnce();
  // What was seen stays for who comes back.
  read.mockClear();
  sight.listen(listener)();
  expect(sight.vectorOf('p')).toBeDefined();
});

it('begins anew with another network, and mixes no vectors', async () => {
  sight.follow(runOf('r'));
  sight.listen(listener);
  await vi.waitFor(() => expect(sight.vectorOf('r')).toBeDefined());
  sight.follow(runOf('s'));
  expect([sight.key, sight.vectorOf('r')]).toEqual(['s/1', undefined]);
  await vi.waitFor(() => expect(sight.vectorOf('r')).toBeDefined());
  expect(dispose).toHaveBeenCalledOnce();
});

it('stops when it is told to, goes on where it was, and says when it cannot look', async () => {
  let answer: () => void = () => undefined;
  const whole = read.getMockImplementation()!;
  read.mockImplementation(
    (...asked) => new Promise((resolve) => (answer = () => resolve(whole(...asked)))),
  );
  sight.follow(runOf('r'));
  sight.listen(listener);
  await vi.waitFor(() => expect(sight.progress).toEqual({ done: 0, total: 4 }));
  await vi.waitFor(() => expect(read).toHaveBeenCalled());
  sight.stop();
  answer();
  expect([sight.isStopped, sight.progress]).toEqual([true, undefined]);
  read.mockImplementation(whole);
  sight.goOn();
  await vi.waitFor(() => expect(sight.vectorOf('r')).toBeDefined());

  vi.spyOn(console, 'warn').mockReturnValueOnce();
  sight.follow(runOf('gone'));
  await vi.waitFor(() => expect(sight.failed).toBe(true));
});

it('offers itself where a last layer stands on few numbers of photographs', () => {
  expect(ownNumbers(runOf('r'))).toBe(5);
  expect(ownNumbers(undefined)).toBeUndefined();
  expect(ownNumbers(runOf('r', { source: 'digits' }))).toBeUndefined();
  const eye = { kind: 'eye', level: 'head', eyeKey: 'e' } as const;
  expect(ownNumbers(runOf('r', { model: eye }))).toBeUndefined();
  const flat = planOf([{ kind: 'flatten' }], 40);
  const model = { kind: 'network', description: flat.description } as const;
  expect(ownNumbers(runOf('r', { model }))).toBeUndefined();
});
