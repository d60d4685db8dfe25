import type { CanvasRect } from '../live-view.ts';

/** Formats a browser may record in, the one that most can play first. */
const types = [
  // H.264, High profile at level 4: level 3 ends below the size of a large picture.
  { type: 'video/mp4;codecs=avc1.640028', extension: 'mp4' },
  { type: 'video/mp4', extension: 'mp4' },
  { type: 'video/webm;codecs=vp9', extension: 'webm' },
  { type: 'video/webm;codecs=vp8', extension: 'webm' },
  { type: 'video/webm', extension: 'webm' },
] as const;

type ClipFormat = (typeof types)[number];

/** The longest clip, in seconds: it is kept in memory until it is saved. */
const longestSeconds = 30;

/** A clip that was recorded. */
export interface Clip {
  readonly blob: Blob;
  readonly extension: string;
}

/** Records the large picture as a short clip. */
export class ClipRecorder {
  #seconds = $state.raw<number>();
  #recorder: MediaRecorder | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #canvas = document.createElement('canvas');

  /** Whether this browser can. */
  readonly isPossible = clipType() !== undefined && 'captureStream' in this.#canvas;

  /** How long it has been recording; undefined while it does not. */
  get seconds(): number | undefined {
    return this.#seconds;
  }

  /** Records until `stop`, or as long as a clip may be; resolves with the clip, or undefined if it failed. */
  record(widthPx: number, heightPx: number): Promise<Clip | undefined> {
    const format = clipType();
    if (!format || this.#recorder) return Promise.resolve(undefined);
    // Many encoders want even sides.
    this.#canvas.width = Math.max(2, Math.round(widthPx / 2) * 2);
    this.#canvas.height = Math.max(2, Math.round(heightPx / 2) * 2);
    this.#canvas.getContext('2d');
    const stream = this.#canvas.captureStream(30);
    return new Promise((resolve) => {
      const end = (clip: Clip | undefined) => {
        clearInterval(this.#timer);
        for (const track of stream.getTracks()) track.stop();
        this.#seconds = undefined;
        this.#recorder = undefined;
        resolve(clip);
      };
      try {
        this.#start(stream, format, end);
      } catch {
        // What a browser says it supports it may still refuse, at this size or while its encoder is taken.
        end(undefined);
      }
    });
  }

  stop(): void {
    if (this.#recorder?.state === 'recording') this.#recorder.stop();
  }

  /** @throws {DOMException} when the browser cannot record in this format after all. */
  #start(stream: MediaStream, format: ClipFormat, end: (clip: Clip | undefined) => void): void {
    const recorder = new MediaRecorder(stream, { mimeType: format.type });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onerror = () => end(undefined);
    recorder.onstop = () => {
      const blob = new Blob(parts, { type: recorder.mimeType });
      end(blob.size > 0 ? { blob, extension: format.extension } : undefined);
    };
    recorder.start();
    this.#recorder = recorder;
    this.#seconds = 0;
    this.#timer = setInterval(() => {
      this.#seconds = (this.#seconds ?? 0) + 1;
      if (this.#seconds >= longestSeconds) this.stop();
    }, 1000);
  }

  /** Takes a part of a canvas that was just drawn into the clip. */
  take(drawn: HTMLCanvasElement, { xPx, yPx, widthPx, heightPx }: CanvasRect): void {
    if (!this.#recorder) return;
    const { width, height } = this.#canvas;
    this.#canvas
      .getContext('2d')
      ?.drawImage(drawn, xPx, yPx, widthPx, heightPx, 0, 0, width, height);
  }
}

function clipType(): ClipFormat | undefined {
  if (typeof MediaRecorder === 'undefined') return undefined;
  return types.find(({ type }) => MediaRecorder.isTypeSupported(type));
}
