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
  await page.getByRole('menuitem', { name: object }).click();
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

/** Saves a copy of all photographs. @param {Page} page @returns {Promise<number>} its bytes. */
export async function exportPhotographs(page) {
  await page.getByRole('button', { name: 'Menú' }).click();
  await page.getByRole('menuitem', { name: 'Proyectos…' }).click();
  await page.getByRole('dialog').getByText('Más', { exact: true }).click();
  await page.getByRole('button', { name: 'Borrar todo de este dispositivo…' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Guardar una copia' }).click();
  const download = await downloading;
  await page.getByText('La copia está guardada.').waitFor();
  let bytes = 0;
  for await (const chunk of await download.createReadStream()) bytes += chunk.length;
  await page.keyboard.press('Escape');
  return bytes;
}
