import type { Page } from '@playwright/test';

/** Bursts to be put into a class, oldest first. */
export interface Filling {
  readonly source: 'camera' | 'file';
  readonly bursts: number;
  readonly photosABurst: number;
}

/**
 * Puts photographs of a class into the database of the app as it stands, and reloads: recording
 * hundreds by hand takes too long. Photograph number n, from 0, is a plain square of its own colour.
 */
export async function fillClass(page: Page, name: string, fillings: Filling[]): Promise<void> {
  await page.evaluate(
    async ([name, fillings]) => {
      const settled = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error!);
        });
      // Whatever version the app has made.
      const database = await settled(indexedDB.open('vistazo'));
      const [project] = (await settled(
        database.transaction('projects').objectStore('projects').getAll(),
      )) as { id: string }[];
      const projectId = project!.id;
      const canvas = new OffscreenCanvas(224, 224);
      const context = canvas.getContext('2d')!;
      const pictures: ArrayBuffer[] = [];
      const total = fillings.reduce(
        (sum, { bursts, photosABurst }) => sum + bursts * photosABurst,
        0,
      );
      for (let n = 0; n < total; n++) {
        context.fillStyle = `hsl(${(n * 47) % 360} 60% 50%)`;
        context.fillRect(0, 0, 224, 224);
        context.font = '90px sans-serif';
        context.fillStyle = 'white';
        context.fillText(String(n), 20, 140);
        pictures.push(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
      }
      const tables = ['classes', 'bursts', 'photos', 'photoBytes'];
      const transaction = database.transaction(tables, 'readwrite');
      const put = (table: string, record: object) => transaction.objectStore(table).put(record);
      const done = new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error!);
      });
      const createdAtMs = Date.now();
      put('classes', { id: name, projectId, name, mark: 0, position: 0, createdAtMs });
      let burstCount = 0;
      let photoCount = 0;
      for (const { source, bursts, photosABurst } of fillings) {
        for (let burst = 0; burst < bursts; burst++) {
          const id = `${name}-burst-${burstCount}`;
          const burstAtMs = createdAtMs + burstCount++;
          put('bursts', {
            id,
            originId: id,
            projectId,
            classId: name,
            source,
            createdAtMs: burstAtMs,
          });
          for (let index = 0; index < photosABurst; index++) {
            const photoId = `${name}-photo-${photoCount}`;
            const bytes = pictures[photoCount++]!;
            put('photos', {
              id: photoId,
              projectId,
              burstId: id,
              index,
              type: 'image/jpeg',
              sizePx: 224,
              byteLength: bytes.byteLength,
            });
            put('photoBytes', { photoId, projectId, bytes });
          }
        }
      }
      await done;
      database.close();
    },
    [name, fillings] as const,
  );
  await page.reload();
}
