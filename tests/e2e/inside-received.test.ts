import { packCard } from '../../src/exchange/classifier-card/pack-card.ts';
import { randomCard } from '../../src/exchange/classifier-card/card.fixture.ts';
import { expect, test } from './app.ts';

test('of what was received it says the size at which that was learned, before the eye has come @long', async ({
  page,
}) => {
  await page.route('**/models/eye/**', () => {});
  await page.goto('./?backend=wasm&source=scene&object=mug');
  await page.getByRole('textbox', { name: /^Ponle nombre/ }).waitFor();
  const card = { ...randomCard(2), eyeKey: 'lite0-int8-00112233445566@192' };
  await page.evaluate(
    async ({ names, packed }) => {
      const opening = indexedDB.open('vistazo');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const database = opening.result;
      const transaction = database.transaction(['projects', 'classes'], 'readwrite');
      const written = new Promise((resolve) => (transaction.oncomplete = resolve));
      const projects = transaction.objectStore('projects');
      const listing = projects.getAll();
      listing.onsuccess = () => {
        const known = listing.result.at(-1) as { id: string } | undefined;
        const project = known ?? { id: 'received', name: '', createdAtMs: 0, strictness: 0 };
        const received = { projectName: '', sentAtMs: 0, receivedAtMs: 0 };
        projects.put({
          ...project,
          received: { ...received, card: Uint8Array.from(packed).buffer },
        });
        names.forEach((name, position) =>
          transaction.objectStore('classes').put({
            ...{ id: `class-${position}`, projectId: project.id, name },
            ...{ mark: position, position, createdAtMs: 0 },
          }),
        );
      };
      await written;
      database.close();
    },
    { names: card.classes.map(({ name }) => name), packed: [...packCard(card)] },
  );
  await page.goto('./?backend=wasm&source=scene&object=mug&room=network&tab=inside&of=eye');
  await expect(page.getByText('El ojo mira a 192 px: a ese tamaño aprendió')).toBeVisible();
  await page.goto('./?backend=wasm&source=scene&object=mug&room=teach');
  await page.getByRole('button', { name: 'Lo que ve la red', exact: true }).click();
  await expect(page.getByText('192 × 192')).toBeVisible();
});
