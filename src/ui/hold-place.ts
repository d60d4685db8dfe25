/** Whether any of an element is seen in its room. */
export function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const room = element.closest('main')?.getBoundingClientRect();
  return room !== undefined && bottom > room.top && top < room.bottom;
}

/**
 * What this is attached to stays where it is on the screen, as long as it is in sight, while things above it
 * come and go. Safari has no `overflow-anchor`, and others give it up where much changes at once.
 */
export function holdPlace(element: HTMLElement): (() => void) | undefined {
  const room = element.closest('main');
  if (!room || !element.parentElement) return undefined;
  /** Below the top of the room, in pixels. */
  const topPx = () => element.getBoundingClientRect().top - room.getBoundingClientRect().top;
  let heldPx = 0;
  let wasInSight = false;
  const remember = () => {
    heldPx = topPx();
    wasInSight = isInSight(element);
    // Never both: each would move it.
    room.style.overflowAnchor = wasInSight ? 'none' : '';
  };
  /** What has the focus by keyboard stays in sight (`holdFocus`): this would push it out. */
  const givesWay = () => {
    const focused = room.querySelector<HTMLElement>(':focus-visible');
    return focused !== null && !element.contains(focused) && isInSight(focused);
  };
  const observer = new ResizeObserver(() => {
    if (wasInSight && !givesWay() && room.scrollTop > 0) room.scrollTop += topPx() - heldPx;
    remember();
  });
  remember();
  // Whatever grows above it, what holds both grows with it.
  observer.observe(element.parentElement);
  room.addEventListener('scroll', remember, { passive: true });
  return () => {
    observer.disconnect();
    room.removeEventListener('scroll', remember);
    room.style.overflowAnchor = '';
  };
}
