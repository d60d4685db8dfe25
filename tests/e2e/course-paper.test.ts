import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, test } from './app.ts';
import { openCourse, words } from './course.ts';
import { beFound, expectAccessible } from './lab.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Whether a press on the middle of a button is the button's own, and nothing lies over it. */
function isWithinReach(button: Locator): Promise<boolean> {
  return button.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
}

for (const [width, height] of [
  [390, 844],
  [1920, 1080],
] as const) {
  test(`a sheet that was open before leaves what is handed in and printed as it is, ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openCourse(page);
    await page.getByRole('button', { name: 'Menú' }).click();
    await page.getByRole('menuitem', { name: 'Ajustes' }).click();
    await expect(page.getByRole('dialog', { name: 'Ajustes' })).toBeVisible();
    await page.keyboard.press('Escape');
    for (const [opener, print] of [
      [words.es.handIn, 'Imprimir o PDF'],
      [words.es.sheet, 'Imprimir'],
    ] as const) {
      await page.getByRole('button', { name: opener }).click();
      const screen = page.getByRole('dialog', { name: opener });
      const paper = screen.getByRole('article');
      // A sheet at the right would have it in the right half.
      expect((await paper.boundingBox())!.x).toBeLessThan(width / 2);
      for (const name of [print, 'Cerrar']) {
        expect(await isWithinReach(screen.getByRole('button', { name }))).toBe(true);
      }
      await page.emulateMedia({ media: 'print' });
      expect((await paper.boundingBox())!.x).toBeLessThan(20);
      await page.emulateMedia({ media: 'screen' });
      await page.keyboard.press('Escape');
      await expect(screen).toBeHidden();
    }
  });
}

for (const language of ['es', 'en'] as const) {
  test(`all activities are on three sheets of paper, ${language}`, async ({ page }) => {
    await beFound(page);
    await openCourse(page, { language });
    await page.getByRole('button', { name: words[language].sheet }).click();
    const paper = page.getByRole('article');
    await expect(paper.getByRole('img')).toHaveCount(17);
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = (await page.pdf({ format })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length, format).toBe(3);
      // The address of each is a link, and lies on the paper.
      const [, right, top] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.map(Number);
      const links = pdf.split(/\bendobj\b/).flatMap((one) => {
        const topic = /topic=(\d+)/.exec(one)?.[1];
        const rect = /\/Rect \[([-\d. ]+)\]/.exec(one)?.[1]!.split(' ').map(Number);
        if (!topic || !rect) return [];
        const [x0, y0, x1, y1] = rect as [number, number, number, number];
        return x0 >= 0 && y0 >= 0 && x1 <= right! && y1 <= top! ? [Number(topic)] : [];
      });
      const all = Array.from({ length: 17 }, (_, i) => i + 1);
      expect(
        [...new Set(links)].sort((a, b) => a - b),
        format,
      ).toEqual(all);
    }
    await page.emulateMedia({ media: 'print' });
    const least = await paper.evaluate((article) =>
      Math.min(
        ...[article, ...article.querySelectorAll('p, h3, h4, li, span, strong')].map((one) =>
          parseFloat(getComputedStyle(one).fontSize),
        ),
      ),
    );
    // 10 pt.
    expect(least).toBeGreaterThanOrEqual(13.3);
  });
}

test('hands in a picture with name, answers and a photograph of one’s own @long', async ({
  page,
}) => {
  // Saved as a download: no picker is there to be answered.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await openCourse(page, { topic: 'rules' });
  await page.getByRole('button', { name: 'Que va en bici' }).click();
  await page.getByRole('button', { name: words.es.handIn }).click();
  const screen = page.getByRole('dialog', { name: words.es.handIn });
  await screen.getByRole('textbox', { name: 'Tu nombre' }).fill('Ana López');
  const paper = screen.getByRole('article');
  await expect(paper).toContainText('Curso de Vistazo · Ana López');
  await expect(paper).toContainText('Que va en bici (bien)');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    screen.getByRole('button', { name: 'Mis archivos…' }).click(),
  ]);
  await chooser.setFiles([
    { name: 'see.png', mimeType: 'image/png', buffer: readFileSync('docs/see.png') },
    { name: 'nota.txt', mimeType: 'text/plain', buffer: Buffer.from('no') },
  ]);
  await expect(paper.getByRole('presentation')).toHaveCount(1);
  await expect(screen.getByRole('alert')).toContainText('nota.txt');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    screen.getByRole('button', { name: 'Guardar como imagen' }).click(),
  ]);
  await expect(screen.getByRole('status').filter({ hasText: 'a tus descargas' })).toBeVisible();
  expect(download.suggestedFilename()).toMatch(/^curso-Ana-López-\d{4}-\d\d-\d\d\.png$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const png = Buffer.concat(chunks);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1240, 1754]);
  // There is ink on it: an empty page of that size weighs a few kilobytes.
  expect(png.length).toBeGreaterThan(40_000);
  await expectAccessible(page);
  await screen.getByRole('switch', { name: /Reglas escritas/ }).click();
  await expect(paper).not.toContainText('Que va en bici');
  await page.emulateMedia({ media: 'print' });
  await expect(paper).toBeVisible();
  await expect(screen.getByRole('textbox', { name: 'Tu nombre' })).toBeHidden();
});

test('tells where the picture is that a person chose a place for, and nothing where they chose none', async ({
  page,
}) => {
  // No person is here to answer the system's own window.
  await page.addInitScript(() => {
    const picker = async ({ suggestedName }: { suggestedName: string }) => {
      if (sessionStorage.getItem('no')) throw new DOMException('', 'AbortError');
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle(suggestedName, { create: true });
    };
    Object.assign(window, { showSaveFilePicker: picker });
  });
  await openCourse(page, { topic: 'rules' });
  await page.getByRole('button', { name: words.es.handIn }).click();
  const screen = page.getByRole('dialog', { name: words.es.handIn });
  const save = screen.getByRole('button', { name: 'Guardar como imagen' });
  const told = screen.getByRole('status').filter({ hasText: 'donde elegiste' });
  await save.press('Enter');
  await expect(told).toHaveText(/^Se guardó curso-.*\.png donde elegiste\.$/);
  await expect(save).toBeFocused();
  const bytes = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    for await (const handle of folder.values()) {
      if (handle instanceof FileSystemFileHandle) return (await handle.getFile()).size;
    }
    return 0;
  });
  expect(bytes).toBeGreaterThan(4000);
  await page.evaluate(() => sessionStorage.setItem('no', 'no'));
  await save.press('Enter');
  await expect(told).toBeHidden();
  await expect(screen.getByRole('status').filter({ hasText: /\S/ })).toHaveCount(0);
  await expect(screen.getByRole('alert')).toHaveCount(0);
});
