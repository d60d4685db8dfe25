import { chooseNetworkBackend } from '../../models/network/choose-network-backend.ts';
import {
  networkBackends,
  type NetworkBackend,
  type NetworkBackendReport,
  type NetworkTrouble,
} from '../../models/network/types.ts';
import type { BackendName } from '../../models/eye/types.ts';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import { NetworkTrainer } from '../../training/network/network-trainer.ts';
import type { PackTrouble } from '../offline/pack.ts';

/** Where the choice of a former visit is kept. */
export interface NetworkMemory {
  read(): NetworkBackend | undefined;
  keep(backend: NetworkBackend): void;
}

/** Why nothing can be computed here. */
export type DeviceTrouble =
  | NetworkTrouble
  /** The code that computes did not come as it was published. */
  | { readonly kind: 'no-code' };

/**
 * Fetches the code of some backends, and of what learns on them, before it is used: cut off while it is tried,
 * a good one would look unfit. A network that fails is waited for, until the signal is aborted.
 */
export type BringCode = (
  backends: readonly BackendName[],
  signal?: AbortSignal,
) => Promise<Outcome<unknown, PackTrouble>>;

/** What networks learn and run on here, found out when it is first asked for; owns the one trainer. */
export class NetworkDevice {
  readonly #memory: NetworkMemory;
  readonly #bringCode: BringCode;
  #choice: Promise<Outcome<NetworkBackendReport, DeviceTrouble>> | undefined;
  #trainer: NetworkTrainer | undefined;

  constructor(memory: NetworkMemory, bringCode: BringCode) {
    this.#memory = memory;
    this.#bringCode = bringCode;
  }

  /** The backend, and how it was chosen; a failure is tried again the next time. */
  choose(): Promise<Outcome<NetworkBackendReport, DeviceTrouble>> {
    this.#choice ??= this.#choose();
    return this.#choice;
  }

  /** What was chosen in a former visit or in this one; undefined while nothing was tried. */
  get remembered(): NetworkBackend | undefined {
    return this.#memory.read();
  }

  /**
   * Fetches the code of the backends and of what runs on them; what is here already costs nothing. Without a
   * network it waits for one, until the signal is aborted.
   */
  bringCode(signal: AbortSignal): ReturnType<BringCode> {
    return this.#bringCode(networkBackends, signal);
  }

  /** The trainer, on the chosen backend; what else there is stands by. */
  async trainer(): Promise<Outcome<NetworkTrainer, DeviceTrouble>> {
    const chosen = await this.choose();
    if (!chosen.ok) return chosen;
    const { backend } = chosen.value;
    const others = networkBackends.filter((other) => other !== backend);
    this.#trainer ??= new NetworkTrainer([backend, ...others]);
    return success(this.#trainer);
  }

  dispose(): void {
    this.#trainer?.dispose();
    this.#trainer = undefined;
  }

  async #choose(): Promise<Outcome<NetworkBackendReport, DeviceTrouble>> {
    const brought = await this.#bringCode(networkBackends);
    const chosen = await chooseNetworkBackend(this.#memory.read());
    if (chosen.ok) this.#memory.keep(chosen.value.backend);
    else this.#choice = undefined;
    // Whatever was the trouble, trying it showed whether it works all the same.
    return chosen.ok || brought.ok ? chosen : failure({ kind: 'no-code' });
  }
}
