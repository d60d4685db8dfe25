/** Told that there is a new picture, presented at `timeMs` on the clock of `performance.now()`. */
export type Tick = (timeMs: number) => void;

/** Ends what was started. */
export type Stop = () => void;

const fallbackFramesPerSecond = 30;

/** Whether the picture of `video` can be drawn on a canvas: before that, drawing it does nothing. */
export function isDrawable(video: HTMLVideoElement): boolean {
  return video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0;
}

/** Ticks once for each picture that `video` presents, for as long as it plays. */
export function paceVideo(video: HTMLVideoElement, tick: Tick): Stop {
  // Firefox before 132 has no such callback.
  if (!('requestVideoFrameCallback' in video)) return paceVideoByDisplay(video, tick);
  const next = (_nowMs: number, { presentationTime }: VideoFrameCallbackMetadata) => {
    handle = video.requestVideoFrameCallback(next);
    // Chromium may tell of the first picture before it lets it be drawn.
    if (isDrawable(video)) tick(presentationTime);
  };
  let handle = video.requestVideoFrameCallback(next);
  return () => video.cancelVideoFrameCallback(handle);
}

/** The same where the browser does not tell of pictures: looks at each refresh whether time went on. */
export function paceVideoByDisplay(video: HTMLVideoElement, tick: Tick): Stop {
  let shownS = -1;
  return paceDisplay(fallbackFramesPerSecond, (timeMs) => {
    if (!isDrawable(video) || video.currentTime === shownS) return;
    shownS = video.currentTime;
    tick(timeMs);
  });
}

/** Ticks with the refreshes of the display, at most `perSecond` times a second; not in a hidden tab. */
export function paceDisplay(perSecond: number, tick: Tick): Stop {
  const isDue = createRateLimit(perSecond);
  const next = (timeMs: number) => {
    handle = requestAnimationFrame(next);
    if (isDue(timeMs)) tick(timeMs);
  };
  let handle = requestAnimationFrame(next);
  return () => cancelAnimationFrame(handle);
}

/** Refreshes come a little early or late; one that is this early is taken rather than the next. */
const earlyMs = 2;

/** Makes a gate that says yes at most `perSecond` times a second in the long run. */
export function createRateLimit(perSecond: number): (timeMs: number) => boolean {
  const intervalMs = 1000 / perSecond;
  let dueMs = -Infinity;
  return (timeMs) => {
    if (timeMs < dueMs - earlyMs) return false;
    // Keeps the beat, so that 75 refreshes give 30 and not 25; after a pause it begins a new one.
    dueMs = timeMs - dueMs < intervalMs ? dueMs + intervalMs : timeMs + intervalMs;
    return true;
  };
}
