import { expect, type Page } from '@playwright/test';
import { addClass, headline, record, row, untilLearned } from './app.ts';
import { film, filmNothing } from './film.ts';
import { ownPhotos } from './photos.ts';

/** What the demonstration needs from whoever plays it. */
export interface Stagecraft {
  readonly page: Page;
  /** Takes the network away. */
  readonly flightMode: () => Promise<void>;
}

/** One act of "the first two minutes": what is done, and when it should be over. */
export interface Act {
  readonly title: string;
  /** Seconds after the beginning. */
  readonly untilS: number;
  readonly play: (stage: Stagecraft) => Promise<void>;
}

const photo = (kind: string, index: number) => ownPhotos!.photo(kind, index);
const game = (page: Page) => page.getByRole('region', { name: '¿Quién la engaña?' });

/** Long enough for what happens once an answer is stable. */
const look = (page: Page, ms = 1200) => page.waitForTimeout(ms);

/** Long enough for an audience to see it, where there is one: whoever watches the film. */
const showAudience = async (page: Page, ms = 1200) => {
  if (process.env.VISTAZO_FILM) await page.waitForTimeout(ms);
};

/** Films a thing until it is the answer. */
async function showUntil(page: Page, path: string, answer: string): Promise<void> {
  await film(page, path);
  await expect(headline(page)).toContainText(answer);
  await look(page);
}

/**
 * The first two minutes, as a teacher plays them in front of a class. (80 to 105 s belong to the loop of
 * QR codes from phone to phone.)
 */
export const acts: readonly Act[] = [
  {
    title: 'The camera opens; while the eye arrives the picture turns into its numbers and back',
    untilS: 10,
    play: async ({ page }) => {
      await page.getByRole('button', { name: 'Abrir la cámara' }).click();
      await film(page, photo('taza', 0));
      await expect(page.getByRole('img', { name: /16 columnas y 12 filas/ })).toBeVisible();
      // Four seconds of picture, one of change, and then the numbers.
      await showAudience(page, 7000);
    },
  },
  {
    title: 'A mug held for three seconds; taken away: none of these',
    untilS: 30,
    play: async ({ page }) => {
      await addClass(page, 'Taza');
      await record(page, 'Taza', 3000);
      await untilLearned(page);
      await showUntil(page, photo('taza', 0), 'Taza');
      await expect(page.getByText(/aprendió \d+ fotos en [\d.]+ m?s/)).toBeVisible();
      await filmNothing(page);
      await expect(headline(page)).toContainText('Ninguna de estas');
      await showAudience(page);
    },
  },
  {
    title: 'A second thing; where it looked; swapped, the room hears their names',
    untilS: 60,
    play: async ({ page }) => {
      await film(page, photo('osito', 0));
      await addClass(page, 'Osito');
      await record(page, 'Osito', 2500);
      await untilLearned(page);
      await showUntil(page, photo('osito', 0), 'Osito');
      await page.getByRole('button', { name: 'Dónde se fijó', exact: true }).click();
      await expect(page.getByRole('img', { name: 'Dónde se fijó para decir Osito' })).toBeVisible();
      await showAudience(page, 2000);
      await page.getByRole('button', { name: 'Ocultar dónde se fijó' }).click();
      await page.getByRole('button', { name: 'Escenario' }).click();
      await page.getByRole('button', { name: 'Decir los nombres' }).click();
      await showUntil(page, photo('taza', 0), 'Taza');
      await showUntil(page, photo('osito', 0), 'Osito');
      const said = () => page.evaluate(() => window.said.slice(-2));
      await expect.poll(said).toEqual(['Taza', 'Osito']);
      await page.getByRole('button', { name: 'Salir del escenario' }).click();
    },
  },
  {
    title: 'Flight mode in front of everyone: it still learns a third',
    untilS: 80,
    play: async ({ page, flightMode }) => {
      await expect(page.getByText('listo sin internet')).toBeVisible();
      await flightMode();
      await film(page, photo('balón', 0));
      await addClass(page, 'Balón');
      await record(page, 'Balón', 2500);
      await untilLearned(page);
      await showUntil(page, photo('balón', 0), 'Balón');
    },
  },
  {
    title: 'Who can fool it? Somebody else’s mug is kept, and one tap teaches it',
    untilS: 120,
    play: async ({ page }) => {
      await showUntil(page, photo('taza', 2), 'Taza');
      await page.getByRole('button', { name: '¿Quién la engaña?' }).click();
      await game(page).getByRole('button', { name: 'Ninguna de estas' }).click();
      await showAudience(page);
      await game(page).getByRole('button', { name: 'Enséñale que es «Ninguna de estas»' }).click();
      await expect(headline(page)).toContainText('Ninguna de estas');
      await showAudience(page);
      await showUntil(page, photo('taza', 0), 'Taza');
      await game(page)
        .getByRole('button', { name: /^Salir de/ })
        .click();
      await expect(row(page, 'Taza')).toContainText('1 toma');
      await showAudience(page);
    },
  },
];
