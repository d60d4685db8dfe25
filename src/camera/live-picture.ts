import type { OpenedCamera } from './camera-request.ts';
import { createFrameHub } from './frame-hub.ts';
import type { Facing, Frame } from './frame.ts';
import { paceVideo, type Stop } from './pacing.ts';
import { takeStill, type Still } from './still.ts';
import { createVideoElement, play } from './video-element.ts';

/**
 * What is seen of a camera, whichever it is at the moment: the video element, the frames and sizes
 * told to the hub, and the held picture. Starts and stops no camera. Its owner calls `dispose()`.
 */
export class LivePicture {
  readonly element = createVideoElement();
  readonly hub = createFrameHub();
  #facing: Facing = 'unknown';
  #mirrored = false;
  #stopPacing: Stop | undefined;
  /** The held picture; after it is let go, it stays until the next live one. */
  #still: Still | undefined;
  #sizeTold = '';

  constructor() {
    this.element.addEventListener('resize', () => this.#tellSize());
  }

  get facing(): Facing {
    return this.#facing;
  }

  get mirrored(): boolean {
    return this.#mirrored;
  }

  current(): Frame | undefined {
    return this.#still?.frame ?? this.hub.current();
  }

  /** Shows the picture of `camera`, live. */
  show({ stream, facing, mirrored }: OpenedCamera): void {
    this.#facing = facing;
    this.#mirrored = mirrored;
    this.element.srcObject = stream;
    this.play();
  }

  /** Goes on after `hold()`. */
  play(): void {
    this.#stopPacing?.();
    this.#stopPacing = paceVideo(this.element, (timeMs) => this.#present(timeMs));
    play(this.element);
  }

  /** Holds the present picture, even when its camera goes. */
  hold(): void {
    this.#stopPacing?.();
    this.element.pause();
    const timeMs = this.hub.current()?.timeMs ?? performance.now();
    // A still that is yet to be replaced by a live picture is the one on the screen.
    this.#still ??= takeStill(this.element, {
      timeMs,
      facing: this.facing,
      mirrored: this.mirrored,
    });
  }

  /** Stops, as the camera was let go. What was seen last stays on the screen until the next camera. */
  pause(): void {
    this.#stopPacing?.();
    // Without a still, the ended stream leaves its last picture on the screen.
    this.#still?.replaceStream();
  }

  dispose(): void {
    this.#stopPacing?.();
    this.#dropStill();
    this.element.srcObject = null;
    this.hub.close();
  }

  #present(timeMs: number): void {
    const { element, facing, mirrored } = this;
    const { videoWidth: widthPx, videoHeight: heightPx } = element;
    this.#dropStill();
    this.hub.publish({ image: element, widthPx, heightPx, timeMs, facing, mirrored });
  }

  #dropStill(): void {
    this.#still?.dispose();
    this.#still = undefined;
  }

  #tellSize(): void {
    const { videoWidth: widthPx, videoHeight: heightPx } = this.element;
    const size = `${widthPx}×${heightPx}`;
    if (widthPx === 0 || heightPx === 0 || size === this.#sizeTold) return;
    this.#sizeTold = size;
    this.hub.emit({ kind: 'size', widthPx, heightPx });
  }
}
