/** What is pinned takes at most this share of the room; the rest is for what goes under it. */
const largestShare = 0.6;

/**
 * How much of the top of an instrument may go out of sight, so that its lower part and what is below it
 * are seen together; in pixels of the page, like both heights.
 */
export function hiddenPx(instrumentPx: number, roomPx: number): number {
  return Math.max(0, Math.ceil(instrumentPx - largestShare * roomPx));
}

/**
 * Attached to an instrument that stands above its controls (`--stays: above` in its style): tells the style
 * how much of it goes out of sight, whether anything has gone under it, and the page (`--pinned`) that
 * what is scrolled to comes to lie below it.
 */
export function keepInSight(instrument: HTMLElement): () => void {
  const room = instrument.closest('main')!;

  function fit() {
    const hidden = hiddenPx(instrument.offsetHeight, room.clientHeight);
    const stays = getComputedStyle(instrument).getPropertyValue('--stays').trim() === 'above';
    instrument.style.setProperty('--hidden-px', `${hidden}`);
    room.style.setProperty('--pinned', stays ? `${instrument.offsetHeight - hidden}px` : '0px');
  }

  /** Something may stand above it, which goes out of sight first. */
  function cover() {
    const hiddenPx = parseFloat(instrument.style.getPropertyValue('--hidden-px'));
    const outOfSightPx = room.getBoundingClientRect().top - instrument.getBoundingClientRect().top;
    instrument.toggleAttribute('data-covers', outOfSightPx > hiddenPx - 1);
  }
  const observer = new ResizeObserver(() => {
    fit();
    cover();
  });
  for (const element of [instrument, room]) observer.observe(element);
  room.addEventListener('scroll', cover, { passive: true });
  return () => {
    observer.disconnect();
    room.removeEventListener('scroll', cover);
    room.style.removeProperty('--pinned');
  };
}
