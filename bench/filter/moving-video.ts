import type { SizePx } from '../../src/core/image/size-px.ts';

/** A video whose next frame comes when it is asked for. Whoever opened it calls `dispose()`. */
export interface MovingVideo {
  readonly video: HTMLVideoElement;
  /** Resolves when the video shows a frame that nobody has drawn yet. */
  next(): Promise<void>;
  dispose(): void;
}

/** So long a frame may take before it is asked for again, in ms. */
const patienceMs = 2000;

/** A wall with light and edges and a thing that wanders in front of it, as a camera's stream would come. */
export async function openMovingVideo({ widthPx, heightPx }: SizePx): Promise<MovingVideo> {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  // In main memory, where a camera's frames are.
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const stream = canvas.captureStream(0);
  const track = stream.getVideoTracks()[0] as CanvasCaptureMediaStreamTrack;
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  let painted = 0;
  const send = () => {
    paint(context, painted++);
    track.requestFrame();
  };
  send();
  await video.play();
  return {
    video,
    next: () =>
      new Promise((resolve) => {
        const again = setInterval(send, patienceMs);
        video.requestVideoFrameCallback(() => {
          clearInterval(again);
          resolve();
        });
        send();
      }),
    dispose: () => {
      track.stop();
      video.srcObject = null;
    },
  };
}

function paint(context: CanvasRenderingContext2D, frame: number): void {
  const { width, height } = context.canvas;
  const turn = frame / 20;
  const wall = context.createLinearGradient(0, 0, width, height);
  wall.addColorStop(0, `hsl(${40 + 30 * Math.sin(turn)} 40% 70%)`);
  wall.addColorStop(1, 'hsl(210 30% 30%)');
  context.fillStyle = wall;
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'hsl(150 40% 90%)';
  for (let i = 0; i < 8; i++) {
    context.fillRect((((i + turn) % 8) * width) / 8, 0, width / 40, height / 3);
  }
  context.fillStyle = 'hsl(5 70% 45%)';
  context.beginPath();
  const x = width * (0.5 + 0.15 * Math.cos(turn));
  const y = height * (0.5 + 0.15 * Math.sin(turn));
  context.ellipse(x, y, height * 0.3, height * 0.2, turn, 0, 2 * Math.PI);
  context.fill();
}
