import { chooseNetworkBackend } from '../../models/network/choose-network-backend.ts';
import {
  networkBackends,
  type NetworkBackend,
  type NetworkBackendReport,
  type NetworkTrouble,
} from '../../models/network/types.ts';
import { success, type Outcome } from '../../core/outcome.ts';
import { NetworkTrainer } from '../../training/network/network-trainer.ts';

/** Where the choice of a former visit is kept. */
export interface NetworkMemory {
  read(): NetworkBackend | undefined;
  keep(backend: NetworkBackend): void;
}

/** What networks learn and run on here, found out when it is first asked for; owns the one trainer. */
export class NetworkDevice {
  readonly #memory: NetworkMemory;
  readonly #bringCode: () => Promise<unknown>;
  #choice: Promise<Outcome<NetworkBackendReport, NetworkTrouble>> | undefined;
  #trainer: NetworkTrainer | undefined;

  /** @param bringCode fetches the code of the backends: cut off while it is tried, a good one would look unfit. */
  constructor(memory: NetworkMemory, bringCode: () => Promise<unknown>) {
    this.#memory = memory;
    this.#bringCode = bringCode;
  }

  /** The backend, and how it was chosen; a failure is tried again the next time. */
  choose(): Promise<Outcome<NetworkBackendReport, NetworkTrouble>> {
    this.#choice ??= this.#choose();
    return this.#choice;
  }

  /** What was chosen in a former visit or in this one; undefined while nothing was tried. */
  get remembered(): NetworkBackend | undefined {
    return this.#memory.read();
  }

  /** Fetches the code of the backends and of what runs on them; what is here already costs nothing. */
  async bringCode(): Promise<void> {
    await this.#bringCode();
  }

  /** The trainer, on the chosen backend; what else there is stands by. */
  async trainer(): Promise<Outcome<NetworkTrainer, NetworkTrouble>> {
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

  async #choose(): Promise<Outcome<NetworkBackendReport, NetworkTrouble>> {
    await this.#bringCode();
    const chosen = await chooseNetworkBackend(this.#memory.read());
    if (chosen.ok) this.#memory.keep(chosen.value.backend);
    else this.#choice = undefined;
    return chosen;
  }
}
