import type { Locator, Page } from '@playwright/test';
import { decodeNetwork, encodeNetwork } from '../../src/core/network/network-link.ts';
import type { NetworkDescription } from '../../src/core/network/description.ts';
import { lenet5 } from '../../src/core/network/presets/lenet5.ts';
import { starter } from '../../src/core/network/presets/starter.ts';
import { addClass, expect, record, test } from './app.ts';
import { button, upright, withoutEye } from './network-room.ts';

test.use(upright);
test.beforeEach(({ page }) => withoutEye(page));

const room = './?backend=wasm&size=128&source=scene&object=mug&room=network';
const bare = '1~32.3.signed~f~o';

async function open(page: Page, network?: string): Promise<void> {
  await page.goto(network === undefined ? room : `${room}&network=${encodeURIComponent(network)}`);
  await card(page, /^Entrada/).waitFor({ timeout: 30_000 });
}

/** A layer's card. */
function card(page: Page, name: RegExp): Locator {
  return page.getByRole('list', { name: 'Capas de la red' }).getByRole('button', { name });
}

/** The network that the address says, once it has followed. */
async function networkInAddress(page: Page): Promise<NetworkDescription | undefined> {
  const text = new URL(page.url()).searchParams.get('network');
  const decoded = text ? decodeNetwork(text) : undefined;
  return decoded?.ok ? decoded.value : undefined;
}

function choice(page: Page, group: string, option: string): Locator {
  return page
    .getByRole('radiogroup', { name: group })
    .getByRole('radio', { name: option, exact: true });
}

test('a network is assembled by touch alone', async ({ page }) => {
  await open(page, bare);
  // Each goes behind the one at hand; the input is at hand first.
  const add = async (after: string, kind: string) => {
    await button(page, `Agregar después de ${after}`).tap();
    await page
      .getByRole('group', { name: 'Agregar capa' })
      .getByRole('button', { name: kind })
      .tap();
  };
  await card(page, /^Entrada/).tap();
  await add('Entrada', 'Convolución');
  await choice(page, 'Tamaño del kernel', '5 × 5').tap();
  await choice(page, 'Padding (relleno)', 'ninguno (valid)').tap();
  await expect(card(page, /^Convolución 5.*28×28×16/)).toBeVisible();
  await add('Convolución 5 × 5', 'Activación');
  await choice(page, 'Función de activación', 'ELU').tap();
  await add('ELU', 'Pooling');
  await choice(page, 'Qué queda de cada ventana', 'Promedio').tap();
  await expect(card(page, /^Promedio 2.*14×14×16/)).toBeVisible();
  await expect
    .poll(() => networkInAddress(page))
    .toEqual({
      ...starter({ sizePx: 32, channels: 3, filters: 8 }),
      layers: [
        { kind: 'conv', filters: 16, kernelPx: 5, stridePx: 1, padding: 'valid' },
        { kind: 'activation', id: 'elu' },
        { kind: 'pool', id: 'average', sizePx: 2, stridePx: 2 },
        { kind: 'flatten' },
        { kind: 'output' },
      ],
    });
  // 5·5·3·16 + 16, and 14·14·16 numbers to each of two classes.
  await expect(page.getByRole('region', { name: 'La red completa' })).toContainText('7,490');
  await page.reload();
  await expect(card(page, /^Promedio 2/)).toBeVisible();
});

