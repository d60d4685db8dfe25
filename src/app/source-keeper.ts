import { openCamera, type CameraSource } from '../camera/camera-source.ts';
import type { Facing, FrameSource, SourceTrouble } from '../camera/frame.ts';
import type { SceneSource } from '../camera/scene-source.ts';
import type { SceneObjectId } from '../camera/scene/scene.ts';
import { keepAwake } from '../camera/wake-lock.ts';
import type { Outcome } from '../core/outcome.ts';
import { Signal } from './signal.ts';

/** The kinds of trouble that a picture can have. */
export type SourceTroubleKind = SourceTrouble['kind'];

/** Which camera is wanted. */
export interface CameraWish {
  readonly deviceId?: string;
  readonly facing?: Exclude<Facing, 'unknown'>;
}

/** What the picture is doing. */
export interface SourceState {
  readonly phase: 'none' | 'opening' | 'live' | 'suspended' | 'trouble';
  readonly source?: FrameSource;
  readonly frozen: boolean;
  readonly trouble?: SourceTrouble;
}

type Opening = Promise<Outcome<FrameSource, SourceTrouble>> | Outcome<FrameSource, SourceTrouble>;

/** Whoever opens a camera does not wait for what opens files. */
async function openFile(file: File): Promise<Awaited<Opening>> {
  return (await import('../camera/file-source.ts')).openFile(file);
}

/** Whoever only passes through a room without the picture comes back to one that never stopped. */
const passThroughMs = 20_000;

/** Owns the one live source: opens, replaces, freezes and closes it, and keeps the screen awake. */
export class SourceKeeper {
  readonly changed = new Signal<SourceState>();
  /** What was wished for could not be opened; the former picture goes on. */
  readonly switchFailed = new Signal<SourceTrouble>();
  #state: SourceState = { phase: 'none', frozen: false };
  /** Whom the picture is held for; empty while it lives, and while somebody froze it. */
  readonly #holders = new Set<object>();
  #awake: { dispose(): void } | undefined;
  #turn = 0;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #resting = false;

  get state(): SourceState {
    return this.#state;
  }

  /** Opens a camera, or switches the one that is open. A failed switch keeps the former picture. */
  async openCamera(wish: CameraWish): Promise<void> {
    const source = this.#state.source;
    if (source?.kind !== 'camera') return this.#open(() => openCamera(wish));
    const switched = await (source as CameraSource).switchTo(wish);
    if (this.#state.source !== source) return;
    this.#set({ ...this.#state, frozen: source.frozen });
    if (!switched.ok) this.switchFailed.emit(switched.trouble);
  }

  /** Opens a photo or a video; one that cannot be opened leaves the present picture as it is. */
  async openFile(file: File): Promise<void> {
    const { source } = this.#state;
    if (!source) return this.#open(() => openFile(file));
    const turn = ++this.#turn;
    const opened = await openFile(file);
    if (this.#isLate(turn, opened)) return;
    if (opened.ok) this.#adopt(opened.value);
    else this.switchFailed.emit(opened.trouble);
  }

  async openScene(object?: SceneObjectId): Promise<void> {
    const source = this.#state.source;
    if (source?.kind !== 'scene') {
      // Whoever has a camera does not wait for the scene's drawings.
      return this.#open(async () => (await import('../camera/scene-source.ts')).openScene(object));
    }
    if (object) (source as SceneSource).setObject(object);
    this.#set({ ...this.#state });
  }

  setFrozen(frozen: boolean): void {
    const { source } = this.#state;
    if (!source) return;
    source.setFrozen(frozen);
    this.#set({ ...this.#state, frozen });
  }

  /**
   * Holds the picture for an owner until `letGo`; once for each, however often it is asked. One that somebody
   * froze is theirs, and stays.
   */
  hold(owner: object): void {
    const { source, frozen } = this.#state;
    if (!source || (frozen && this.#holders.size === 0)) return;
    this.#holders.add(owner);
    if (!frozen) this.setFrozen(true);
  }

  /** A picture that was held for this owner, and for no other, goes on; one that has gone on since does nothing. */
  letGo(owner: object): void {
    if (this.#holders.delete(owner) && this.#holders.size === 0) this.setFrozen(false);
  }

  /** Says that nothing shows the picture until the returned function is called: after a while the camera is let go. */
  rest(): () => void {
    this.#restTimer = setTimeout(() => this.restNow(), passThroughMs);
    return () => {
      this.#endRestTimer();
      this.#setResting(false);
    };
  }

  /** Lets the camera go at once where nothing shows the picture. */
  restNow(): void {
    if (this.#restTimer === undefined) return;
    this.#endRestTimer();
    this.#setResting(true);
  }

  dispose(): void {
    this.#turn++;
    this.#endRestTimer();
    this.#state.source?.dispose();
    this.#awake?.dispose();
    this.#awake = undefined;
  }

  #endRestTimer(): void {
    clearTimeout(this.#restTimer);
    this.#restTimer = undefined;
  }

  #setResting(resting: boolean): void {
    this.#resting = resting;
    const { source } = this.#state;
    if (source?.kind === 'camera') (source as CameraSource).setResting(resting);
  }

  /** Lets the present source go, then opens another: a phone gives its camera to one taker at a time. */
  async #open(open: () => Opening): Promise<void> {
    const turn = ++this.#turn;
    this.#state.source?.dispose();
    this.#set({ phase: 'opening', frozen: false });
    const opened = await open();
    if (this.#isLate(turn, opened)) return;
    if (opened.ok) this.#adopt(opened.value);
    else this.#lose(opened.trouble);
  }

  /** Latest wins: what opens after a newer wish is closed at once. */
  #isLate(turn: number, opened: Awaited<Opening>): boolean {
    if (turn === this.#turn) return false;
    if (opened.ok) opened.value.dispose();
    return true;
  }

  #adopt(source: FrameSource): void {
    this.#state.source?.dispose();
    this.#awake ??= keepAwake();
    source.onEvent((event) => {
      if (this.#state.source !== source) return;
      if (event.kind === 'lost') {
        source.dispose();
        this.#lose(event.trouble);
      } else
        this.#set({ ...this.#state, phase: event.kind === 'suspended' ? 'suspended' : 'live' });
    });
    this.#set({ phase: 'live', source, frozen: false });
    if (this.#resting) this.#setResting(true);
  }

  #lose(trouble: SourceTrouble): void {
    this.#awake?.dispose();
    this.#awake = undefined;
    this.#set({ phase: 'trouble', frozen: false, trouble });
  }

  #set(state: SourceState): void {
    this.#state = state;
    if (!state.frozen) this.#holders.clear();
    this.changed.emit(state);
  }
}
