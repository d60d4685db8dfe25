/** Makes a silent video element that plays in its place on the page, also on an iPhone. */
export function createVideoElement(): HTMLVideoElement {
  const video = document.createElement('video');
  video.playsInline = true;
  video.muted = true;
  video.autoplay = true;
  return video;
}

/** Plays. A silent video needs no gesture; that a pause or a new stream came in between is no trouble. */
export function play(video: HTMLVideoElement): void {
  video.play().catch(() => undefined);
}
