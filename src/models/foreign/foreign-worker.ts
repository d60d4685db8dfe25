import { expose, transfer } from 'comlink';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { BackendTrouble } from '../backends/device.ts';
import { HeldDevice } from '../backends/held-device.ts';
import { loadBackend } from '../eye/backends.ts';
import type { BackendName } from '../eye/types.ts';
import { ForeignNetwork } from './foreign-network.ts';
import type { ForeignLook, ForeignNetworkFiles, ForeignTrouble } from './types.ts';

const held = new HeldDevice();
let network: ForeignNetwork | undefined;

/** A thin shell around somebody else's network on one backend; `foreign-runner.ts` calls it. */
const worker = {
  ...held.answers,

  /** Loads the backend. To be called once. */
  open(backend: BackendName): Promise<Outcome<undefined, BackendTrouble>> {
    return held.open(loadBackend(backend));
  },

  /** Builds the network; how many classes it answers with. To be called once. */
  async build(files: ForeignNetworkFiles): Promise<Outcome<number, ForeignTrouble>> {
    const built = await ForeignNetwork.build(files);
    if (!built.ok) return built;
    network = built.value;
    return success(network.classCount);
  },

  /** One look at RGBA `[side, side, 4]`. */
  async look(pixels: Uint8ClampedArray): Promise<Outcome<ForeignLook, ForeignTrouble>> {
    const startMs = performance.now();
    const shares = await network!.classify(pixels);
    held.assertAlive();
    if (!shares.every(Number.isFinite)) return failure({ kind: 'no-answer' });
    const look = { shares, tookMs: performance.now() - startMs };
    return transfer(success(look), [shares.buffer as ArrayBuffer]);
  },
};

/** What the worker answers to. */
export type ForeignWorker = typeof worker;

expose(worker);
