import { beforeEach, expect, it, vi } from 'vitest';
import { success } from '../../../core/outcome.ts';
import { Random } from '../../../core/random.ts';
import { meanOfMap } from '../../../models/eye/eye-network.ts';
import type { Eye } from '../../../models/eye/eye.ts';
import type { RunRecord } from '../../../training/store/records.ts';
import { TunedMaps, type TunedMapParts } from './tuned-maps.ts';

const random = new Random(2);
const noise = (length: number) => Float32Array.from({ length }, () => random.normal());
// Two classes, three numbers, 2 × 2 places.
const map = noise(2 * 2 * 3);
const arrays = [noise(4), noise(3 * 2), noise(2)];

const runOf = (id: string, eyeKey = 'eye@128') =>
  ({
    ...{ id, history: [{}], classNames: ['a', 'b'] },
    model: { kind: 'eye', level: 'last-block', eyeKey },
  }) as unknown as RunRecord;

let lastMap: ReturnType<typeof vi.fn>;
let open: ReturnType<typeof vi.fn<NonNullable<TunedMapParts['open']>>>;
let dispose: ReturnType<typeof vi.fn<() => void>>;
let maps: TunedMaps;

beforeEach(() => {
  lastMap = vi.fn(() => Promise.resolve(success(map)));
  dispose = vi.fn<() => void>();
  open = vi.fn(() => Promise.resolve({ lastMap, dispose } as never));
  maps = new TunedMaps({
    eye: () => ({ key: 'eye@128' }) as Eye,
    bringCode: () => Promise.resolve(success(undefined)),
    weightsOf: (id) => Promise.resolve(id === 'no-weights' ? undefined : arrays),
    imageOf: (id) => Promise.resolve(id === 'gone' ? undefined : ({} as ImageData)),
    open,
  });
});

it('gives the exact map of the tuned maps: what they give the class, less the mean of all classes', async () => {
  const of = await maps.of(runOf('r'), 'p', 1);
  expect(of?.side).toBe(2);
  const embedding = meanOfMap(map, 3);
  const given = [0, 1].map((k) =>
    embedding.reduce((sum, value, i) => sum + value * arrays[1]![2 * i + k]!, 0),
  );
  const mean = of!.values.reduce((sum, value) => sum + value, 0) / 4;
  expect(mean).toBeCloseTo(given[1]! - (given[0]! + given[1]!) / 2, 5);
});

it('looks once at each photograph, opens one tuned eye after another, and lets them go', async () => {
  await maps.of(runOf('r'), 'p', 0);
  await maps.of(runOf('r'), 'p', 1);
  expect([open.mock.calls.length, lastMap.mock.calls.length]).toEqual([1, 1]);
  await maps.of(runOf('s'), 'p', 1);
  expect([open.mock.calls.length, lastMap.mock.calls.length, dispose.mock.calls.length]).toEqual([
    2, 2, 1,
  ]);
  maps.close();
  await vi.waitFor(() => expect(dispose).toHaveBeenCalledTimes(2));
});

it('has no map of another eye, nor of what is gone', async () => {
  expect(await maps.of(runOf('r', 'eye@160'), 'p', 0)).toBeUndefined();
  expect(open).not.toHaveBeenCalled();
  expect(await maps.of(runOf('no-weights'), 'p', 0)).toBeUndefined();
  expect(await maps.of(runOf('r'), 'gone', 0)).toBeUndefined();
  expect(await maps.of(runOf('r'), 'p', 2)).toBeUndefined();
});
