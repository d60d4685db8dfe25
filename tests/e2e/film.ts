import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { addClass, record } from './app.ts';

/** How the imaginary hand holds the camera. `strong` moves, turns and relights what it films. */
export type Motion = 'still' | 'gentle' | 'strong';

const strengths: Record<Motion, number> = { still: 0, gentle: 1, strong: 4 };

interface Film {
  show(photo: ImageBitmap | undefined, strength: number): void;
}

declare global {
  interface Window {
    film: Film;
  }
}

/**
 * Puts a film in place of the camera: photographs shown one after another as a hand-held camera would
 * see them, each frame another crop. (A still photograph would give frames that are all the same.)
 */
export async function useFilm(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    // The blank page that a browser opens with is no secure context.
    if (!isSecureContext) return;
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    const context = canvas.getContext('2d')!;
    let photo: ImageBitmap | undefined;
    let strength = 1;
    window.film = {
      show(next, nextStrength) {
        photo = next;
        strength = nextStrength;
      },
    };
    setInterval(() => {
      const seconds = performance.now() / 1000;
      const sway = (hz: number) => strength * Math.sin(2 * Math.PI * hz * seconds);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.fillStyle = '#6d675e';
      context.fillRect(0, 0, canvas.width, canvas.height);
      if (!photo) return;
      const scale = (1.12 + 0.05 * sway(0.31)) * Math.max(480 / photo.width, 480 / photo.height);
      context.translate(320 + 9 * sway(0.23), 240 + 7 * sway(0.37));
      context.rotate(0.03 * sway(0.19));
      context.scale(scale, scale);
      context.drawImage(photo, -photo.width / 2, -photo.height / 2);
      // Light that comes and goes: a veil, as filters are slow on a software canvas.
      const light = 0.06 * sway(0.13);
      context.fillStyle = light < 0 ? `rgb(0 0 0 / ${-light})` : `rgb(255 255 255 / ${light})`;
      context.fillRect(-photo.width / 2, -photo.height / 2, photo.width, photo.height);
    }, 1000 / 15);
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(15));
  });
}

/** Films a photograph from a file, from the next frame on. */
export async function film(page: Page, path: string, motion: Motion = 'gentle'): Promise<void> {
  const bytes = [...readFileSync(path)];
  await page.evaluate(
    async ([bytes, strength]) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
      window.film.show(bitmap, strength);
    },
    [bytes, strengths[motion]] as const,
  );
}

/**
 * Opens the camera and records classes in Teach: of each a take of every photograph before it.
 *
 * @param takeMs How long each take of a class is; of two the shorter one is set aside to measure with.
 */
export async function recordTakes(
  page: Page,
  takes: Readonly<Record<string, readonly string[]>>,
  takeMs: readonly number[] = [],
): Promise<void> {
  await page.getByRole('button', { name: 'Abrir la cámara' }).click();
  for (const [name, photos] of Object.entries(takes)) {
    await addClass(page, name);
    for (const [index, photo] of photos.entries()) {
      await film(page, photo);
      await page.waitForTimeout(300);
      await record(page, name, takeMs[index] ?? 700);
    }
  }
}

/** Films a bare wall. */
export async function filmNothing(page: Page): Promise<void> {
  await page.evaluate(() => window.film.show(undefined, 1));
}
