import type { Locator } from '@playwright/test';
import decodeQR from 'qr/decode.js';

/** Enough for a decoder, and few enough pixels to hand over. */
const widthPx = 320;

/** What the QR code shown in `locator` says to a camera: decoded from its picture. */
export async function readQr(locator: Locator): Promise<string> {
  const png = (await locator.screenshot()).toString('base64');
  const data = await locator.page().evaluate(
    async ({ png, widthPx }) => {
      const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(widthPx, widthPx).getContext('2d')!;
      context.drawImage(bitmap, 0, 0, widthPx, widthPx);
      return Array.from(context.getImageData(0, 0, widthPx, widthPx).data);
    },
    { png, widthPx },
  );
  return decodeQR({ width: widthPx, height: widthPx, data: Uint8ClampedArray.from(data) });
}