test('what cannot be is told at the card that causes it, and mended with a tap', async ({
  page,
}) => {
  await open(page, encodeNetwork(lenet5('tanh', 1)));
  await card(page, /^Aplanar/).tap();
  await button(page, 'Quitar Aplanar (flatten)').tap();
  await expect(card(page, /^Densa 84 no cabe/)).toBeVisible();
  await expect(card(page, /^Salida: 2 clases espera/)).toBeVisible();
  await expect(
    page.getByText('Falta arreglar una capa para poder entrenarla.', { exact: true }),
  ).toBeVisible();
  await expect(button(page, 'En código')).toBeDisabled();
  await button(page, 'Ver cuál').tap();
  await expect(page.getByRole('alert')).toContainText('todavía llega una imagen');
  await button(page, 'Promediar antes cada canal').tap();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(card(page, /^Promedio global.*120/)).toBeVisible();

  // Step by step back to where it was whole, and forth again.
  await button(page, 'Deshacer').first().tap();
  await expect(card(page, /^Densa 84 no cabe/)).toBeVisible();
  await button(page, 'Deshacer').first().tap();
  await expect(card(page, /^Aplanar/)).toBeVisible();
  await button(page, 'Rehacer').tap();
  await button(page, 'Rehacer').tap();
  await expect(card(page, /^Promedio global/)).toBeVisible();

  // A kernel that does not fit, behind pictures that have become small.
  await card(page, /^Promedio de LeNet 2.*5×5×16/).tap();
  await button(page, 'Duplicar Promedio de LeNet 2 × 2').tap();
  await expect(card(page, /^Convolución 5 × 5 no cabe/)).toBeVisible();
  await card(page, /^Convolución 5 × 5 no cabe/).tap();
  await expect(page.getByRole('alert')).toContainText('5 × 5 y aquí llegan 2 × 2 pixeles');
  await button(page, 'Usar un kernel de 1 × 1').tap();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

/** Goes on with Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 120; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${target}`);
}

test('a network is assembled, mended and reordered by keyboard alone @long', async ({ page }) => {
  await open(page, '1~32.1.signed~n8~o');
  const press = (key: string) => page.keyboard.press(key);
  await tabTo(page, card(page, /^Densa 8 no cabe/));
  await press('Enter');
  await tabTo(page, button(page, 'Aplanar antes'));
  await press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await tabTo(page, button(page, 'Agregar después de Densa 8'));
  await press('Enter');
  await tabTo(
    page,
    page.getByRole('group', { name: 'Agregar capa' }).getByRole('button', { name: 'Dropout' }),
  );
  await press('Enter');
  await expect(card(page, /^Dropout 50/)).toBeFocused();
  await press('Alt+ArrowUp');
  await expect(card(page, /^Dropout 50/)).toBeFocused();
  const told = page.getByRole('status').filter({ hasText: /lugar/ });
  await expect(told).toHaveText(/^Dropout 50\s%: lugar 2 de 4\./);
  await expect
    .poll(async () => (await networkInAddress(page))?.layers.map(({ kind }) => kind))
    .toEqual(['flatten', 'dropout', 'dense', 'output']);
  await press('Delete');
  await expect(card(page, /^Dropout/)).toHaveCount(0);
  await expect(card(page, /^Densa 8/)).toBeFocused();
  await press('ArrowUp');
  await expect(card(page, /^Aplanar/)).toBeFocused();
});

test('by keyboard beside a picture: each step is told, and the focus neither is lost nor lies under a notice', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, '1~32.3.signed~c8.3.1.same~arelu~pmax.2.2~f~n16~o');
  const told = page.getByRole('status').filter({ hasText: /En total|arreglar/ });
  await card(page, /^ReLU/).press('Enter');
  await button(page, 'Duplicar ReLU').press('Enter');
  await expect(told).toHaveText(/^Agregada: ReLU: lugar 3 de 7\. Sale 32×32×8\. En total, [\d,]+/);
  await button(page, 'Mover ReLU después').press('Enter');
  await expect(told).toHaveText(/^ReLU: lugar 4 de 7\. Sale 16×16×8\./);
  await button(page, 'Deshacer').first().press('Enter');
  await expect(told).toHaveText(/^Deshecho\. ReLU: lugar 3 de 7/);
  // Of a card that has the focus and is not open: it is the one that was moved, and the other stays open.
  await card(page, /^Máximo 2/).press('Enter');
  await card(page, /^Convolución/).press('Alt+ArrowRight');
  await expect(told).toHaveText(/^Convolución 3\s×\s3: lugar 2 de 7\./);
  await expect(card(page, /^Convolución/)).toBeFocused();
  await expect(card(page, /^Máximo 2/)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(told).toHaveText(/^Convolución 3\s×\s3: lugar 1 de 7\./);
  await card(page, /^Convolución/).press('Enter');
  await button(page, 'Quitar Convolución 3 × 3').press('Enter');
  await expect(told).toHaveText(/^Quitada: Convolución 3\s×\s3\./);
  await expect(card(page, /^ReLU/).first()).toBeFocused();
  await expect(card(page, /^ReLU/).first()).toHaveAttribute('aria-current', 'true');
  // The notice of what was removed stands over the end of the room.
  const notices = page.locator('.notice');
  await expect(notices.filter({ hasText: 'Se quitó una capa' })).toBeVisible();
  await button(page, 'Agregar después de ReLU').press('Enter');
  for (const kind of ['Convolución', 'Activación', 'Pooling']) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    await expect(focused).toHaveText(kind);
    const at = (await focused.boundingBox())!;
    const tops = await notices.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().y),
    );
    expect(at.y + at.height).toBeLessThanOrEqual(Math.min(...tops));
  }
});

test('a preset with its figures, the drawing saved, the table and the code', async ({ page }) => {
  await page.addInitScript(() => {
    delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
  });
  await open(page);
  await button(page, 'Otra red').tap();
  const vgg = page.getByRole('region', { name: 'VGG' });
  await vgg.getByRole('radio', { name: '16', exact: true }).tap();
  await vgg
    .getByRole('radiogroup', { name: 'Entrada (px)' })
    .getByRole('radio', { name: '28', exact: true })
    .tap();
  await expect(vgg).toContainText('necesita al menos 32 px');
  await vgg
    .getByRole('radiogroup', { name: 'Entrada (px)' })
    .getByRole('radio', { name: '32', exact: true })
    .tap();
  await vgg.getByText('¿Por qué no la VGG16 completa?').tap();
  await expect(vgg).toContainText('138,357,544 parámetros: 553.4 MB');
  await page.getByText('¿En qué difiere de la de 1998?').tap();
  await expect(page.getByText(/1\.7159/)).toBeVisible();
  await vgg.getByRole('button', { name: 'Usar esta' }).tap();
  await expect(page.getByRole('heading', { name: 'VGG-16 a 1/8 del ancho' })).toBeVisible();

  await button(page, 'Tabla de parámetros').tap();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(1 + 52 + 1);
  await button(page, 'Cerrar').tap();
  await button(page, 'En código').tap();
  await expect(page.getByRole('dialog').locator('pre')).toContainText('keras.Sequential');
  await button(page, 'Cerrar').tap();

  await page.getByRole('button', { name: /Dibujo de VGG-16/ }).tap();
  for (const kind of ['SVG', 'PNG']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, `Guardar ${kind}`).tap(),
    ]);
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^vistazo-red-.*\\.${kind.toLowerCase()}$`),
    );
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const file = Buffer.concat(chunks);
    if (kind === 'SVG') expect(file.toString()).toContain('VGG-16 a 1/8');
    else expect([...file.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  }
});

test('each project keeps its network; a link opens one anywhere, and a damaged one says so @long', async ({
  page,
  browser,
}) => {
  await open(page);
  await card(page, /^Entrada/).tap();
  await choice(page, 'Canales', '1: gris').tap();
  await choice(page, 'Tamaño de entrada (px)', '48').tap();
  await expect(page.getByText('48 × 48 pixeles, gris')).toBeVisible();
  // Without the address: from what is kept.
  await page.goto(room);
  await expect(page.getByText('48 × 48 pixeles, gris')).toBeVisible();

  const link = encodeNetwork(lenet5('relu', 3));
  const context = await browser.newContext({ locale: 'es-MX', serviceWorkers: 'block' });
  const fresh = await context.newPage();
  await fresh.route('**/models/eye/**', () => {});
  await open(fresh, link);
  await expect(fresh.getByRole('heading', { name: 'LeNet-5' })).toBeVisible();
  await expect(fresh.getByText('Se abrió la red del enlace.')).toBeVisible();
  await fresh
    .getByRole('region', { name: 'Avisos' })
    .getByRole('button', { name: 'Deshacer' })
    .click();
  await expect(fresh.getByRole('heading', { name: 'Pequeña' })).toBeVisible();
  await open(fresh, link.slice(0, -9));
  await expect(fresh.getByText('El enlace de la red está dañado.')).toBeVisible();
  await expect(fresh.getByRole('heading', { name: 'Pequeña' })).toBeVisible();
  await open(fresh, `9${link.slice(1)}`);
  await expect(fresh.getByText(/de una versión más nueva/)).toBeVisible();
  await context.close();
});

test('what it learns from: too few classes, takes split as wholes, digits, the toy set @long', async ({
  page,
}) => {
  await open(page);
  await card(page, /^Entrada/).tap();
  await expect(page.getByText('En este proyecto todavía no hay fotos.')).toBeVisible();
  await button(page, 'Ir a Enseñar').tap();
  await addClass(page, 'Balón');
  await record(page, 'Balón', 700);
  await record(page, 'Balón', 700);
  await button(page, 'Mi red').tap();
  await expect(page.getByText('Solo Balón tiene fotos.')).toBeVisible();
  await button(page, 'Enseñar').tap();
  await addClass(page, 'Taza');
  await record(page, 'Taza', 700);
  await button(page, 'Mi red').tap();
  const split = page.getByRole('region', { name: 'Qué se aprende y qué solo mide' });
  await expect(split.getByRole('group', { name: /^Aprende, Balón: \d+ foto/ })).toBeVisible();
  // Of two takes one is set aside, with all of its photographs; of a single one, none.
  await expect(
    split.getByRole('group', { name: /^Solo mide, Balón: [1-9]\d* foto/ }),
  ).toBeVisible();
  await expect(split.getByRole('group', { name: 'Solo mide, Taza: 0 fotos' })).toBeVisible();
  await expect(split.getByText('Una sola toma: toda se aprende.')).toBeVisible();

  await choice(page, 'Fotos', 'dígitos').tap();
  await expect(card(page, /^Salida: 10 clases/)).toBeVisible();
  await page.getByRole('button', { name: /^Traer los dígitos \(1\.\d MB\)/ }).tap();
  await expect(split.getByRole('group', { name: 'Solo mide, Dígito 7: 100 fotos' })).toBeVisible();
  await button(page, 'Usar un canal').tap();
  await expect(page.getByText('32 × 32 pixeles, gris')).toBeVisible();

  await choice(page, 'Fotos', 'ejemplo').tap();
  await expect(card(page, /^Salida: 3 clases/)).toBeVisible();
  await expect(split.getByRole('group', { name: 'Aprende, Osito: 48 fotos' })).toBeVisible();
  await expect(split.getByRole('group', { name: 'Solo mide, Osito: 16 fotos' })).toBeVisible();
});

test('a link that the clipboard refuses is there to be copied by hand @long', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('NotAllowedError')) },
    });
  });
  await open(page);
  await button(page, 'Copiar enlace').press('Enter');
  const link = page.getByRole('textbox', { name: /El navegador no dejó copiarlo/ });
  await expect(link).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'no dejó copiarlo' })).toBeVisible();
  const chosen = await link.evaluate((field: HTMLInputElement) =>
    field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
  );
  expect(new URL(chosen).searchParams.get('network')).toBeTruthy();
});
