import { add, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { GpuPainter } from '../../src/app/network/inside/gpu-painter.ts';
import { MapCanvases } from '../../src/app/network/inside/map-canvases.ts';
import type { MapSheet } from '../../src/core/network/map-sheet.ts';
import { sheetSize } from '../../src/core/network/map-sheet.ts';
import { initialWeights } from '../../src/core/network/initial-weights.ts';
import { outputSigns } from '../../src/core/network/output-signs.ts';
import type { NetworkPlan } from '../../src/core/network/plan.ts';
import { lenet5 } from '../../src/core/network/presets/lenet5.ts';
import { vgg } from '../../src/core/network/presets/vgg.ts';
import { softmax } from '../../src/core/neuron/softmax.ts';
import { Random } from '../../src/core/random.ts';
import { loadDrawingWebgl, type DrawingDevice } from '../../src/models/backends/webgl.ts';
import { HeldOutputs } from '../../src/models/backends/held-outputs.ts';
import { Network } from '../../src/models/network/network.ts';
import { normalise, uploadPictures } from '../../src/models/network/normalise.ts';
import { isStrip, stripAcross, tilesAcross } from '../../src/ui/network/inside/tile-layout.ts';
import { race, type RaceLimits } from '../lib/durations.ts';
import { planned } from '../train/networks.ts';
import { drawReadBack } from './read-back-maps.ts';

const networks = {
  'LeNet-5': lenet5('relu', 1),
  'VGG-7': vgg({ id: 'vgg-7', width: 1 / 4, sizePx: 64, channels: 3, batchNorm: false }),
};

interface PageOptions extends RaceLimits {
  readonly network: keyof typeof networks;
}

/** Width of a phone's card, in CSS pixels, of which each is one here. */
const cardPx = 342;

let device: DrawingDevice | undefined;

async function loaded(): Promise<DrawingDevice> {
  if (device) return device;
  const opened = await loadDrawingWebgl();
  if (!opened.ok) throw new Error(opened.trouble.detail);
  return (device = opened.value);
}

/** The sheet of each layer, as the map of a phone has it. */
function sheetsOf(plan: NetworkPlan): readonly MapSheet[] {
  const signs = outputSigns(plan);
  return plan.layers.map(({ outShape: shape }, layer) => {
    const channels = shape.at(-1)!;
    const { layout, count } = isStrip(shape)
      ? stripAcross(channels, cardPx, 22)
      : { layout: tilesAcross(shape, cardPx, 8, 3), count: Math.min(channels, 8) };
    return {
      shape,
      signs: signs[layer]!,
      first: 0,
      count,
      columns: layout.columns,
      tileWidthPx: layout.widthPx,
      tileHeightPx: layout.heightPx,
      gapPx: layout.gapPx,
      hasGrid: false,
      mirrored: false,
    };
  });
}

function canvasesFor(sheets: readonly MapSheet[]): HTMLCanvasElement[] {
  return sheets.map((sheet) => {
    const canvas = document.createElement('canvas');
    const { widthPx, heightPx } = sheetSize(sheet);
    [canvas.width, canvas.height] = [widthPx, heightPx];
    document.body.append(canvas);
    return canvas;
  });
}

/** Frames that differ, as the network is fed them. */
function frames(plan: NetworkPlan): () => Uint8Array {
  const { sizePx, channels } = plan.description.input;
  const random = new Random(1);
  const kept = Array.from({ length: 8 }, () =>
    Uint8Array.from({ length: sizePx * sizePx * channels }, () => random.integer(256)),
  );
  let next = 0;
  return () => kept[next++ % kept.length]!;
}

/**
 * The whole map of a network, frame after frame: ours, each activation read back and drawn with a 2-D canvas,
 * and the network alone; then the two ways without the network. Median ms.
 */
export default async function layersBench({ network: name, ...limits }: PageOptions) {
  const drawing = await loaded();
  const plan = planned(networks[name], 10);
  const network = new Network(plan, initialWeights(plan, 'he', 1));
  const sheets = sheetsOf(plan);
  const wanted = sheets.map((sheet, layer) => ({ layer, sheet, isChosen: true }));
  const painter = new GpuPainter(drawing, plan.layers.length);
  const shown = new MapCanvases(() => {});
  const ours = canvasesFor(sheets);
  ours.forEach((canvas, layer) => shown.draw(canvas, wanted[layer]!));
  const theirs = canvasesFor(sheets);
  const next = frames(plan);
  const last = plan.layers.length - 1;
  const { input } = plan.description;
  const outputs = () =>
    tidy(() => network.outputs(normalise(uploadPictures(next(), input), input.normalisation)));
  const drawOurs = (held: HeldOutputs) => {
    const painted = painter.paint(held, shown.wanted, [], 0.06);
    painter.readRanges();
    softmax(held.values(last));
    held.dispose();
    shown.show(painted);
    return Promise.resolve();
  };
  const pause = () => new Promise((resolve) => setTimeout(resolve, 30));
  const half = { ...limits, budgetMs: limits.budgetMs / 2 };
  const whole = await race(
    {
      forward: () => {
        const held = new HeldOutputs(outputs());
        softmax(held.values(last));
        held.dispose();
        return Promise.resolve();
      },
      ours: () => drawOurs(new HeldOutputs(outputs())),
      theirs: () => drawReadBack(outputs(), sheets, theirs),
    },
    half,
    pause,
  );
  // On a busy machine the network's time differs by more than its maps cost, so these are measured apart.
  let done: Tensor[] = [];
  const display = await race(
    {
      ours: () => drawOurs(new HeldOutputs(done)),
      theirs: () => drawReadBack(done, sheets, theirs),
    },
    half,
    async () => {
      await pause();
      done = outputs();
      // Waits for the network; the answer itself is left where it is.
      tidy(() => add(done[last]!, 0).dataSync());
    },
  );
  painter.dispose();
  network.dispose();
  for (const canvas of [...ours, ...theirs]) canvas.remove();
  return { whole, display, layers: sheets.length };
}
