import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  addClass,
  expect,
  headline,
  record,
  recordButton,
  row,
  test,
  untilLearned,
} from './app.ts';

const start = './?backend=wasm&source=scene&object=mug';
const watching = 'Este proyecto está abierto en otra pestaña: aquí puedes mirar, no grabar.';

/** How many records of each kind are on the disk. */
function stored(page: Page) {
  return page.evaluate(async () => {
    const open = indexedDB.open('vistazo');
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const names = [...database.objectStoreNames];
    const counts = await Promise.all(
      names.map(
        (name) =>
          new Promise<readonly [string, number]>((resolve) => {
            const request = database.transaction(name).objectStore(name).count();
            request.onsuccess = () => resolve([name, request.result]);
          }),
      ),
    );
    database.close();
    return Object.fromEntries(counts);
  });
}

test('of two tabs on one project one writes, the other is told, follows, answers, and takes over @long', async ({
  page: first,
  context,
}) => {
  await first.goto(start);
  await addClass(first, 'Taza');
  await record(first, 'Taza', 700);
  await untilLearned(first);

  const second = await context.newPage();
  await second.goto(start);
  await expect(second.getByText(watching)).toBeVisible();
  await untilLearned(second);
  await expect(headline(second)).toHaveText('Taza');
  await expect(recordButton(second, 'Taza')).toBeDisabled();
  await expect(second.getByRole('button', { name: 'Nueva clase' })).toBeHidden();
  await second.getByRole('button', { name: 'Taza: ver sus tomas' }).click();
  const tray = second.getByRole('dialog', { name: 'Taza' });
  await expect(tray.getByText(watching)).toBeVisible();
  await expect(tray.getByRole('button', { name: 'Borrar la clase' })).toBeDisabled();
  await expect(tray.getByRole('button', { name: 'Agregar fotos' })).toBeDisabled();
  await expect(tray.getByRole('button', { name: 'Borrar la toma' })).toHaveCount(0);
  await expect(tray.getByRole('textbox', { name: 'Nombre' })).toBeDisabled();
  await second.keyboard.press('Escape');

  // What the writer does is seen by the watcher, which learns it, too, and writes nothing.
  await addClass(first, 'Vaso');
  await record(first, 'Vaso', 300);
  await expect(row(second, 'Vaso')).toContainText('1 toma');
  await untilLearned(second);
  await expect(first.getByText('responde el ojo')).toBeVisible();

  // A burst in the hand of the writer is finished before it is replaced.
  await recordButton(first, 'Vaso').hover();
  await first.mouse.down();
  await expect(recordButton(first, 'Vaso')).toContainText(/[2-9]/);
  await second.getByRole('button', { name: 'Usarlo aquí' }).click();
  await expect(first.getByText(watching)).toBeVisible();
  await first.mouse.up();
  await expect(second.getByText(watching)).toBeHidden();
  await expect(row(second, 'Vaso')).toContainText('2 tomas');
  await expect(recordButton(first, 'Taza')).toBeDisabled();
  await record(second, 'Taza', 300);
  await expect(row(second, 'Taza')).toContainText('2 tomas');
  await expect(row(first, 'Taza')).toContainText('2 tomas');

  // When the writer is closed, the other one writes again.
  await second.close();
  await expect(first.getByText(watching)).toBeHidden();
  await record(first, 'Taza', 300);
  await expect(row(first, 'Taza')).toContainText('3 tomas');
  await expect.poll(async () => (await stored(first))['bursts']).toBe(5);
  await first.reload();
  await expect(row(first, 'Taza')).toContainText('3 tomas');
});

