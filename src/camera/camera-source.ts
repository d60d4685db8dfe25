import { success, type Outcome } from '../core/outcome.ts';
import { requestCamera, type CameraWish, type OpenedCamera } from './camera-request.ts';
import { cameraPermission } from './devices.ts';
import type { FrameSource, SourceTrouble } from './frame.ts';
import { LivePicture } from './live-picture.ts';
import { createTurns } from '../core/turns.ts';
import { onVisibility, pageVisible } from './visibility.ts';

/** A live camera. Its video element, once on the page, serves every camera that it is switched to. */
export interface CameraSource extends FrameSource {
  readonly kind: 'camera';
  readonly element: HTMLVideoElement;
  /** The camera in use (while hidden: the one that comes back), for the caller to remember. */
  readonly deviceId: string | undefined;
  /**
   * Changes to another camera; a held picture is let go. If that fails, the former camera comes
   * back, or, failing that too, the source is lost. Of several calls at once the last one wins;
   * those overtaken open nothing, and succeed.
   */
  switchTo(wish: CameraWish): Promise<Outcome<void, SourceTrouble>>;
  /** Lets the camera go, as in a hidden tab, while nothing on the page shows its picture; or opens it again. */
  setResting(resting: boolean): void;
}

/**
 * Opens a camera; the browser may ask the person, so say why first. In a hidden tab it succeeds at
 * once and asks when the tab is shown.
 */
export async function openCamera(
  wish: CameraWish = {},
): Promise<Outcome<CameraSource, SourceTrouble>> {
  const source = new LiveCamera();
  const opened = await source.switchTo(wish);
  if (opened.ok) return success(source);
  source.dispose();
  return opened;
}

/** Decides which camera is on, and when. */
class LiveCamera implements CameraSource {
  readonly kind = 'camera';
  readonly #picture = new LivePicture();
  /** Cameras are opened one after another: a phone gives its camera to one taker at a time. */
  readonly #inTurn = createTurns();
  readonly #endVisibility = onVisibility((visible) =>
    visible ? this.#onShown() : this.#onHidden(),
  );
  #newestWish: CameraWish | undefined;
  /** What is asked for when the camera must be opened again. */
  #wish: CameraWish = {};
  /** The camera that is on; undefined while it is let go. */
  #camera: OpenedCamera | undefined;
  #deviceId: string | undefined;
  /** There is a camera to come back to: one was opened, and not lost since. */
  #established = false;
  #frozen = false;
  #resting = false;
  #suspended = false;
  #disposed = false;

  readonly element = this.#picture.element;
  readonly current = () => this.#picture.current();
  readonly onFrame = this.#picture.hub.onFrame;
  readonly onEvent = this.#picture.hub.onEvent;

  get facing() {
    return this.#picture.facing;
  }

  get mirrored() {
    return this.#picture.mirrored;
  }

  get deviceId() {
    return this.#deviceId;
  }

  get frozen() {
    return this.#frozen;
  }

  switchTo(wish: CameraWish): Promise<Outcome<void, SourceTrouble>> {
    this.#newestWish = wish;
    this.#frozen = false;
    return this.#inTurn(async () => {
      if (this.#newestWish !== wish || this.#disposed) return success(undefined);
      const former = this.#established ? this.#wish : undefined;
      const opened = await this.#open(wish);
      if (opened.ok) this.#established = true;
      else if (former) await this.#openOrLose(former);
      else this.#lose(opened.trouble);
      return opened;
    });
  }

  setFrozen(frozen: boolean): void {
    if (frozen === this.#frozen || this.#disposed) return;
    this.#frozen = frozen;
    if (frozen) this.#picture.hold();
    else if (this.#camera) this.#picture.play();
    else void this.#reopen();
  }

  setResting(resting: boolean): void {
    if (resting === this.#resting || this.#disposed) return;
    this.#resting = resting;
    if (resting) this.#onHidden();
    else this.#onShown();
  }

  dispose(): void {
    this.#disposed = true;
    this.#endVisibility();
    this.#letGo();
    this.#picture.dispose();
  }

  /** Whether a camera may be on now: its light never burns for a picture that nobody sees. */
  #mayRun(): boolean {
    return !this.#disposed && !this.#frozen && !this.#resting && pageVisible();
  }

  /** Exchanges the camera that is on for the wished one. What may not run now is opened later. */
  async #open(wish: CameraWish): Promise<Outcome<void, SourceTrouble>> {
    // Before asking: iOS mutes the older of two cameras, and many phones refuse a second one.
    this.#letGo();
    if (!this.#mayRun()) {
      this.#wish = wish;
      return success(undefined);
    }
    const opened = await requestCamera(wish);
    if (!opened.ok) return opened;
    const { deviceId, track } = opened.value;
    this.#deviceId = deviceId;
    this.#wish = deviceId ? { deviceId } : wish;
    if (this.#mayRun()) this.#turnOn(opened.value);
    else track.stop();
    return success(undefined);
  }

  async #openOrLose(wish: CameraWish): Promise<void> {
    const opened = await this.#open(wish);
    // A failure in a tab that was hidden meanwhile is no loss: it is tried again when shown.
    if (!opened.ok && this.#mayRun()) this.#lose(opened.trouble);
  }

  #reopen(): Promise<void> {
    return this.#inTurn(async () => {
      const wanted = this.#established && !this.#camera && this.#mayRun();
      if (wanted) await this.#openOrLose(this.#wish);
    });
  }

  #turnOn(camera: OpenedCamera): void {
    const { track } = camera;
    this.#camera = camera;
    this.#picture.show(camera);
    track.addEventListener('ended', () => this.#onEnded(track));
    // The system takes the camera for a while: a call on iOS, a privacy switch.
    track.addEventListener('mute', () => this.#onMuteChange(track));
    track.addEventListener('unmute', () => this.#onMuteChange(track));
    this.#setSuspended(false);
  }

  #letGo(): void {
    this.#camera?.track.stop();
    this.#camera = undefined;
    this.#picture.pause();
  }

  #lose(trouble: SourceTrouble): void {
    this.#established = false;
    this.#picture.hub.emit({ kind: 'lost', trouble });
  }

  #setSuspended(suspended: boolean): void {
    if (suspended === this.#suspended) return;
    this.#suspended = suspended;
    this.#picture.hub.emit({ kind: suspended ? 'suspended' : 'resumed' });
  }

  #onHidden(): void {
    this.#letGo();
    if (this.#established) this.#setSuspended(true);
  }

  #onShown(): void {
    if (this.#frozen) this.#setSuspended(false);
    else void this.#reopen();
  }

  #onMuteChange(track: MediaStreamTrack): void {
    if (track === this.#camera?.track) this.#setSuspended(track.muted);
  }

  /** The camera was pulled out, or the person took the permission back. */
  #onEnded(track: MediaStreamTrack): void {
    if (track !== this.#camera?.track) return;
    this.#letGo();
    void this.#inTurn(async () => {
      const permission = await cameraPermission();
      if (this.#disposed || this.#camera) return;
      this.#lose({ kind: permission === 'denied' ? 'denied' : 'unplugged' });
    });
  }
}
