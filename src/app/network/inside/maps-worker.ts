import { expose, transfer } from 'comlink';
import type { ChannelMaximum } from '../../../core/network/explain/exciting-patches.ts';
import type { NetworkPlan } from '../../../core/network/plan.ts';
import type { Outcome } from '../../../core/outcome.ts';
import type { BackendTrouble } from '../../../models/backends/device.ts';
import { HeldDevice } from '../../../models/backends/held-device.ts';
import { loadOne } from '../../../models/backends/load-one.ts';
import { loadDrawingWebgl, type DrawingDevice } from '../../../models/backends/webgl.ts';
import { loadBackend } from '../../../models/eye/backends.ts';
import type { EyeUnit, EyeUnitReading } from '../../../models/eye/eye-network.ts';
import type { EyeTable } from '../../../models/eye/eye-table.ts';
import type { EyeSizePx } from '../../../models/eye/types.ts';
import type { SilentChannel } from '../../../models/network/types.ts';
import { GpuPainter } from './gpu-painter.ts';
import { OpenedEye, OpenedNetwork, type Opened, type TunedEnd } from './opened.ts';
import { PlainPainter } from './plain-painter.ts';
import { Turns } from './turns.ts';
import type { MapsBackend, MapsLook, WantedSheet } from './types.ts';

const held = new HeldDevice();
let drawing: DrawingDevice | undefined;
let opened: Opened | undefined;
let painter: GpuPainter | PlainPainter | undefined;
let wanted: readonly WantedSheet[] = [];
const turns = new Turns();

/** How much of a range that shrinks is taken over in each look. */
const followPerLook = 0.06;

function replace(next: Opened): void {
  opened?.dispose();
  painter?.dispose();
  opened = next;
  painter = drawing ? new GpuPainter(drawing, next.layerCount) : new PlainPainter(next.layerCount);
}

/** What was computed, unless the device was lost meanwhile, which leaves nothing that can be trusted. */
function whole<Computed>(compute: () => Computed): Computed {
  const computed = compute();
  held.assertAlive();
  return computed;
}

/** A network whose maps are drawn where they are computed; `live-maps.ts` calls it. */
const worker = {
  ...held.answers,

  /** Loads the backend. To be called once. */
  async open(backend: MapsBackend): Promise<Outcome<undefined, BackendTrouble>> {
    const opened = await held.open(
      loadOne(() => (backend === 'webgl' ? loadDrawingWebgl() : loadBackend(backend))),
    );
    if (opened.ok && backend === 'webgl') drawing = held.device as DrawingDevice;
    return opened;
  },

  /** Looks into one's own network from now on. */
  openNetwork(plan: NetworkPlan, weights: readonly Float32Array[]): void {
    replace(new OpenedNetwork(plan, weights));
  },

  /** Looks into the eye from now on, be it with a tuned end. */
  openEye(table: EyeTable, weights: ArrayBuffer, sizePx: EyeSizePx, tuned?: TunedEnd): void {
    replace(new OpenedEye(table, weights, sizePx, tuned));
  },

  /** Other weights for the network that is there. */
  setWeights(weights: readonly Float32Array[]): void {
    opened!.setWeights(weights);
  },

  /** Which sheets are drawn from the next look on. */
  want(sheets: readonly WantedSheet[]): void {
    wanted = sheets;
  },

  /**
   * One look, and the sheets whose turn it is, or those that are named.
   *
   * @param pixels a square, RGBA `[side, side, 4]`.
   * @param silent channels that are switched off.
   * @param only by id.
   */
  look(
    pixels: Uint8ClampedArray,
    silent: readonly SilentChannel[],
    only?: readonly number[],
  ): MapsLook {
    const startMs = performance.now();
    const outputs = opened!.hold(pixels, silent);
    try {
      const due = only ? wanted.filter(({ id }) => only.includes(id)) : turns.take(wanted);
      const painted = painter!.paint(outputs, due, silent, followPerLook);
      // Waits until all that was asked for is done.
      const ranges = painter!.readRanges();
      const probabilities = opened!.probabilities(outputs, pixels, silent);
      const embedding = silent.length > 0 ? opened!.embedding(outputs) : undefined;
      const tookMs = performance.now() - startMs;
      held.assertAlive();
      if (!only) turns.note(tookMs);
      const look = { painted, ranges, probabilities, embedding, tookMs };
      return transfer(look, [
        ...painted.map(({ picture }) => picture),
        ...(probabilities ? [probabilities.buffer as ArrayBuffer] : []),
      ]);
    } finally {
      outputs.dispose();
    }
  },

  /** What one number of the eye is made of, for the same picture. */
  readUnit(
    pixels: Uint8ClampedArray,
    unit: EyeUnit,
    silent: readonly SilentChannel[],
  ): EyeUnitReading {
    return whole(() => (opened as OpenedEye).readUnit(pixels, unit, silent));
  },

  /** As `OpenedEye.maxima`. */
  maxima(pixels: Uint8ClampedArray, part: number): ChannelMaximum[] {
    return whole(() => (opened as OpenedEye).maxima(pixels, part));
  },

  /** As `OpenedEye.lastMap`. */
  lastMap(pixels: Uint8ClampedArray, silent: readonly SilentChannel[]): Float32Array {
    const map = whole(() => (opened as OpenedEye).lastMap(pixels, silent));
    return transfer(map, [map.buffer as ArrayBuffer]);
  },
};

/** What the worker answers to. */
export type MapsWorker = typeof worker;

expose(worker);
