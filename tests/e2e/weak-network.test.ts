import { readFileSync, statSync } from 'node:fs';
import { isCore, parsePackList } from '../../src/app/offline/pack-list.ts';
import { startServer } from '../../tools/serve.mjs';
import { startWeakNetwork } from '../../tools/weak-network.mjs';
import { addClass, expect, headline, record, test, untilLearned } from './app.ts';

interface Piece {
  readonly path: string;
  readonly group: string;
}

/** The core pack's pieces, in their order; what is optional comes only when it is asked for. */
function pieces(): Piece[] {
  const listed = parsePackList(JSON.parse(readFileSync('dist/core-pack.json', 'utf8')))!;
  return listed.filter(isCore).map(({ url, group }) => ({ path: url.split('?')[0]!, group }));
}

/** Two cuts while the eye arrives, one behind the first answer. */
const cutAtBytes = [900_000, 2_000_000, 3_300_000];

for (const { mbit, limitMs } of [
  { mbit: 8, limitMs: 80_000 },
  { mbit: 1, limitMs: 240_000 },
]) {
  test(
    `at ${mbit} Mbit/s, cut three times: answers, is ready offline, and asks again only for what was lost`,
    { tag: '@long' },
    async ({ page }) => {
      test.setTimeout(limitMs + 10_000);
      const network = await startWeakNetwork({ bytesPerSecond: (mbit * 1e6) / 8, cutAtBytes });
      try {
        await page.goto(network.url);
        await page.getByRole('button', { name: 'Abrir la cámara' }).click();
        await addClass(page, 'Taza');
        await record(page, 'Taza', 800);
        await expect(headline(page)).toContainText('Taza', { timeout: limitMs });
        await expect(page.getByText('listo sin internet')).toBeVisible({ timeout: limitMs });

        expect(network.cuts()).toBe(3);
        const paths = network.transfers.map(({ path }) => path);
        const inPack = new Map(pieces().map(({ path, group }) => [path, group]));
        const packOnly = <T extends { path: string }>(some: readonly T[]) =>
          some.filter(({ path }) => inPack.has(path)).map(({ path }) => path);
        // Each piece once, and once more for each cut that it was lost in.
        expect(packOnly(network.twice())).toEqual([]);
        expect(packOnly(network.lost()).length).toBeGreaterThanOrEqual(2);
        expect(packOnly(network.repeated()).sort()).toEqual(packOnly(network.lost()).sort());
        expect(new Set(packOnly(network.transfers))).toEqual(new Set(inPack.keys()));
        // What came of the eye before a cut is not sent again.
        const weights = network.transfers.filter(({ path }) => path.endsWith('.bin'));
        const weightBytes = weights.reduce((sum, { bytes }) => sum + bytes, 0);
        const once = [...new Set(weights.map(({ path }) => statSync(`dist/${path}.br`).size))];
        expect(weightBytes).toBeLessThan(1.1 * once.reduce((sum, bytes) => sum + bytes, 0));
        // The rest comes behind the eye, the engine and the one backend that answers first.
        const isFirst = (path: string) => /^(eye|engine|wasm)$/.test(inPack.get(path) ?? '');
        const rest = paths.findIndex((path) => inPack.has(path) && !isFirst(path));
        expect(paths.findLastIndex(isFirst)).toBeLessThan(rest);
        expect(paths.indexOf('service-worker.js')).toBeGreaterThan(paths.findLastIndex(isFirst));
      } finally {
        await network.close();
      }
    },
  );
}

test('a network that is gone for longer: says so, lets one record, and goes on by itself @long', async ({
  page,
  context,
}) => {
  const server = await startServer();
  try {
    await page.goto(server.url);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Abrir la cámara' }).click();
    await addClass(page, 'Taza');
    await record(page, 'Taza', 800);
    const lost = page.getByRole('alert').filter({ hasText: 'Sin conexión' });
    await expect(lost).toContainText('sigue solo cuando vuelva', { timeout: 30_000 });
    // Asking now is possible, and no harm where there is still no network.
    await lost.getByRole('button', { name: 'Intentar ahora' }).click();
    await expect(lost).toBeVisible();
    await context.setOffline(false);
    await expect(lost).toBeHidden();
    await untilLearned(page);
    await expect(headline(page)).toContainText('Taza');
    await expect(page.getByText('listo sin internet')).toBeVisible({ timeout: 60_000 });
  } finally {
    await server.close();
  }
});
