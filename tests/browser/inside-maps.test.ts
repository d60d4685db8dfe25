import { afterEach, describe, expect, it, vi } from 'vitest';
import { LiveLooks } from '../../src/app/network/inside/live-looks.svelte.ts';
import { LiveMaps } from '../../src/app/network/inside/live-maps.ts';
import type { MapsBackend, MapsLook, WantedSheet } from '../../src/app/network/inside/types.ts';
import { Signal } from '../../src/app/signal.ts';
import type { SourceKeeper, SourceState } from '../../src/app/source-keeper.ts';
import { paintSheet, sheetSize, type MapSheet } from '../../src/core/network/map-sheet.ts';
import { outputSigns } from '../../src/core/network/output-signs.ts';
import { planNetwork } from '../../src/core/network/plan-network.ts';
import type { LayerDescription } from '../../src/core/network/description.ts';
import { isVolume } from '../../src/core/network/shapes.ts';
import { Random } from '../../src/core/random.ts';
import { NetworkRunner } from '../../src/models/network/network-runner.ts';
import { movedWeights } from '../../src/models/network/small-network.fixture.ts';
import type { SilentChannel } from '../../src/models/network/types.ts';
import { mapInk, nightPalette } from '../../src/vision/palette.ts';

const PHOTO_PX = 224;

const owned: { dispose(): void }[] = [];
afterEach(() => owned.splice(0).forEach((thing) => thing.dispose()));

const layers: readonly LayerDescription[] = [
  { kind: 'conv', filters: 5, kernelPx: 3, stridePx: 1, padding: 'valid' },
  { kind: 'activation', id: 'relu' },
  { kind: 'pool', id: 'max', sizePx: 2, stridePx: 2 },
  { kind: 'conv', filters: 3, kernelPx: 3, stridePx: 1, padding: 'same' },
  { kind: 'flatten' },
  { kind: 'dense', units: 13 },
  { kind: 'output' },
];
const planned = planNetwork(
  {
    format: 'vistazo-network',
    version: 1,
    input: { sizePx: 21, channels: 3, normalisation: 'signed' },
    layers,
  },
  4,
);
if (!planned.ok) throw new Error(planned.trouble.kind);
const plan = planned.value;
const signs = outputSigns(plan);

/** A photograph with something in it: blobs, so that its parts differ. */
function photograph(seed: number): ImageData {
  const context = new OffscreenCanvas(PHOTO_PX, PHOTO_PX).getContext('2d')!;
  const random = new Random(seed);
  const level = () => random.integer(256);
  for (let blob = 0; blob < 12; blob++) {
    context.fillStyle = `rgb(${level()} ${level()} ${level()})`;
    context.fillRect(level(), level(), level(), level());
  }
  return context.getImageData(0, 0, PHOTO_PX, PHOTO_PX);
}

/** All channels of a layer; tiles that are larger than the maps, or smaller. */
function wantedSheet(layer: number, tilePx: number, hasGrid = false): WantedSheet {
  const shape = plan.layers[layer]!.outShape;
  const sheet: MapSheet = {
    shape,
    signs: signs[layer]!,
    first: 0,
    count: shape.at(-1)!,
    columns: 3,
    tileWidthPx: tilePx,
    tileHeightPx: isVolume(shape) ? tilePx : 2 * tilePx,
    gapPx: 2,
    hasGrid,
    mirrored: hasGrid,
  };
  return { id: layer, layer, sheet, isChosen: true };
}

/** The last channels of a layer on a sheet of their own. */
function lastOf({ sheet, ...wanted }: WantedSheet, count: number): WantedSheet {
  return { ...wanted, id: 6, sheet: { ...sheet, first: sheet.count - count, count } };
}

/** What was drawn of a sheet. */
function pixelsOf({ painted }: MapsLook, { id, sheet }: WantedSheet): Uint8ClampedArray {
  const { picture, places } = painted.find((other) => other.places.some((at) => at.id === id))!;
  const { leftPx, topPx } = places.find((at) => at.id === id)!;
  const { widthPx, heightPx } = sheetSize(sheet);
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d')!;
  context.drawImage(picture, -leftPx, -topPx);
  return context.getImageData(0, 0, widthPx, heightPx).data;
}

function openMaps(backend: MapsBackend): LiveMaps {
  const maps = new LiveMaps([backend], { kind: 'network', plan, weights: movedWeights(plan, 3) });
  owned.push(maps);
  return maps;
}

async function lookOf(maps: LiveMaps, photo: ImageData): Promise<MapsLook> {
  const look = await maps.look(photo);
  if (!look?.ok) throw new Error(JSON.stringify(look));
  return look.value;
}

/** The first pixel that is not as it should be; what is behind a tile's hatching is compared, too. */
function firstDifference(actual: Uint8ClampedArray, expected: Uint8ClampedArray) {
  const index = expected.findIndex((level, i) => Math.abs(actual[i]! - level) > 3);
  return index < 0 ? undefined : { index, actual: actual[index], expected: expected[index] };
}

const backends = ['webgl', 'cpu'] as const;

