import { killAtRandom } from '../../bench/endurance/kill.mjs';
import { expect, test } from './app.ts';

/** Kills the browser in the middle of each scene (bench/endurance/kill-scenes.mjs). */
async function kill(times: number): Promise<void> {
  for (const { scene, kills, processes, written, faults } of await killAtRandom({
    kills: times,
    seed: 20261130,
  })) {
    expect(faults, `killed while ${scene}`).toEqual([]);
    expect(kills).toBe(times);
    // The browser, its GPU, its storage and the page at the least.
    expect(processes).toBeGreaterThanOrEqual(4 * times);
    expect(written, `saved while ${scene}`).toBeGreaterThan(0);
  }
}

test('killed at any moment of anything, the project opens, and what was saved is there', async () => {
  test.setTimeout(400_000);
  await kill(1);
});

test('the same twenty times in each scene @long', async () => {
  test.setTimeout(5_400_000);
  await kill(20);
});
