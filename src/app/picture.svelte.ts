import {
  cameraPermission,
  listCameras,
  mayHaveCamera,
  type CameraDevice,
} from '../camera/devices.ts';
import type { FrameImage } from '../camera/frame.ts';
import type { CameraSource } from '../camera/camera-source.ts';
import type { SceneObjectId } from '../camera/scene/scene.ts';
import type { DimLightView } from './dim-light-view.ts';
import { showInput } from './input-view.ts';
import type { FrameRegion, NumbersWish } from './numbers-view.ts';
import type { Notices } from './notices.svelte.ts';
import type { LinkWishes } from './preferences.ts';
import type { Settings } from './settings.svelte.ts';
import type { CameraWish, SourceKeeper, SourceState } from './source-keeper.ts';

export type { CameraDevice, DimLightView, FrameImage, FrameRegion, SceneObjectId };

/** The live picture as the screen sees it: where it comes from, and what may be done with it. */
export class Picture {
  /** Resolves when the first picture is there; what is heavy waits for it. */
  readonly first: Promise<void>;
  readonly #keeper: SourceKeeper;
  readonly #settings: Settings;
  readonly #wishes: LinkWishes;
  readonly #notices: Notices;
  #state = $state.raw<SourceState>({ phase: 'none', frozen: false });
  #sceneObject = $state.raw<SceneObjectId>();
  #sceneObjects = $state.raw<readonly SceneObjectId[]>([]);
  #cameras = $state.raw<readonly CameraDevice[]>([]);

  constructor(keeper: SourceKeeper, settings: Settings, notices: Notices, wishes: LinkWishes) {
    this.#keeper = keeper;
    this.#settings = settings;
    this.#wishes = wishes;
    this.#notices = notices;
    this.first = new Promise((resolve) => {
      const unsubscribe = keeper.changed.subscribe(({ source, phase }) => {
        if (!source || phase !== 'live') return;
        unsubscribe();
        const unfollow = source.onFrame(() => {
          unfollow();
          resolve();
        });
      });
    });
    keeper.switchFailed.subscribe(({ kind }) => notices.say({ kind: 'camera', trouble: kind }));
    keeper.changed.subscribe((state) => {
      this.#state = state;
      if (state.phase === 'live' && state.source?.kind === 'camera') void this.#noteCamera();
    });
  }

  get state(): SourceState {
    return this.#state;
  }

  /** Cameras of this device; empty until one was allowed. */
  get cameras(): readonly CameraDevice[] {
    return this.#cameras;
  }

  /** What the sample scene can show; empty until its drawings are here. */
  get sceneObjects(): readonly SceneObjectId[] {
    return this.#sceneObjects;
  }

  /** What the sample scene shows. */
  get sceneObject(): SceneObjectId | undefined {
    return this.#state.source?.kind === 'scene' ? this.#sceneObject : undefined;
  }

  /** Device id of the open camera. */
  get cameraId(): string | undefined {
    const { source } = this.#state;
    return source?.kind === 'camera' ? (source as CameraSource).deviceId : undefined;
  }

