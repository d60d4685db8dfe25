/** Room for the frame of what has the focus. */
const framePx = 8;

/**
 * What has the focus by keyboard stays in sight where it was: what grows above it does not push it below the
 * edge, nor does a notice come to lie on it. Whoever scrolls away from it is left alone. To be attached to the
 * room that scrolls.
 */
export function holdFocus(room: HTMLElement): () => void {
  const notices = document.querySelector('.notices');
  let held: Element | undefined;

  /** How far it is out of sight: positive below; undefined: there is nothing to hold, or no room for it. */
  function outOfSightPx(): number | undefined {
    const { activeElement: one } = document;
    if (!one || one === room || !room.contains(one) || !one.matches(':focus-visible')) return;
    const box = one.getBoundingClientRect();
    const within = room.getBoundingClientRect();
    const top = within.top + (parseFloat(getComputedStyle(room).scrollPaddingTop) || 0);
    const cover = notices?.getBoundingClientRect();
    const isBeneath = cover && cover.height > 0 && cover.left < box.right && cover.right > box.left;
    const bottom = Math.min(within.bottom, isBeneath ? cover.top : Infinity);
    if (box.height > bottom - top) return undefined;
    if (box.top < top) return box.top - framePx - top;
    return Math.max(0, Math.min(box.bottom + framePx - bottom, box.top - top));
  }

  function remember() {
    held = outOfSightPx() === 0 ? (document.activeElement ?? undefined) : undefined;
  }

  function hold() {
    const px = held && held === document.activeElement ? outOfSightPx() : undefined;
    if (px) room.scrollTop += px;
    remember();
  }

  const sizes = new ResizeObserver(hold);
  const parts = new MutationObserver(observe);
  function observe() {
    sizes.disconnect();
    for (const part of room.children) sizes.observe(part);
    if (notices) sizes.observe(notices);
  }
  // The browser has brought it into sight by then.
  const rememberSoon = () => requestAnimationFrame(remember);
  observe();
  parts.observe(room, { childList: true });
  room.addEventListener('focusin', rememberSoon);
  room.addEventListener('scroll', remember, { passive: true });
  return () => {
    sizes.disconnect();
    parts.disconnect();
    room.removeEventListener('focusin', rememberSoon);
    room.removeEventListener('scroll', remember);
  };
}
