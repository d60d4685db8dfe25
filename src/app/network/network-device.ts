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

/** What was chosen in a former visit. */
export interface KnownBackend {
  readonly backend: NetworkBackend;
  /** Whether a bad moment may have decided it. */
  readonly isDoubtful: boolean;
}

/** Where the choice of a former visit is kept. */
export interface NetworkMemory {
  /** Undefined also where it is time to find out anew. */
  read(): KnownBackend | undefined;
  /** @param untilMs when it is to be found out anew; absent: never, on this browser. */
  keep(backend: NetworkBackend, untilMs?: number): void;
  forget(): void;
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

/** So long what a bad moment may have decided holds, on a device where nothing better was ever known. */
const DOUBTFUL_MS = 24 * 3600 * 1000;

/** What networks learn and run on here, found out when it is first asked for; owns the one trainer. */
export class NetworkDevice {
  readonly #memory: NetworkMemory;
  readonly #bringCode: BringCode;
  readonly #chooseBackend: typeof chooseNetworkBackend;
  #choice: Promise<Outcome<NetworkBackendReport, DeviceTrouble>> | undefined;
  #trainer: NetworkTrainer | undefined;
  #isDoubtful = false;
  /** A GPU that worked in a former visit or in this one, whatever was forgotten since. */
  #proven: NetworkBackend | undefined;

  /** @param chooseBackend tries what there is. */
  constructor(
    memory: NetworkMemory,
    bringCode: BringCode,
    chooseBackend: typeof chooseNetworkBackend = chooseNetworkBackend,
  ) {
    this.#memory = memory;
    this.#chooseBackend = chooseBackend;
    this.#bringCode = bringCode;
  }

  /** The backend, and how it was chosen; a failure is tried again the next time. */
  choose(): Promise<Outcome<NetworkBackendReport, DeviceTrouble>> {
    if (this.#choice) return this.#choice;
    const choice = this.#choose(() => this.#choice === choice);
    return (this.#choice = choice);
  }

  /** What was chosen in a former visit or in this one; undefined while nothing was tried. */
  get remembered(): NetworkBackend | undefined {
    return this.#memory.read()?.backend;
  }

  /** Whether what was chosen may be due to a bad moment: something better failed, or did not answer in time. */
  get isDoubtful(): boolean {
    return this.#isDoubtful;
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
    const choice = this.choose();
    const chosen = await choice;
    // Forgotten meanwhile: nothing is begun any more on what was found out then.
    if (this.#choice !== choice && (chosen.ok || this.#choice)) return this.trainer();
    if (!chosen.ok) return chosen;
    const { backend } = chosen.value;
    const others = networkBackends.filter((other) => other !== backend);
    this.#trainer ??= new NetworkTrainer([backend, ...others]);
    return success(this.#trainer);
  }

  /** Forgets what was found out: the next one who asks has it found out anew. Ends what is being trained. */
  forget(): void {
    this.#memory.forget();
    this.#choice = undefined;
    this.dispose();
  }

  dispose(): void {
    this.#trainer?.dispose();
    this.#trainer = undefined;
  }

  /** @param isWanted false once it was told to forget. */
  async #choose(isWanted: () => boolean): Promise<Outcome<NetworkBackendReport, DeviceTrouble>> {
    const brought = await this.#bringCode(networkBackends);
    const known = this.#memory.read();
    const chosen = await this.#chooseBackend(known?.backend);
    if (isWanted()) {
      if (chosen.ok) this.#keep(chosen.value, known);
      else this.#choice = undefined;
    }
    // Whatever was the trouble, trying it showed whether it works all the same.
    return chosen.ok || brought.ok ? chosen : failure({ kind: 'no-code' });
  }

  /** A bad moment must not decide for all times: what once worked is tried again at the next visit. */
  #keep(report: NetworkBackendReport, known: KnownBackend | undefined): void {
    const wasDoubtful = known?.backend === report.backend && known.isDoubtful;
    this.#prove(known?.backend);
    this.#isDoubtful = wasDoubtful || isDoubtful(report, this.#proven);
    this.#prove(report.backend);
    if (!this.#isDoubtful) this.#memory.keep(report.backend);
    else if (!known) this.#memory.keep(report.backend, Date.now() + DOUBTFUL_MS);
  }

  /** The processor is nothing better. */
  #prove(backend: NetworkBackend | undefined): void {
    if (backend !== 'cpu') this.#proven = backend ?? this.#proven;
  }
}

/**
 * Whether at a better moment another might have been chosen: a GPU that has worked, whatever is said of it now
 * (once it has crashed, a browser says until its next start that there is none), or one that failed or did not
 * answer in time.
 */
function isDoubtful({ backend, trials }: NetworkBackendReport, proven?: NetworkBackend): boolean {
  if (!proven) {
    const isDoubt = (result: string) => result === 'too-slow' || result === 'failed';
    return backend === 'cpu' && trials.some(({ result }) => isDoubt(result));
  }
  const works = trials.some((trial) => trial.backend === proven && trial.result === 'slower');
  return backend !== proven && !works;
}
