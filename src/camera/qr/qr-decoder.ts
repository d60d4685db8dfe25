import decodeQr from 'qr/decode.js';

/** What the QR code in a picture says; undefined where there is none to be read. */
export type QrDecoder = (picture: ImageBitmap) => Promise<string | undefined>;

/** The browser's own reader, as far as it is used; no browser's types know it. */
interface BarcodeDetector {
  detect(picture: ImageBitmap): Promise<readonly { readonly rawValue: string }[]>;
}
interface BarcodeDetectorClass {
  new (options: { formats: readonly string[] }): BarcodeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/**
 * The phone's own reader where the browser hands it out (Chrome on Android and macOS), else our library's. A
 * reader that the browser only claims to have fails when it is first used, and is not asked again.
 */
export async function openQrDecoder(): Promise<QrDecoder> {
  const native = await nativeDecoder();
  let usesNative = native !== undefined;
  return async (picture) => {
    if (native && usesNative) {
      try {
        return (await native.detect(picture))[0]?.rawValue;
      } catch {
        usesNative = false;
      }
    }
    return decodePixels(picture);
  };
}

async function nativeDecoder(): Promise<BarcodeDetector | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: BarcodeDetectorClass };
  try {
    const formats = await BarcodeDetector?.getSupportedFormats();
    return formats?.includes('qr_code')
      ? new BarcodeDetector!({ formats: ['qr_code'] })
      : undefined;
  } catch {
    return undefined;
  }
}

/** How long a code that resists is tried in other ways: about as long as it stays on the screen. */
const retryMs = 120;

let context: OffscreenCanvasRenderingContext2D | null | undefined;

/**
 * Reads a code with the library `qr`. Measured on rendered codes (tilted by 30°, blurred, pale, small in the
 * picture) it read 95 of 100, jsQR 50 and ZXing as WebAssembly 99, at 950 kB that every phone would have to
 * fetch for it; what is missed comes round again.
 */
export function decodePixels(picture: ImageBitmap): string | undefined {
  const { width, height } = picture;
  context ??= new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  const { canvas } = context;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.drawImage(picture, 0, 0);
  try {
    return decodeQr(context.getImageData(0, 0, width, height), { timeLimit: retryMs });
  } catch {
    // How the library says that it sees none.
    return undefined;
  }
}
