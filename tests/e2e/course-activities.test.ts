import type { Page } from '@playwright/test';
import { labs } from '../../src/app/neuron/labs.ts';
import type { Fields } from '../../src/core/lab-state/fields.ts';
import { decodeLab, type LabKey } from '../../src/core/lab-state/lab-link.ts';
import { initialState } from '../../src/core/lab-state/snap.ts';
import { expect, test } from './app.ts';
import { doSomething, openCourse, wayBack, words } from './course.ts';
import { copyLink } from './lab.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

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

/** Opens the card of a topic, and its activity, or the other thing that it offers to look at. */
async function openActivity(page: Page, id: string, name: string | RegExp = words.es.open) {
  const row = page.locator(`[data-topic='${id}']`);
  const title = row.getByRole('button').first();
  if ((await title.getAttribute('aria-expanded')) === 'false') await title.click();
  await row.getByRole('button', { name }).click();
  await expect(page.locator('.trouble:not(:empty)')).toHaveCount(0);
  return row;
}

/** The stages of the chain in Filter, the source first. */
async function expectChain(page: Page, ...stages: readonly RegExp[]): Promise<void> {
  const tiles = page.getByRole('list', { name: 'Cadena de filtros' }).getByRole('button');
  await expect(tiles).toHaveCount(stages.length + 1);
  for (const [index, name] of stages.entries())
    await expect(tiles.nth(index + 1)).toHaveAccessibleName(name);
}

/** What a room shows, once a card has opened it; also what else the card opens. */
const shownInRooms: Record<string, (page: Page) => Promise<void>> = {
  image: (page) => expect(page.getByText('192 números')).toBeVisible(),
  colour: (page) => expect(page.getByRole('radio', { name: 'RGB', exact: true })).toBeChecked(),
  convolution: (page) => expectChain(page, /^Sobel x/),
  pooling: (page) => expectChain(page, /^Sobel x/, /^ReLU/, /^Máximo 2 × 2/),
  networks: async (page) => {
    await expect(page.getByRole('heading', { name: 'LeNet-5' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'La red completa' })).toContainText(
      '¿En qué difiere de la de 1998?',
    );
  },
  classifiers: (page) => expect(page.getByRole('textbox', { name: /Ponle nombre/ })).toBeVisible(),
};

test('each card opens its lab in its state, and the way back marks the card @long', async ({
  page,
}) => {
  test.slow();
  await openCourse(page);
  const inLabs = topics.filter(([, said]) => said.startsWith('lab='));
  for (const [index, [id, said]] of inLabs.entries()) {
    const row = await openActivity(page, id);
    await expect(wayBack(page, index + 1)).toBeVisible();
    expect(page.url()).toContain(said);
    expect(page.url()).toContain(`course=${id}`);
    await expectLabAsAsked(page);
    await doSomething(page);
    await wayBack(page, index + 1).click();
    await expect(row.getByText('falta la pregunta')).toBeAttached();
  }
  await page.reload();
  await expect(page.getByText('falta la pregunta')).toHaveCount(inLabs.length);
});

test('each card opens its room in its state, whatever it was left at @long', async ({ page }) => {
  test.slow();
  await openCourse(page);
  const inRooms = topics.filter(([, said]) => said.startsWith('room='));
  // Backwards the second time: each room was left at another topic's state.
  for (const [id, said] of [...inRooms, ...inRooms.toReversed()]) {
    await openActivity(page, id);
    const n = topics.findIndex(([other]) => other === id) + 1;
    await expect(wayBack(page, n)).toBeVisible();
    expect(page.url()).toContain(said);
    await shownInRooms[id]!(page);
    if (id === 'colour') await page.getByRole('radio', { name: 'HSV', exact: true }).click();
    else await doSomething(page);
    await wayBack(page, n).click();
  }
  await expect(page.getByText('falta la pregunta')).toHaveCount(inRooms.length);
});

test('what else a card offers to look at opens in its state, too @long', async ({ page }) => {
  test.slow();
  await openCourse(page);
  for (const [id, name, n, shows] of [
    [
      'image',
      /^Tu ojo/,
      12,
      () => expect(page.getByRole('radio', { name: 'Tu ojo' })).toBeChecked(),
    ],
    ['activations', /^ReLU/, 6, () => expectChain(page, /^Sobel x/, /^ReLU/)],
    [
      'networks',
      /^VGG16/,
      16,
      () => expect(page.getByRole('heading', { name: 'VGG-16 a 1/16 del ancho' })).toBeVisible(),
    ],
    [
      'classifiers',
      /Evaluar$/,
      17,
      () => expect(page.getByRole('radio', { name: 'Evaluar' })).toBeChecked(),
    ],
  ] as const) {
    await openActivity(page, id, name);
    await shows();
    // By key: what the eye sees leaves a software GPU no still moment for a click.
    await wayBack(page, n).press('Enter');
  }
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

test('a link to an activity, as a phone scans it, opens it with the way back @long', async ({
  page,
}) => {
  await page.goto('./?room=neuron&lab=perceptron&course=perceptron');
  await expect(wayBack(page, 3)).toBeVisible();
  await doSomething(page);
  await wayBack(page, 3).click();
  await expect(page.getByRole('button', { name: words.es.open })).toBeVisible();
  await expect(page.getByText('falta la pregunta')).toHaveCount(1);
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
    // Near its edge: what is part of a set lies on its middle.
    await page.getByRole('button', { name }).click({ position: { x: 24, y: 16 } });
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
