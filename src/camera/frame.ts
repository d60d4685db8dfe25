/** Where the light comes from. */
export type SourceKind = 'camera' | 'file' | 'scene';

/** Which way a camera looks; `unknown` for webcams, files and the sample scene. */
export type Facing = 'user' | 'environment' | 'unknown';

/** What a frame can be drawn from. */
export type FrameImage = HTMLVideoElement | HTMLCanvasElement;

/** One picture, at one moment. `image` shows that moment only until the consumer returns or awaits. */
export interface Frame {
  readonly image: FrameImage;
  readonly widthPx: number;
  readonly heightPx: number;
  /** When the picture was presented, on the clock of `performance.now()`. */
  readonly timeMs: number;
  readonly facing: Facing;
  /** True when the screen shows the picture mirrored; `image` itself never is. */
  readonly mirrored: boolean;
}

/** Takes a frame. While its promise is pending it is given no other frame: dropped, never queued. */
export type FrameConsumer = (frame: Frame) => void | Promise<void>;

/** Why there is no picture; each has its own explanation and next step on the screen. */
export type SourceTrouble =
  | { readonly kind: 'insecure-origin' }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'in-use' }
  | { readonly kind: 'unplugged' }
  | { readonly kind: 'file-unreadable'; readonly fileName: string }
  | { readonly kind: 'unknown'; readonly detail: string };

/** What happens to a source in use. */
export type SourceEvent =
  | { readonly kind: 'size'; readonly widthPx: number; readonly heightPx: number }
  /** No pictures for now: the tab was hidden (the camera was let go) or the system took the camera. */
  | { readonly kind: 'suspended' }
  /** The picture is back; a held one is still held. */
  | { readonly kind: 'resumed' }
  /** No pictures any more, unless a camera is switched to another one. */
  | { readonly kind: 'lost'; readonly trouble: SourceTrouble };

/** A live picture: a camera, a file, or the sample scene. Whoever opened it calls `dispose()` once. */
export interface FrameSource {
  readonly kind: SourceKind;
  /** The live picture itself, to be placed on the page; stays the same element for its whole life. */
  readonly element: FrameImage;
  readonly facing: Facing;
  readonly mirrored: boolean;
  readonly frozen: boolean;
  /** The latest frame (while held: the held one), or undefined before the first one. */
  current(): Frame | undefined;
  /** Subscribes to frames; returns the function that ends the subscription. */
  onFrame(consumer: FrameConsumer): () => void;
  /** Subscribes to events; returns the function that ends the subscription. */
  onEvent(listener: (event: SourceEvent) => void): () => void;
  /** Holds the present picture, or goes on. */
  setFrozen(frozen: boolean): void;
  dispose(): void;
}
