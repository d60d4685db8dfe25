const widthPx = 640;
const heightPx = 480;

/** A picture that changes, at a camera's size. Whoever opened it calls `dispose()`. */
export interface BenchFrames {
  readonly image: HTMLCanvasElement | HTMLVideoElement;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Resolves when `image` shows a frame that nobody has drawn yet. */
  next(): Promise<unknown>;
  dispose(): void;
}

/**
 * Frames that we paint into main memory. What they cost to draw is little and always the same: without
 * a real GPU, the browser's way from a camera to a canvas takes longer than a network, for anybody.
 */
export function paintedFrames(): BenchFrames {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No 2-D canvas');
  let painted = 0;
  return {
    image: canvas,
    widthPx,
    heightPx,
    next: () => {
      paintFrame(context, painted++);
      return new Promise((resolve) => setTimeout(resolve));
    },
    dispose: () => undefined,
  };
}

/** A lit wall, and a thing that wanders in front of it. */
function paintFrame(context: CanvasRenderingContext2D, frame: number): void {
  const turn = frame / 20;
  const wall = context.createLinearGradient(0, 0, widthPx, heightPx);
  wall.addColorStop(0, `hsl(${40 + 30 * Math.sin(turn)} 40% 70%)`);
  wall.addColorStop(1, 'hsl(210 30% 30%)');
  context.fillStyle = wall;
  context.fillRect(0, 0, widthPx, heightPx);
  const x = widthPx * (0.5 + 0.15 * Math.cos(turn));
  const y = heightPx * (0.5 + 0.15 * Math.sin(turn));
  context.fillStyle = 'hsl(5 70% 45%)';
  context.beginPath();
  context.ellipse(x, y, heightPx * 0.3, heightPx * 0.2, turn, 0, 2 * Math.PI);
  context.fill();
}

/** Frames of the browser's camera. */
export async function cameraFrames(): Promise<BenchFrames> {
  const size = { width: { exact: widthPx }, height: { exact: heightPx } };
  const stream = await navigator.mediaDevices.getUserMedia({ video: size });
  const video = document.createElement('video');
  video.srcObject = stream;
  video.muted = true;
  video.playsInline = true;
  // As in the app, where the picture is on the page.
  document.body.append(video);
  await video.play();
  return {
    image: video,
    widthPx,
    heightPx,
    next: () => new Promise((resolve) => video.requestVideoFrameCallback(resolve)),
    dispose: () => {
      for (const track of stream.getTracks()) track.stop();
      video.remove();
    },
  };
}
