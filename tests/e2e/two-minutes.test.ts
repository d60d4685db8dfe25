import { startServer } from '../../tools/serve.mjs';
import { recordScreen } from '../../tools/screen-recording.mjs';
import { expect, test } from './app.ts';
import { acts } from './demonstration.ts';
import { useFilm } from './film.ts';
import { useVoice } from './voice.ts';

/** A classroom's Wi-Fi: slow enough for the wait to be a lesson. */
const bytesPerSecond = 350_000;

/** Where the film goes, when one is made (`npm run film`). */
const filmPath = process.env.VISTAZO_FILM;

test.use({ viewport: { width: 390, height: 844 } });

test('the first two minutes @long', async ({ page, context }) => {
  test.setTimeout(400_000);
  const server = await startServer({ slowBytesPerSecond: bytesPerSecond });
  await useFilm(context);
  await useVoice(page, 'es-MX');
  await page.goto(`${server.url}?backend=wasm`);
  const recording = filmPath ? await recordScreen(page) : undefined;
  const beganMs = performance.now();
  for (const { title, untilS, play } of acts) {
    await play({ page, flightMode: () => server.close() });
    const atS = (performance.now() - beganMs) / 1000;
    console.log(`${atS.toFixed(1).padStart(6)} s (by ${untilS} s)  ${title}`);
    expect(atS, 'three times its hour, on whatever machine').toBeLessThan(3 * untilS);
  }
  await recording?.save(filmPath!);
});
