import { expose, transfer } from 'comlink';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { BackendDevice, BackendTrouble } from '../backends/device.ts';
import { loadBackend } from '../eye/backends.ts';
import type { BackendName } from '../eye/types.ts';
import { ForeignNetwork } from './foreign-network.ts';
import type { ForeignLook, ForeignNetworkFiles, ForeignTrouble } from './types.ts';

let device: BackendDevice | undefined;
let network: ForeignNetwork | undefined;

/** A thin shell around somebody else's network on one backend; `foreign-runner.ts` calls it. */
const worker = {
  /** Loads the backend. To be called once. */
  async open(backend: BackendName): Promise<Outcome<undefined, BackendTrouble>> {
    const loaded = await loadBackend(backend);
    if (!loaded.ok) return loaded;
    device = loaded.value;
    return success(undefined);
  },

  /** Resolves with the reason when the device is lost. */
  lost(): Promise<string> {
    return device!.lost;
  },

  /** Takes the device away, for tests. */
  loseDevice(): void {
    device!.lose();
  },

  /** Tensors alive in this worker, for tests. */
  tensorCount: () => ForeignNetwork.tensorCount(),

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
    if (device!.isLost()) throw new Error('The device was lost during the look.');
    if (!shares.every(Number.isFinite)) return failure({ kind: 'no-answer' });
    const look = { shares, tookMs: performance.now() - startMs };
    return transfer(success(look), [shares.buffer as ArrayBuffer]);
  },
};

/** What the worker answers to. */
export type ForeignWorker = typeof worker;

expose(worker);
