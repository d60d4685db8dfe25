import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { labs } from '../../src/app/neuron/labs.ts';
import type { Fields } from '../../src/core/lab-state/fields.ts';
import { decodeLab, type LabKey } from '../../src/core/lab-state/lab-link.ts';
import { initialState } from '../../src/core/lab-state/snap.ts';
import { startServer } from '../../tools/serve.mjs';
import { expect, test } from './app.ts';
import { beFound, copyLink } from './lab.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

type Code = 'es' | 'en';

const words = {
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

/** What a lab of the course is set to, where that is not what it is at first. */
const changes: Record<string, object> = {
  threshold: { view: 'unit', task: 'and' },
  matrix: { predict: true },
  playground: { data: 'xor', hidden: [] },
  overfitting: { model: 'net', neurons: 4 },
};

/** What a lab shows, by the link that it makes of itself, is what its activity asks for. */
async function expectLabAsAsked(page: Page, changed?: object): Promise<void> {
  const shown = new URL(await copyLink(page)).searchParams;
  const key: LabKey<Fields> | undefined = labs.find(({ id }) => id === shown.get('lab'));
  const wanted = { ...initialState(key!.fields), ...(changed ?? changes[key!.id]) };
  expect(decodeLab(key!, shown.get('state')!)).toEqual({ ok: true, value: wanted });
  expect(decodeLab(key!, new URL(page.url()).searchParams.get('state')!)).toEqual({
    ok: true,
    value: wanted,
  });
}

/** Each topic, and a part of what its activity's address says. */
const topics = [
  ['rules', 'lab=rules'],
  ['threshold', 'lab=threshold'],
  ['perceptron', 'lab=perceptron'],
  ['vectors', 'lab=vectors'],
  ['matrix', 'lab=matrix'],
  ['activations', 'lab=activations'],
  ['losses', 'lab=losses'],
  ['descent', 'lab=descent'],
  ['chain-rule', 'lab=chain-rule'],
  ['frameworks', 'lab=playground'],
  ['overfitting', 'lab=overfitting'],
  ['image', 'room=see'],
  ['colour', 'room=see'],
  ['convolution', 'room=filter'],
  ['pooling', 'room=filter'],
  ['networks', 'room=network'],
  ['classifiers', 'room=teach'],
] as const;

async function openCourse(
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

async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(
    ({ id, nodes }) => `${screen}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(told).toEqual([]);
}

/** The way back in the header of a room. */
function wayBack(page: Page, n: number) {
  return page.getByRole('button', { name: `Curso · ${n}: volver al curso` });
}

test('is the second action of the first screen, needs no camera, and is in the menu of a room', async ({
  page,
}) => {
  await page.addInitScript(() => {
    if (!isSecureContext) return;
    navigator.mediaDevices.getUserMedia = () => {
      Object.assign(window, { asked: true });
      return Promise.reject(new DOMException('', 'NotAllowedError'));
    };
  });
  await page.goto('./?backend=wasm');
  await page.getByRole('button', { name: 'Curso', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Curso' })).toBeVisible();
  expect(page.url()).toContain('room=course');
  expect(await page.evaluate(() => 'asked' in window)).toBe(false);
  await page.getByRole('button', { name: 'Neurona', exact: true }).click();
  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: 'Curso' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Curso' })).toBeVisible();
});

test('each card opens its room in its state, and the way back marks the card @long', async ({
  page,
}) => {
  test.slow();
  await openCourse(page);
  for (const [index, [id, said]] of topics.entries()) {
    const n = index + 1;
    const row = page.locator(`[data-topic='${id}']`);
    await row.getByRole('button').first().click();
    await row.getByRole('button', { name: words.es.open }).click();
    await expect(wayBack(page, n)).toBeVisible();
    expect(page.url()).toContain(said);
    expect(page.url()).toContain(`course=${id}`);
    await expect(page.locator('.trouble:not(:empty)')).toHaveCount(0);
    if (said.startsWith('lab=')) {
      await expectLabAsAsked(page);
    } else if (id === 'image') {
      await expect(page.getByText('192 números')).toBeVisible();
    } else if (id === 'colour') {
      await expect(page.getByRole('radiogroup', { name: 'Espacio de color' })).toBeVisible();
    } else if (id === 'networks') {
      await expect(page.getByText('LeNet-5').first()).toBeVisible();
    } else if (id === 'pooling') {
      await expect(page.getByText('Máximo 2 × 2').first()).toBeVisible();
    }
    await wayBack(page, n).click();
    await expect(row.getByText('actividad vista')).toBeAttached();
  }
  await page.reload();
  await expect(page.getByText('actividad vista')).toHaveCount(topics.length);
});

test('the blackboard of topic 14 works out the course’s own convolution @long', async ({
  page,
}) => {
  test.slow();
  await openCourse(page, { topic: 'convolution' });
  await page.getByRole('button', { name: 'El ejemplo del curso en el pizarrón' }).click();
  const board = page.getByRole('dialog', { name: 'Modo pizarrón' });
  await expect(board.getByRole('grid', { name: /^Resultado/ })).toBeVisible();
  const rows = async (name: string) => {
    const texts = await board.getByRole('grid', { name }).getByRole('row').allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, ' ').trim());
  };
  expect(await rows('Entrada I, de 7 por 7')).toEqual([
    '0 1 1 1 0 0 0',
    '0 0 1 1 1 0 0',
    '0 0 0 1 1 1 0',
    '0 0 0 1 1 0 0',
    '0 0 1 1 0 0 0',
    '0 1 1 0 0 0 0',
    '1 1 0 0 0 0 0',
  ]);
  expect(await rows('Kernel K, de 3 por 3')).toEqual(['1 0 1', '0 1 0', '1 0 1']);
  const step = board.getByRole('button', { name: 'Un paso' });
  for (let cell = 0; cell < 25; cell++) await step.click();
  expect(await rows('Resultado, de 5 por 5')).toEqual([
    '1 4 3 4 1',
    '1 2 4 3 3',
    '1 2 3 4 1',
    '1 3 3 1 1',
    '3 3 1 1 0',
  ]);
});

test('a topic that is done stays done, whatever network is opened later @long', async ({
  page,
}) => {
  test.slow();
  await openCourse(page, { topic: 'networks' });
  await page.getByRole('button', { name: words.es.open }).click();
  const totals = page.getByRole('region', { name: 'La red completa' });
  const count = (await totals.getByRole('definition').first().textContent())!;
  await wayBack(page, 16).click();
  const field = page.getByRole('textbox', { name: words.es.answer });
  const check = page.getByRole('button', { name: words.es.check });
  await field.fill(count);
  await check.click();
  await expect(page.getByText('1 de 17 temas hechos')).toBeVisible();
  await page.getByRole('button', { name: /^VGG16/ }).click();
  await expect(totals.getByRole('definition').first()).not.toHaveText(count);
  await wayBack(page, 16).click();
  await check.click();
  await expect(page.getByText(`Sí, ${count}.`)).toBeVisible();
  await field.fill('7');
  await check.click();
  await expect(page.getByText(`Sí, ${count}.`)).toBeHidden();
  await expect(page.getByText('1 de 17 temas hechos')).toBeVisible();
});

test('questions: a hint, a right answer, what the student made; marks survive a reload', async ({
  page,
}) => {
  await openCourse(page, { topic: 'matrix' });
  const field = page.getByRole('textbox', { name: words.es.answer });
  const check = page.getByRole('button', { name: words.es.check });
  for (const [typed, said] of [
    ['', 'Falta tu respuesta.'],
    ['Infinity', 'Escribe un número'],
    ['14', 'Cuida los signos.'],
    ['−14', 'Sí: 2 · (−2) + 5 · (−2) + 2 · 0 = −14.'],
  ] as const) {
    await field.fill(typed);
    await check.click();
    await expect(page.getByText(said)).toBeVisible();
  }
  await expect(page.getByText('Para marcar el tema falta la actividad.')).toBeVisible();
  await page.getByRole('button', { name: words.es.open }).click();
  await wayBack(page, 5).click();
  await expect(page.getByText('1 de 17 temas hechos')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 de 17 temas hechos')).toBeVisible();

  // By keyboard, a choice.
  await page.goto('./?backend=wasm&source=scene&room=course&course=rules');
  await page.getByRole('button', { name: 'Que no sabe' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Mira el último renglón')).toBeVisible();
  await page.getByRole('button', { name: 'Que va en bici' }).press('Enter');
  await expect(page.getByText('La regla siempre contesta')).toBeVisible();
  await page.getByRole('button', { name: 'Borrar mis marcas' }).click();
  await page.getByRole('button', { name: 'Sí, borrar' }).click();
  await expect(page.getByText('0 de 17 temas hechos')).toBeVisible();
});

test('asks about the network that the student has opened @long', async ({ page }) => {
  await openCourse(page, { topic: 'networks' });
  await expect(page.getByText('mapas de C3')).toBeVisible();
  await page.getByRole('button', { name: words.es.open }).click();
  const totals = page.getByRole('region', { name: 'La red completa' });
  const count = (await totals.getByRole('definition').first().textContent())!;
  await wayBack(page, 16).click();
  await expect(page.getByText('parámetros en total')).toBeVisible();
  await page.getByRole('textbox', { name: words.es.answer }).fill(count);
  await page.getByRole('button', { name: words.es.check }).click();
  await expect(page.getByText(`Sí, ${count}.`)).toBeVisible();
});

test('a link to an activity, as a phone scans it, opens it with the way back @long', async ({
  page,
}) => {
  await page.goto('./?room=neuron&lab=perceptron&course=perceptron');
  await wayBack(page, 3).click();
  await expect(page.getByRole('button', { name: words.es.open })).toBeVisible();
  await expect(page.getByText('actividad vista')).toHaveCount(1);
  // And one that was typed from the sheet.
  await page.goto('./?backend=wasm&source=scene&topic=15');
  await expect(wayBack(page, 15)).toBeVisible();
  await expect(page.getByText('Máximo 2 × 2').first()).toBeVisible();
  expect(page.url()).not.toContain('topic=');
  // A word that names no topic says nothing, and breaks nothing.
  await page.goto('./?room=neuron&lab=perceptron&course=alquimia');
  await expect(page.getByRole('heading', { level: 1, name: 'Perceptrón' })).toBeVisible();
  await expect(page.getByRole('button', { name: /volver al curso/ })).toHaveCount(0);
});

test('each moment of the timeline and each nested set opens what it names @long', async ({
  page,
}) => {
  for (const [name, lab, changed] of [
    [/1888/, 'threshold', {}],
    [/1943/, 'threshold', changes['threshold']],
    [/1958/, 'perceptron', {}],
    [/1986/, 'chain-rule', {}],
    [/Inteligencia artificial/, 'rules', {}],
    [/Aprendizaje automático/, 'perceptron', {}],
    [/Aprendizaje profundo/, 'playground', {}],
  ] as const) {
    await openCourse(page);
    await page.getByRole('button', { name }).click();
    await expect(page).toHaveURL(new RegExp(`lab=${lab}\\b`));
    await expect(page).toHaveURL(/course=/);
    await expectLabAsAsked(page, changed);
  }
  const whole = page.getByRole('region', { name: 'La red completa' });
  for (const name of [/1998/, /2014/]) {
    await openCourse(page);
    await page.getByRole('button', { name }).click();
    await expect(page).toHaveURL(/tab=build/);
    await expect(whole.getByRole('definition').first()).toContainText(/\d/);
  }
  await openCourse(page);
  await page.getByRole('button', { name: /2012/ }).click();
  await expect(page).toHaveURL(/room=teach/);
  await expect(page.getByRole('button', { name: /volver al curso/ })).toBeVisible();
});

test('asks about one’s own rule and hands it in; an activity that replaces it is undone', async ({
  page,
}) => {
  await openCourse(page, { topic: 'rules' });
  await page.getByRole('button', { name: words.es.open }).click();
  const high = page
    .getByRole('group', { name: 'Controles' })
    .getByRole('slider', { name: 'Umbral: correr o bici' });
  await high.fill('33');
  await wayBack(page, 1).click();
  // A bus that is faster than any threshold that was set.
  await expect(page.getByText('a menos de 33 corres')).toContainText('a 38 km/h');
  await page.getByRole('button', { name: 'Que va en bici' }).click();
  await expect(page.getByText('Sí. La regla siempre contesta')).toBeVisible();
  await page.getByRole('button', { name: words.es.open }).click();
  await expect(high).toHaveValue('12');
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(high).toHaveValue('33');
  await wayBack(page, 1).click();
  // Kept with the answer: the labs themselves begin anew.
  await page.reload();
  await page.getByRole('button', { name: words.es.handIn }).click();
  await expect(page.getByRole('dialog')).toContainText('a menos de 33 correr');
});

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

/** The teacher's view, where other devices find the app. */
async function openTeacherView(page: Page) {
  await beFound(page);
  await openCourse(page);
  await page.getByRole('button', { name: words.es.teacher }).click();
  const view = page.getByRole('dialog');
  await expect(view.getByRole('heading', { level: 2 })).toContainText(words.es.first);
  return view;
}

test('the teacher’s view goes by keys, and comes back after an activity @long', async ({
  page,
}) => {
  const view = await openTeacherView(page);
  await expect(view.getByRole('img', { name: /Código QR/ })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(view.getByRole('heading', { level: 2 })).toContainText(words.es.second);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowLeft');
  await expect(view.getByText('2 de 17')).toBeVisible();
  await page.keyboard.press('n');
  await expect(view.getByRole('note')).toContainText('McCulloch y Pitts');
  await expectAccessible(page, 'teacher');
  await view.getByRole('button', { name: 'Abrir aquí' }).click();
  await wayBack(page, 2).click();
  await expect(view.getByText('2 de 17')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(view).toBeHidden();
});

test('the teacher’s timer counts two minutes down, by the space bar @long', async ({ page }) => {
  await page.clock.install({ time: 0 });
  const view = await openTeacherView(page);
  const timer = view.getByRole('timer');
  await expect(timer).toHaveText('2:00');
  // Time stands still but for where the test jumps.
  await page.clock.pauseAt(3_600_000);
  await page.keyboard.press('Space');
  await page.clock.fastForward(31_000);
  await expect(timer).toHaveText('1:29');
  await page.keyboard.press('Space');
  await page.clock.fastForward(5_000);
  await expect(timer).toHaveText('1:29');
  await page.keyboard.press('Space');
  await page.clock.fastForward(90_000);
  await expect(timer).toHaveText('0:00');
  await expect(view.getByText('Se acabaron los dos minutos.')).toBeAttached();
});

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
  expect(download.suggestedFilename()).toMatch(/^curso-Ana-López-\d{4}-\d\d-\d\d\.png$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const png = Buffer.concat(chunks);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1240, 1754]);
  // There is ink on it: an empty page of that size weighs a few kilobytes.
  expect(png.length).toBeGreaterThan(40_000);
  await expectAccessible(page, 'hand in');
  await screen.getByRole('switch', { name: /Reglas escritas/ }).click();
  await expect(paper).not.toContainText('Que va en bici');
  await page.emulateMedia({ media: 'print' });
  await expect(paper).toBeVisible();
  await expect(screen.getByRole('textbox', { name: 'Tu nombre' })).toBeHidden();
});

for (const [language, surface, width, height, tag] of [
  ['es', 'night', 360, 640, ''],
  ['en', 'paper', 1920, 1080, ' @long'],
] as const) {
  test(`axe, ${language} at ${width} × ${height}, and nothing is wider than the screen${tag}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const w = words[language];
    const projector = width === 1920;
    if (projector) await beFound(page);
    await openCourse(page, { topic: 'perceptron', language, ...{ surface, projector } });
    await expect(page.getByRole('button', { name: w.open })).toBeInViewport({ ratio: 1 });
    const overflow = () =>
      page.evaluate(() => {
        const main = document.querySelector('main')!;
        return main.scrollWidth - main.clientWidth;
      });
    expect(await overflow()).toBeLessThanOrEqual(0);
    await expectAccessible(page, 'course');
    await page.getByRole('button', { name: w.sheet }).click();
    await expect(page.getByRole('article')).toContainText(w.second);
    // Where nobody else finds the app there is no address for students.
    const address = 'https://192.168.1.20:4443/?topic=17';
    if (projector) await expect(page.getByRole('article')).toContainText(address);
    else await expect(page.getByRole('article')).not.toContainText('topic=');
    if (width < 700) {
      const title = page.getByRole('heading', { level: 2, name: w.sheet });
      expect((await title.boundingBox())!.x).toBe(12);
    }
    await expectAccessible(page, 'sheet');
    await page.keyboard.press('Escape');
  });
}

test('offline, with the server gone: the course, a lab and its way back @long', async ({
  page,
}) => {
  const server = await startServer({ base: '/some/sub/path' });
  await page.goto(`${server.url}?backend=wasm&room=course`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await server.close();
  await page.goto(`${server.url}?backend=wasm&room=course&course=vectors`);
  await page.getByRole('button', { name: words.es.open }).click();
  await wayBack(page, 4).click();
  await page.getByRole('textbox', { name: words.es.answer }).fill('0,78');
  await page.getByRole('button', { name: words.es.check }).click();
  await expect(page.getByText('1 de 17 temas hechos')).toBeVisible();
});
