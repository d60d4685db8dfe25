import { openCamera, type CameraSource } from '../camera/camera-source.ts';
import { openFile } from '../camera/file-source.ts';
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

/** Owns the one live source: opens, replaces, freezes and closes it, and keeps the screen awake. */
export class SourceKeeper {
  readonly changed = new Signal<SourceState>();
  /** Another camera could not be had; the former picture goes on. */
  readonly switchFailed = new Signal<SourceTrouble>();
  #state: SourceState = { phase: 'none', frozen: false };
  #awake: { dispose(): void } | undefined;
  #turn = 0;

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

  openFile(file: File): Promise<void> {
    return this.#open(() => openFile(file));
  }

  async openScene(object?: SceneObjectId): Promise<void> {
    const source = this.#state.source;
    if (source?.kind !== 'scene') {
      // Whoever has a camera does not wait for the scene's drawings.
      const { openScene } = await import('../camera/scene-source.ts');
      return this.#open(() => openScene(object));
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

  dispose(): void {
    this.#turn++;
    this.#state.source?.dispose();
    this.#awake?.dispose();
    this.#awake = undefined;
  }

  /** Latest wins: a source that opens after a newer wish is closed at once. */
  async #open(
    open: () => Promise<Outcome<FrameSource, SourceTrouble>> | Outcome<FrameSource, SourceTrouble>,
  ): Promise<void> {
    const turn = ++this.#turn;
    const former = this.#state;
    // An open camera is let go first: a phone gives it to one taker at a time.
    if (former.source?.kind === 'camera') former.source.dispose();
    this.#set({ phase: 'opening', frozen: false });
    const opened = await open();
    if (turn !== this.#turn) {
      if (opened.ok) opened.value.dispose();
      return;
    }
    if (former.source && former.source.kind !== 'camera') former.source.dispose();
    if (!opened.ok) {
      this.#awake?.dispose();
      this.#awake = undefined;
      this.#set({ phase: 'trouble', frozen: false, trouble: opened.trouble });
      return;
    }
    const source = opened.value;
    this.#awake ??= keepAwake();
    source.onEvent((event) => {
      if (this.#state.source !== source) return;
      if (event.kind === 'suspended') this.#set({ ...this.#state, phase: 'suspended' });
      if (event.kind === 'resumed' || event.kind === 'size')
        this.#set({ ...this.#state, phase: 'live' });
      if (event.kind === 'lost') {
        source.dispose();
        this.#set({ phase: 'trouble', frozen: false, trouble: event.trouble });
      }
    });
    this.#set({ phase: 'live', source, frozen: false });
  }

  #set(state: SourceState): void {
    this.#state = state;
    this.changed.emit(state);
  }
}
