/** What a person does in the app, by its Spanish words. */

/** @typedef {import('playwright').Page} Page */

/** The button that records a class while it is held. @param {Page} page @param {string} name */
export function recordButton(page, name) {
  return page.getByRole('button', { name: `Grabar ${name}: mantén presionado` });
}

/** Makes a class, if it is not there. @param {Page} page @param {string} name */
export async function needClass(page, name) {
  const button = recordButton(page, name);
  // Its rows, or the field that asks for the first class.
  const first = page.getByRole('textbox').or(page.locator('[data-record]')).first();
  await first.waitFor({ timeout: 60_000 });
  if (await button.isVisible()) return button;
  await closeNotices(page);
  const another = page.getByRole('button', { name: 'Nueva clase' });
  if (await another.isVisible()) await another.click();
  await page.getByRole('textbox').fill(name);
  await page.getByRole('button', { name: 'Agregar' }).click();
  await button.waitFor();
  return button;
}

/** @param {Page} page @param {string} name @param {number} forMs */
export async function holdRecord(page, name, forMs) {
  await recordButton(page, name).hover();
  await page.mouse.down();
  await page.waitForTimeout(forMs);
  await page.mouse.up();
}

/** Chooses another object of the sample scene. @param {Page} page @param {string} object */
export async function showObject(page, object) {
  await page.getByRole('button', { name: 'Cambiar de cámara o de imagen' }).click();
  await page.getByRole('menuitemradio', { name: object }).click();
}

/** Teaches two things of the sample scene, and waits until both are learned. @param {Page} page */
export async function teachTwo(page) {
  await needClass(page, 'Taza');
  await holdRecord(page, 'Taza', 1500);
  await needClass(page, 'Balón');
  await showObject(page, 'Balón');
  await page.waitForTimeout(500);
  await holdRecord(page, 'Balón', 1500);
  await page.getByText('responde el ojo').waitFor({ timeout: 120_000 });
}

/** Closes what a notice may stand before. @param {Page} page */
async function closeNotices(page) {
  // A notice under the pointer stays.
  await page.mouse.move(5, 5);
  const close = page.getByRole('button', { name: 'Cerrar aviso' });
  while (await close.first().isVisible()) {
    // It may go by itself meanwhile.
    await close
      .first()
      .click({ timeout: 2000 })
      .catch(() => {});
    await page.mouse.move(5, 5);
  }
}

/** Goes to a room by its tab. @param {Page} page @param {string} room */
export async function goToRoom(page, room) {
  await closeNotices(page);
  await page.getByRole('button', { name: room, exact: true }).first().click();
}

/** Opens a sheet from the menu. @param {Page} page @param {string} item @param {string | RegExp} name */
async function openFromMenu(page, item, name) {
  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  return page.getByRole('dialog', { name });
}

/**
 * Saves the project that is shown in one of the formats of the Share sheet, and resolves when it is told to be
 * saved. The page must have no dialog of the system's own for that.
 * @param {Page} page
 * @param {string} format as it is called there.
 * @returns {Promise<string>} path of the file, which is there as long as the browser.
 */
export async function saveProject(page, format) {
  const sheet = await openFromMenu(page, 'Compartir proyecto…', /^Compartir/);
  const save = sheet.getByRole('button', { name: `Guardar: ${format}` });
  await sheet.getByText('Más formatos').waitFor();
  if (!(await save.isVisible())) await sheet.getByText('Más formatos').click();
  const downloading = page.waitForEvent('download');
  await save.click();
  const path = await (await downloading).path();
  await sheet.getByText(/a? tus descargas/).waitFor();
  await page.keyboard.press('Escape');
  return path;
}

/** Removes everything from the device. @param {Page} page */
export async function eraseAll(page) {
  const sheet = await openFromMenu(page, 'Proyectos…', 'Proyectos');
  await sheet.getByText('Más', { exact: true }).click();
  await sheet.getByRole('button', { name: 'Borrar todo de este dispositivo…' }).click();
  await page.getByRole('button', { name: 'Borrar todo…' }).click();
  await page.getByRole('button', { name: 'Sí, borrar todo' }).click();
}

/**
 * Opens a file through the picker; whether it is asked about, taken or refused is for the caller to see.
 * @param {Page} page
 * @param {string | { name: string, mimeType: string, buffer: Buffer }} file
 * @returns {Promise<import('playwright').Locator>} the sheet that tells of it.
 */
export async function openFile(page, file) {
  const sheet = await openFromMenu(page, 'Abrir archivo…', 'Abrir archivo');
  const choosing = page.waitForEvent('filechooser');
  await sheet.getByRole('button', { name: 'Elegir archivo…' }).click();
  await (await choosing).setFiles(file);
  return sheet;
}