describe('what is drawn is what is read back, through the scale', () => {
  const wanted = [
    wantedSheet(0, 38),
    wantedSheet(1, 8),
    wantedSheet(2, 45, true),
    wantedSheet(3, 9),
    wantedSheet(4, 3),
    wantedSheet(5, 6),
    lastOf(wantedSheet(5, 6), 7),
  ];
  const silent: readonly SilentChannel[] = [
    { layer: 0, channel: 1 },
    { layer: 2, channel: 4 },
    { layer: 5, channel: 12 },
  ];

  /** All layers of the same network, from the worker that explains. */
  async function readingOf(photo: ImageData) {
    const runner = new NetworkRunner('cpu');
    owned.push(runner);
    runner.open(plan, movedWeights(plan, 3));
    runner.setSilent(silent);
    const reading = await runner.read(
      photo,
      plan.layers.map((_, index) => index),
    );
    if (!reading?.ok) throw new Error(JSON.stringify(reading));
    return reading.value;
  }

  it.each(backends)('on %s, with channels switched off', async (backend) => {
    const maps = openMaps(backend);
    const photo = photograph(1);
    maps.want(wanted);
    maps.setSilent(silent);
    const look = await lookOf(maps, photo);
    const { painted, ranges, probabilities } = look;
    const reading = await readingOf(photo);
    const ids = painted.flatMap(({ places }) => places.map(({ id }) => id));
    expect(ids.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const { id, layer, sheet } of wanted) {
      const values = reading.outputs[layer]!;
      const range = ranges[layer]!;
      expect(range.min).toBeCloseTo(Math.min(...values), 3);
      expect(range.max).toBeCloseTo(Math.max(...values), 3);
      const expected = paintSheet(
        sheet,
        values,
        range,
        { ...nightPalette, ink: mapInk },
        (channel) => silent.some((off) => off.layer === layer && off.channel === channel),
      );
      expect(new Set(expected).size, `sheet ${id} shows nothing`).toBeGreaterThan(4);
      expect(firstDifference(pixelsOf(look, wanted[id]!), expected), `sheet ${id}`).toBeUndefined();
    }
    expect([...probabilities!].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
    reading.probabilities.forEach((share, i) => expect(probabilities![i]).toBeCloseTo(share, 4));
  });
});

it('draws another picture, and other weights', async () => {
  const maps = openMaps('webgl');
  const sheet = wantedSheet(3, 18);
  maps.want([sheet]);
  const first = pixelsOf(await lookOf(maps, photograph(1)), sheet);
  const second = pixelsOf(await lookOf(maps, photograph(2)), sheet);
  expect(second).not.toEqual(first);
  maps.setWeights(movedWeights(plan, 8));
  const third = pixelsOf(await lookOf(maps, photograph(2)), sheet);
  expect(third).not.toEqual(second);
});

it('comes back when the device is lost, with what was asked for', async () => {
  const maps = openMaps('webgl');
  const sheet = wantedSheet(3, 18);
  maps.want([sheet]);
  const before = pixelsOf(await lookOf(maps, photograph(1)), sheet);
  await maps.loseDevice();
  const after = pixelsOf(await lookOf(maps, photograph(1)), sheet);
  expect(firstDifference(after, before)).toBeUndefined();
});

it('draws all that is to be seen of a held picture in one look, whatever was seen before', async () => {
  const photo = new OffscreenCanvas(PHOTO_PX, PHOTO_PX);
  photo.getContext('2d')!.putImageData(photograph(1), 0, 0);
  const frame = { image: photo, widthPx: PHOTO_PX, heightPx: PHOTO_PX };
  const keeper = {
    changed: new Signal<SourceState>(),
    state: {
      phase: 'live',
      frozen: true,
      source: { current: () => frame, onFrame: () => () => {} },
    },
  } as unknown as SourceKeeper;
  const looks = new LiveLooks(keeper);
  owned.push({ dispose: () => looks.stop() });
  looks.start();
  looks.open({
    subject: { kind: 'network', plan, weights: movedWeights(plan, 3) },
    backends: ['cpu'],
    silent: [],
    digits: undefined,
  });
  const shown = (wanted: WantedSheet) => {
    const canvas = document.createElement('canvas');
    const { widthPx, heightPx } = sheetSize(wanted.sheet);
    Object.assign(canvas, { width: widthPx, height: heightPx });
    const isPainted = () =>
      canvas
        .getContext('2d')!
        .getImageData(0, 0, widthPx, heightPx)
        .data.some((level) => level > 0);
    return { end: looks.draw(canvas, wanted), isPainted };
  };
  // A layer alone, as its own page has it.
  const alone = shown(wantedSheet(0, 20));
  await vi.waitFor(() => expect(alone.isPainted()).toBe(true), { timeout: 20_000 });
  alone.end();
  const asked = vi.spyOn(LiveMaps.prototype, 'look');
  const cards = [0, 1, 2, 3, 4, 5].map((layer) =>
    shown({ ...wantedSheet(layer, 12), isChosen: false }),
  );
  await vi.waitFor(() => expect(cards.map((card) => card.isPainted())).not.toContain(false), {
    timeout: 20_000,
  });
  // The first card, and the others that came while it was drawn.
  expect(asked.mock.calls.length).toBeLessThanOrEqual(2);
  asked.mockRestore();
});
