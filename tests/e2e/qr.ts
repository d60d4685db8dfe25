import type { Locator } from '@playwright/test';
import decodeQR from 'qr/decode.js';

/** What the QR code shown in `locator` says to a camera: decoded from its picture. */
export async function readQr(locator: Locator): Promise<string> {
  const png = (await locator.screenshot()).toString('base64');
  const picture = await locator.page().evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { width, height, data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width, height, data: Array.from(data) };
  }, png);
  return decodeQR({ ...picture, data: Uint8ClampedArray.from(picture.data) });
}
