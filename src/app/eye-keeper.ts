import { firstBackend, startEye, type Eye, type EyeStatus } from '../models/eye/eye.ts';
import type {
  BackendName,
  EyePreference,
  EyeReport,
  EyeSizePx,
  EyeTrouble,
} from '../models/eye/types.ts';
import type { CorePack, PackTrouble } from './offline/pack.ts';
import { Signal } from './signal.ts';

/** How far the eye has come. */
export interface EyeState {
  readonly phase: 'waiting' | 'loading' | 'measuring' | 'ready' | 'rebuilding' | 'failed';
  readonly receivedBytes: number;
  readonly totalBytes: number;
  readonly eye?: Eye;
  readonly report?: EyeReport;
  readonly trouble?: EyeTrouble | PackTrouble;
}

type Remembered = Pick<EyeReport, 'backend' | 'sizePx'>;

const folder = 'models/eye';

/** Fetches the eye, starts it, and follows what becomes of it. */
export class EyeKeeper {
  readonly changed = new Signal<EyeState>();
  /** `sizePx` is another. */
  readonly sized = new Signal<EyeSizePx | undefined>();
  /** The device was lost in use and the eye works again. */
  readonly rebuilt = new Signal();
  readonly #pack: CorePack;
  readonly #untilLineIsFree: () => Promise<void>;
  #state: EyeState = { phase: 'waiting', receivedBytes: 0, totalBytes: 0 };
  #toldSizePx: EyeSizePx | undefined;
  #turn = 0;

  /** @param untilLineIsFree what is brought only to be compared waits for this. */
  constructor(pack: CorePack, untilLineIsFree: () => Promise<void>) {
    this.#pack = pack;
    this.#untilLineIsFree = untilLineIsFree;
  }

  get state(): EyeState {
    return this.#state;
  }

  /** Side of the square that the eye looks at, in pixels; undefined while there is no eye. */
  get sizePx(): EyeSizePx | undefined {
    return this.#state.eye?.sizePx;
  }

  /** Lets the eye look at this size; undefined: at the one that suits this device. */
  useSize(sizePx: EyeSizePx | undefined): void {
    this.#state.eye?.useSize(sizePx);
    this.#tellSize();
  }

  /**
   * Fetches what is missing and starts the eye; called again with another preference it replaces the
   * one that runs. Latest wins.
   */
  async start(preference: EyePreference, remembered?: Remembered): Promise<void> {
    const turn = ++this.#turn;
    this.#state.eye?.dispose();
    this.#set({ phase: 'loading', receivedBytes: 0, totalBytes: 0 });
    const loaded = await this.#pack.load({
      // With the code of one backend and no more: the first answer needs nothing else.
      groups: ['eye', 'engine', firstBackend({ preference, remembered })],
      evenWithoutRoom: true,
      onProgress: (progress) => {
        if (turn === this.#turn && this.#state.phase === 'loading') {
          this.#set({ phase: 'loading', ...progress });
        }
      },
    });
    // Code that something on the way rewrites may work; trying it shows. Weights that are wrong do not.
    if (!loaded.ok && !isForeignCode(loaded.trouble)) return this.#fail(turn, loaded.trouble);
    const model = await this.#read();
    if (!model.ok) return this.#fail(turn, model.trouble);
    if (turn !== this.#turn) return;
    this.#set({ ...this.#state, phase: 'measuring' });
    const started = await startEye({
      ...model.value,
      preference,
      remembered,
      prepare: (backend, isSpare) => this.#bring(backend, isSpare),
      onStatus: (status) => this.#follow(turn, status),
    });
    if (!started.ok) return this.#fail(turn, started.trouble);
    const eye = started.value;
    if (turn !== this.#turn) return eye.dispose();
    this.#set({ ...this.#state, phase: 'ready', eye, report: eye.report });
  }

  dispose(): void {
    this.#turn++;
    this.#state.eye?.dispose();
  }

  /** Brings a backend's code, which its worker then finds in the browser's own cache. */
  async #bring(backend: BackendName, isSpare: boolean): Promise<void> {
    if (isSpare) await this.#untilLineIsFree();
    // Whatever is the trouble: trying the backend shows whether it works all the same.
    await this.#pack.load({ groups: [backend], evenWithoutRoom: true });
  }

  async #read() {
    const json = await this.#pack.piece(`${folder}/eye.json`);
    if (!json.ok) return json;
    const table = JSON.parse(new TextDecoder().decode(json.value)) as {
      pieces: readonly { readonly file: string }[];
    };
    const pieces: ArrayBuffer[] = [];
    for (const { file } of table.pieces) {
      const piece = await this.#pack.piece(`${folder}/${file}`);
      if (!piece.ok) return piece;
      pieces.push(piece.value);
    }
    return { ok: true, value: { table, pieces } } as const;
  }

  #follow(turn: number, status: EyeStatus): void {
    if (turn !== this.#turn) return;
    if (status.kind === 'rebuilding') this.#set({ ...this.#state, phase: 'rebuilding' });
    if (status.kind === 'failed') this.#fail(turn, status.trouble);
    if (status.kind === 'ready' && this.#state.eye) {
      const recovered = this.#state.phase === 'rebuilding';
      this.#set({ ...this.#state, phase: 'ready', report: status.report });
      if (recovered) this.rebuilt.emit();
    }
  }

  #fail(turn: number, trouble: EyeTrouble | PackTrouble): void {
    if (turn !== this.#turn) return;
    const { receivedBytes, totalBytes } = this.#state;
    this.#set({ phase: 'failed', receivedBytes, totalBytes, trouble });
  }

  #set(state: EyeState): void {
    this.#state = state;
    this.changed.emit(state);
    this.#tellSize();
  }

  #tellSize(): void {
    const { sizePx } = this;
    if (sizePx === this.#toldSizePx) return;
    this.#toldSizePx = sizePx;
    this.sized.emit(sizePx);
  }
}

function isForeignCode(trouble: PackTrouble): boolean {
  return trouble.kind === 'damaged' && !trouble.url.startsWith(`${folder}/`);
}
