import webp from 'node-webpmux';

/** Pictures a second: enough to follow a finger, and few enough for a README. */
const picturesPerSecond = 3;

/** Width of the film; the page is scaled down to it. */
const widthPx = 300;

/** WebP quality, 0–1. */
const quality = 0.5;

/** A picture that stands is shown as long at most: nobody waits in a film. */
const longestMs = 1500;

/**
 * Films a page from now on, as an animated WebP. Pictures come from the browser when something has
 * changed, and are packed by the browser, too.
 * @param {import('playwright').Page} page
 * @returns {Promise<{ save: (path: string) => Promise<void> }>}
 */
export async function recordScreen(page) {
  /** @type {{ data: string, atMs: number }[]} */
  const pictures = [];
  const browser = await page.context().newCDPSession(page);
  browser.on('Page.screencastFrame', ({ data, sessionId }) => {
    void browser.send('Page.screencastFrameAck', { sessionId });
    const atMs = performance.now();
    const last = pictures.at(-1);
    if (!last || atMs - last.atMs >= 1000 / picturesPerSecond) pictures.push({ data, atMs });
  });
  await browser.send('Page.startScreencast', { format: 'jpeg', quality: 90 });
  return {
    save: async (path) => {
      await browser.send('Page.stopScreencast');
      const packer = await page.context().newPage();
      const frames = [];
      let heightPx = 0;
      for (const [index, { data, atMs }] of pictures.entries()) {
        const packed = await packer.evaluate(pack, { data, widthPx, quality });
        const delay = Math.min(longestMs, (pictures[index + 1]?.atMs ?? atMs + longestMs) - atMs);
        heightPx = packed.heightPx;
        const buffer = Buffer.from(packed.data, 'base64');
        frames.push(await webp.Image.generateFrame({ buffer, delay: Math.round(delay) }));
      }
      await packer.close();
      await webp.Image.save(path, { frames, width: widthPx, height: heightPx, loops: 0 });
    },
  };
}

/**
 * In the page: scales a JPEG and packs it as WebP, both in base64.
 * @param {{ data: string, widthPx: number, quality: number }} picture
 */
async function pack({ data, widthPx, quality }) {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  const heightPx = Math.round((bitmap.height / bitmap.width) * widthPx);
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2-D canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, widthPx, heightPx);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
  const packed = new Uint8Array(await blob.arrayBuffer());
  let letters = '';
  for (const byte of packed) letters += String.fromCharCode(byte);
  return { data: btoa(letters), heightPx };
}
