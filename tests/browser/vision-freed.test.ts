import { afterEach, expect, it, vi } from 'vitest';
import type { TileView } from '../../src/vision/tile.ts';
import { Vision } from '../../src/vision/vision.ts';
import { convolution, precisions, testPicture, untilDrawn } from './vision-kit.ts';

afterEach(() => vi.restoreAllMocks());

/** What contexts have made and not yet deleted, by kind. */
function watchGpu(): () => Record<string, number> {
  const { prototype } = WebGL2RenderingContext;
  const living = { Texture: new Set(), Framebuffer: new Set(), Renderbuffer: new Set() };
  for (const kind of ['Texture', 'Framebuffer', 'Renderbuffer'] as const) {
    const create = prototype[`create${kind}`];
    vi.spyOn(prototype, `create${kind}`).mockImplementation(function (
      this: WebGL2RenderingContext,
    ) {
      const made = create.call(this);
      living[kind].add(made);
      return made;
    });
    const remove = prototype[`delete${kind}`] as (made: unknown) => void;
    vi.spyOn(prototype, `delete${kind}`).mockImplementation(function (
      this: WebGL2RenderingContext,
      made: unknown,
    ) {
      living[kind].delete(made);
      remove.call(this, made);
    });
  }
  return () => Object.fromEntries(Object.entries(living).map(([kind, { size }]) => [kind, size]));
}

it.each(precisions)(
  'in %s: keeps no more when sizes change, and nothing when it is let go',
  async (forcePrecision) => {
    const living = watchGpu();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 256, height: 192 });
    const opened = Vision.open(canvas, { forcePrecision });
    if (!opened.ok) throw new Error(opened.trouble.kind);
    const vision = opened.value;
    const sobel = convolution([[-1, 0, 1, -2, 0, 2, -1, 0, 1]]);
    vision.setChain({ stages: [sobel, { ...sobel, stridePx: 2 }] });
    const space = 'hsv';
    const stage = { kind: 'stage', stage: 1, signed: 'rescaled', digits: true } as const;
    const views: TileView[] = [
      { kind: 'source', digits: 'rgb' },
      { kind: 'channel', space, channel: 0, coloured: true },
      { kind: 'histogram', space, channel: 1 },
      { kind: 'stage-histogram', stage: 0, min: -500, max: 500 },
      { kind: 'cloud', space, yaw: 0.4, pitch: 0.2 },
      stage,
    ];
    const draw = async (widthPx: number, heightPx: number) => {
      vision.upload(testPicture(widthPx, heightPx), widthPx, heightPx);
      await untilDrawn(() =>
        vision.draw(
          views.map((view, i) => ({
            rect: { xPx: (i % 3) * 80, yPx: Math.floor(i / 3) * 90, widthPx: 80, heightPx: 90 },
            view,
          })),
        ),
      );
    };
    await draw(64, 48);
    const after = living();
    expect(after['Texture']).toBeGreaterThan(5);
    for (const side of [40, 52, 64, 80]) await draw(side, side - 8);
    await draw(64, 48);
    expect(living()).toEqual(after);
    vision.dispose();
    expect(living()).toEqual({ Texture: 0, Framebuffer: 0, Renderbuffer: 0 });
  },
);