  /**
   * Opens what was used last, without asking anything: the sample scene, or a camera whose permission
   * stands. Otherwise the first screen asks.
   */
  async reopen(): Promise<void> {
    if (this.#wishes.source === 'scene') return this.openScene();
    if (this.#wishes.source === 'camera') return this.openCamera();
    const { source } = this.#settings.current;
    if (source === 'scene') return this.openScene();
    if (source === 'camera' && (await cameraPermission()) === 'granted') return this.openCamera();
  }

  async openCamera(wish?: CameraWish): Promise<void> {
    const { cameraId, facing } = this.#settings.current;
    const remembered: CameraWish = {
      ...(cameraId && { deviceId: cameraId }),
      ...(facing && facing !== 'unknown' && { facing }),
    };
    await this.#keeper.openCamera(wish ?? remembered);
  }

  /**
   * Opens a camera for something that passes. What is returned puts the picture back that was there: the
   * sample scene, or another camera; a photo or a video is gone with its file.
   */
  borrowCamera(wish: CameraWish): () => Promise<void> {
    const { cameraId } = this;
    const kind = this.#state.source?.kind;
    void this.openCamera(wish);
    return async () => {
      if (kind === 'scene') await this.#openScene();
      else if (cameraId) await this.openCamera({ deviceId: cameraId });
    };
  }

  /** Opens a picture to look at a room with: a camera, or the sample scene where there is none. */
  async openAny(): Promise<void> {
    return (await mayHaveCamera()) ? this.openCamera() : this.openScene();
  }

  /** Front to rear and back; with several cameras that face nowhere known, the next one. */
  async flipCamera(): Promise<void> {
    const { source } = this.#state;
    if (source?.facing === 'environment') return this.openCamera({ facing: 'user' });
    if (source?.facing === 'user') return this.openCamera({ facing: 'environment' });
    const at = this.#cameras.findIndex((camera) => camera.deviceId === this.cameraId);
    const next = this.#cameras[(at + 1) % this.#cameras.length];
    if (next) await this.openCamera({ deviceId: next.deviceId });
  }

  async openFile(file: File): Promise<void> {
    await this.#inPlaceOfCamera(() => this.#keeper.openFile(file));
  }

  async openScene(object?: SceneObjectId): Promise<void> {
    await this.#inPlaceOfCamera(() => this.#openScene(object));
  }

  /** Shows something else; if a camera made way for it, one tap brings that back. */
  async #inPlaceOfCamera(show: () => Promise<void>): Promise<void> {
    const former = this.#state.source;
    await show();
    const isReplaced = former?.kind === 'camera' && this.#state.source !== former;
    if (isReplaced) this.#notices.say({ kind: 'camera-replaced' }, () => this.openCamera());
  }

  async #openScene(object?: SceneObjectId): Promise<void> {
    const { sceneObjects } = await this.loadScene();
    const wished = sceneObjects.find((id) => id === this.#wishes.object);
    const shown = object ?? this.#sceneObject ?? wished ?? sceneObjects[0]!;
    await this.#keeper.openScene(shown);
    this.#sceneObject = shown;
    this.#settings.set({ source: 'scene' });
  }

  /** Shows what a network of that input size and that many channels sees in a canvas, until the returned function is called. */
  showInput(canvas: HTMLCanvasElement, sizePx: number, channels: 1 | 3 = 3): () => void {
    const { source } = this.#state;
    return source ? showInput(source, canvas, sizePx, channels) : () => {};
  }

  /** Tells the numbers of the picture, until the returned function is called. */
  showNumbers(wish: NumbersWish): () => void {
    const { source } = this.#state;
    let stop = () => {};
    let stopped = false;
    // Whoever has the eye at once never needs it; without a network the picture stays a picture.
    import('./numbers-view.ts').then(
      ({ followNumbers }) => {
        if (source && !stopped) stop = followNumbers(source, wish);
      },
      () => {},
    );
    return () => {
      stopped = true;
      stop();
    };
  }

  /** Shows the picture in a canvas as dim light would; undefined while there is no picture. */
  async showDimLight(canvas: HTMLCanvasElement, luxLog: number): Promise<DimLightView | undefined> {
    const { DimLightView } = await import('./dim-light-view.ts');
    const { source } = this.#state;
    return source && new DimLightView(source, canvas, luxLog);
  }

  /** Fetches the sample scene's drawings, so that the menu can name what it shows. */
  async loadScene() {
    const scene = await import('../camera/scene/scene.ts');
    this.#sceneObjects = scene.sceneObjects;
    return scene;
  }

  /**
   * Says that nothing on the screen shows the picture until the returned function is called: after a while
   * its camera is let go, and opened again when the picture is back.
   */
  rest(): () => void {
    return this.#keeper.rest();
  }

  /** Lets the camera go at once where nothing shows the picture, as whoever switches it off expects. */
  restNow(): void {
    this.#keeper.restNow();
  }

  setFrozen(frozen: boolean): void {
    this.#keeper.setFrozen(frozen);
  }

  /** Holds a live picture until the returned function is called; one that somebody froze stays as it is. */
  hold(): () => void {
    const owner = {};
    this.#keeper.hold(owner);
    return () => this.#keeper.letGo(owner);
  }

  async #noteCamera(): Promise<void> {
    const { cameraId } = this;
    const facing = this.#state.source?.facing;
    this.#settings.set({
      source: 'camera',
      ...(cameraId && { cameraId }),
      ...(facing && { facing }),
    });
    this.#cameras = await listCameras();
  }
}
