import type { Page } from '@playwright/test';
import { expect } from './app.ts';

export type Code = 'es' | 'en';

/** Words of the course that tests look for. */
export const words = {
  es: {
    teacher: 'Vista para dar clase',
    handIn: 'Entregar',
    sheet: 'Hoja de actividades',
    open: 'Abrir la actividad',
    answer: 'Tu respuesta',
    check: 'Revisar',
    first: 'Reglas escritas, reglas aprendidas',
    second: 'La unidad de umbral',
  },
  en: {
    teacher: 'Teacher’s view',
    handIn: 'Hand in',
    sheet: 'Sheet of activities',
    open: 'Open the activity',
    answer: 'Your answer',
    check: 'Check',
    first: 'Written rules, learned rules',
    second: 'The threshold unit',
  },
} as const;

/** Opens the course, at a topic where one is given. */
export async function openCourse(
  page: Page,
  { topic, language = 'es', ...preferences }: { topic?: string; language?: Code } & object = {},
): Promise<void> {
  await page.addInitScript(
    (chosen) => {
      if (!localStorage.getItem('vistazo.preferences')) {
        localStorage.setItem('vistazo.preferences', chosen);
      }
    },
    JSON.stringify({ language, source: 'scene', ...preferences }),
  );
  await page.goto(`./?backend=wasm&source=scene&room=course${topic ? `&course=${topic}` : ''}`);
  await expect(page.getByRole('heading', { level: 1, name: /Curso|Course/ })).toBeVisible();
}

/** The way back in the header of a room. */
export function wayBack(page: Page, n: number) {
  return page.getByRole('button', { name: `Curso · ${n}: volver al curso` });
}

/** Does something in a room that changes nothing: a key that no instrument knows, on the first that there is. */
export async function doSomething(page: Page): Promise<void> {
  await page
    .locator('main')
    .locator('button, input')
    .and(page.locator(':not([data-of-course])'))
    .first()
    .press('F8');
}
