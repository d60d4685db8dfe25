import { liveThrough } from '../../bench/endurance/day.mjs';
import { loseGpu } from '../../bench/endurance/gpu.mjs';
import { openOtherVersions } from '../../bench/endurance/migrations.mjs';
import { fillAtEachWrite } from '../../bench/endurance/quota.mjs';
import { raceTabs } from '../../bench/endurance/tabs.mjs';
import { expect, test } from './app.ts';

// Each opens browsers of its own; what is measured and how often: bench/README.md.

test('stores of other versions: older ones open whole, a newer one is told of and left alone', async () => {
  for (const { version, faults } of await openOtherVersions()) {
    expect(faults, version).toEqual([]);
  }
});

test('a full disk at every kind of write: said, nothing harmed, and it goes on with room again @long', async () => {
  test.setTimeout(1_200_000);
  const found = await fillAtEachWrite();
  expect(found.length).toBeGreaterThanOrEqual(17);
  for (const { write, faults } of found) expect(faults, write).toEqual([]);
});

test('two tabs that take a project from one another lose no write @long', async () => {
  test.setTimeout(600_000);
  const { taken, written, faults } = await raceTabs({ rounds: 20, seed: 20261130 });
  expect(faults).toEqual([]);
  expect(taken).toBe(20);
  expect(written).toBeGreaterThan(20);
});

for (const backend of ['webgl', 'webgpu']) {
  test(`${backend} taken away in each room, while recording, exporting, training @long`, async () => {
    test.setTimeout(3_600_000);
    const found = await loseGpu({ backend, losses: 20 });
    expect(found.faults).toEqual([]);
    expect(found.pageLost).toBeGreaterThan(20);
    expect(found.workersLost).toBeGreaterThan(20);
    expect(found.said).toBeGreaterThan(0);
    expect(found.compared).toBe(5);
    expect(found.difference).toBeLessThanOrEqual(1e-3);
  });
}

test('minutes of live answers and recording hold nothing that they let go of @long', async () => {
  test.setTimeout(2_400_000);
  const { samples, faults } = await liveThrough({ minutes: 30 });
  const [first, last] = [samples[2]!, samples.at(-1)!];
  expect(faults).toEqual([]);
  expect(last.photos).toBeGreaterThan(first.photos);
  expect(last.tracks).toBe(1);
  for (const what of ['gpuObjects', 'tensors', 'frames'] as const) {
    expect(last[what] - first[what], what).toBeLessThanOrEqual(5);
  }
  expect(last.listeners - first.listeners).toBeLessThanOrEqual(10);
  // Records and embeddings of photographs are kept in memory: some 3 kB each.
  const keptMB = 0.003 * (last.photos - first.photos);
  expect(last.heapMB - first.heapMB).toBeLessThanOrEqual(5 + keptMB);
  // Of processes, known on Linux alone.
  for (const what of ['pagesMB', 'drawingMB'] as const) {
    expect(last[what] - first[what], what).not.toBeGreaterThan(50);
  }
});
