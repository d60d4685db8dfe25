import { commands } from 'vitest/browser';
import { expect, it } from 'vitest';
import type { Stage } from '../../src/core/kernels/chain.ts';
import { findPreset } from '../../src/core/kernels/presets/presets.ts';
import { initialValues } from '../../src/core/parameter-values.ts';
import type { SignedView } from '../../src/core/kernels/signed-view.ts';
import { convolution, openVision, precisions, testPicture } from './vision-kit.ts';

/*
 * Pictures of whole chains, kept as they were when a person looked at them. To make them anew, set
 * VITE_RENEW_GOLDEN=1, run this test, and look at tests/fixtures/vision/ before committing.
 */
const renews = import.meta.env['VITE_RENEW_GOLDEN'] === '1';

/** Levels by which drivers may differ. */
const toleranceLevels = 3;

function preset(id: string, size: 3 | 5 | 7, rest: Partial<Stage> = {}): Stage {
  const entry = findPreset(id)!;
  const { kernel, ...made } = entry.make(size, initialValues(entry.parameters));
  return { ...convolution(kernel.planes), ...made, kernel, ...rest } as Stage;
}
function activation(id: string, unitLevels = 1): Stage {
  return { kind: 'activation', on: true, id, parameters: {}, unitLevels };
}
function pooling(id: string, sizePx: number, parameters = {}): Stage {
  return { kind: 'pooling', on: true, id, parameters, sizePx, stridePx: sizePx };
}

const chains: Record<string, { readonly stages: readonly Stage[]; readonly signed: SignedView }> = {
  'sobel-relu-max': {
    stages: [preset('sobel-x', 3), activation('relu'), pooling('max', 2)],
    signed: 'clipped',
  },
  'sobel-signed': { stages: [preset('sobel-y', 3)], signed: 'diverging' },
  'blur-then-sharpen': {
    stages: [
      preset('gaussian', 7, { channels: 'each', padding: 'reflect' }),
      preset('sharpen', 3, { channels: 'each', padding: 'replicate' }),
    ],
    signed: 'clipped',
  },
  'emboss-tanh': {
    stages: [preset('emboss', 3, { stridePx: 2 }), activation('tanh', 128)],
    signed: 'rescaled',
  },
  'summed-mixed': {
    stages: [
      convolution(
        [
          [-1, 0, 1, -1, 0, 1, -1, 0, 1],
          [1, 1, 1, 0, 0, 0, -1, -1, -1],
          [0, 1, 0, 1, -4, 1, 0, 1, 0],
        ],
        { channels: 'summed', padding: 'valid', dilation: 2, flipped: true },
      ),
      pooling('mixed', 3, { alpha: 0.5 }),
    ],
    signed: 'absolute',
  },
};

const widthPx = 96;
const heightPx = 72;

async function decoded(base64: string): Promise<ImageData> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]), { colorSpaceConversion: 'none' });
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, widthPx, heightPx);
}

function encoded(picture: ImageData): string {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  canvas.getContext('2d')!.putImageData(picture, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1]!;
}

it.each(
  Object.entries(chains).flatMap(([name, chain]) =>
    precisions.map((p) => [name, p, chain] as const),
  ),
)('gives the picture %s in %s', async (name, precision, { stages, signed }) => {
  const vision = openVision(precision);
  vision.upload(testPicture(48, 36), 48, 36);
  vision.setChain({ stages });
  const view = { kind: 'stage', stage: stages.length - 1, signed, digits: false } as const;
  const still = vision.still(view, widthPx, heightPx)!;
  const path = `tests/fixtures/vision/${name}.png`;
  if (renews) await commands.writeFile(path, encoded(still), 'base64');
  const golden = await decoded(await commands.readFile(path, 'base64'));
  let largest = 0;
  golden.data.forEach((level, i) => {
    largest = Math.max(largest, Math.abs(level - still.data[i]!));
  });
  expect(largest).toBeLessThanOrEqual(toleranceLevels);
});