test('what is open when another tab takes over is switched off there and then, and says why @long', async ({
  page: first,
  context,
}) => {
  await first.goto(start);
  await addClass(first, 'Taza');
  await first.getByRole('button', { name: 'Taza: ver sus tomas' }).click();
  await first.getByRole('button', { name: /^Reacción/ }).click();
  const sheet = first.getByRole('dialog', { name: 'Reacción de Taza' });
  await sheet.getByRole('radio', { name: 'Emoji', exact: true }).click();
  await expect(sheet.getByRole('radio', { name: '🎉' })).toBeEnabled();

  const second = await context.newPage();
  await second.goto(start);
  await second.getByRole('button', { name: 'Usarlo aquí' }).click();
  await expect(second.getByText(watching)).toBeHidden();
  await expect(sheet.getByText(watching)).toBeVisible();
  for (const name of ['🎉', 'Tono', 'Ninguna']) {
    await expect(sheet.getByRole('radio', { name, exact: true })).toBeDisabled();
  }

  // In the menu of the project the reason stands before what cannot be done.
  await first.keyboard.press('Escape');
  await first.keyboard.press('Escape');
  await first.getByRole('button', { name: 'Menú' }).click();
  await first.getByRole('menuitem', { name: 'Proyectos…' }).click();
  await first.getByRole('button', { name: /^Acciones de/ }).click();
  const menu = first.getByRole('menu');
  await expect(menu.getByText(watching)).toBeVisible();
  await expect(
    menu
      .getByRole('group', { name: watching })
      .getByRole('menuitem', { name: 'Cambiar el nombre' }),
  ).toHaveAttribute('aria-disabled', 'true');
  await expect(menu.getByRole('paragraph')).toHaveCount(0);
  await expect(menu.getByRole('menuitem', { name: 'Duplicar' })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  );
  const { violations } = await new AxeBuilder({ page: first }).include('[role="menu"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a tab that watches writes nothing at all', async ({ page: first, context }) => {
  await first.goto(start);
  await addClass(first, 'Taza');
  await record(first, 'Taza', 500);
  await untilLearned(first);
  const second = await context.newPage();
  await second.addInitScript(() => {
    const writes: string[] = [];
    Object.assign(window, { writes });
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (names, mode, ...options) {
      if (mode === 'readwrite') writes.push(String(names));
      return transaction.call(this, names, mode, ...options);
    };
  });
  await second.goto(start);
  await expect(second.getByText(watching)).toBeVisible();
  await untilLearned(second);
  const before = await stored(first);
  await recordButton(second, 'Taza').click({ force: true });
  await addClass(first, 'Vaso');
  await expect(row(second, 'Vaso')).toBeVisible();
  await second.getByRole('button', { name: /Ninguna de estas: qué tan/ }).click();
  await expect(second.getByRole('radio', { name: 'Exigente' })).toBeDisabled();
  expect(await second.evaluate(() => (window as unknown as { writes: string[] }).writes)).toEqual(
    [],
  );
  expect(await stored(first)).toEqual({ ...before, classes: before['classes']! + 1 });
});

test('what one tab erases lives on in no other @long', async ({ page: first, context }) => {
  await first.goto('./?backend=wasm');
  await first.getByRole('button', { name: 'Probar con una escena de ejemplo' }).click();
  await addClass(first, 'Taza');
  await record(first, 'Taza', 500);
  await untilLearned(first);
  const second = await context.newPage();
  await second.goto('./?backend=wasm');
  await expect(row(second, 'Taza')).toBeVisible();

  await second.getByRole('button', { name: 'Menú' }).click();
  await second.getByRole('menuitem', { name: 'Proyectos…' }).click();
  await second.getByText('Más', { exact: true }).click();
  await second.getByRole('button', { name: 'Borrar todo de este dispositivo…' }).click();
  await second.getByRole('button', { name: 'Borrar todo…' }).click();
  await second.getByRole('button', { name: 'Sí, borrar todo' }).click();
  for (const page of [second, first]) {
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Enséñale a tu cámara');
  }
  await expect(first.getByText('Se borró todo desde otra pestaña.')).toBeVisible();
  await expect(second.getByText('Se borró todo desde otra pestaña.')).toBeHidden();
  const { classes, photoBytes, embeddings } = await stored(first);
  expect({ classes, photoBytes, embeddings }).toEqual({ classes: 0, photoBytes: 0, embeddings: 0 });
  const chosen = await first.evaluate(() => localStorage.getItem('vistazo.preferences') ?? '');
  expect(chosen).not.toContain('scene');
});
