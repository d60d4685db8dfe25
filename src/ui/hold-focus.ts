/** Room for the frame of what has the focus. */
const framePx = 8;
/** What was brought to an edge may stand a fraction beyond it. */
const slackPx = 1;

/** Scrolling the room would not show it: it is in what stays pinned, or was scrolled out of a part of the room. */
function isApart(one: Element, room: HTMLElement): boolean {
  const box = one.getBoundingClientRect();
  for (let part: Element | null = one; part && part !== room; part = part.parentElement) {
    const { position, overflowY } = getComputedStyle(part);
    if (position === 'sticky' || position === 'fixed') return true;
    const clip = part.getBoundingClientRect();
    const isOutside = box.bottom <= clip.top || box.top >= clip.bottom;
    if (overflowY !== 'visible' && isOutside) return true;
  }
  return false;
}

/**
 * What has the focus by keyboard stays in sight where it was: neither what grows above it nor a smaller room
 * pushes it below the edge, nor does a notice or a keyboard on the screen come to lie on it. Whoever scrolls
 * away from it, or has the page enlarged by pinching, is left alone. To be attached to the room that scrolls.
 */
export function holdFocus(room: HTMLElement): () => void {
  const notices = document.querySelector('.notices');
  const view = window.visualViewport;
  let held: Element | undefined;
  /** Where this scrolled to, until the room tells it. */
  let writtenPx: number | undefined;

  /** How far it is out of sight: positive below; undefined: there is nothing to hold, or no room for it. */
  function outOfSightPx(): number | undefined {
    const { activeElement: one } = document;
    if (!one || one === room || !room.contains(one) || !one.matches(':focus-visible')) return;
    if ((view && view.scale > 1.01) || isApart(one, room)) return;
    const box = one.getBoundingClientRect();
    const within = room.getBoundingClientRect();
    const top = within.top + (parseFloat(getComputedStyle(room).scrollPaddingTop) || 0);
    const cover = notices?.getBoundingClientRect();
    const isBeneath = cover && cover.height > 0 && cover.left < box.right && cover.right > box.left;
    const seenTo = view ? view.offsetTop + view.height : Infinity;
    const bottom = Math.min(within.bottom, seenTo, isBeneath ? cover.top : Infinity);
    if (box.height > bottom - top) return undefined;
    if (box.top < top - slackPx) return box.top - framePx - top;
    if (box.bottom <= bottom + slackPx) return 0;
    return Math.max(0, Math.min(box.bottom + framePx - bottom, box.top - top));
  }

  function remember() {
    held = outOfSightPx() === 0 ? (document.activeElement ?? undefined) : undefined;
  }

  function hold() {
    const px = held && held === document.activeElement ? outOfSightPx() : undefined;
    if (px) {
      room.scrollTop += px;
      writtenPx = room.scrollTop;
    }
    remember();
  }

  /** Before what the same press makes grow; or else when the browser has brought it into sight. */
  function follow() {
    if (held !== document.activeElement) remember();
    requestAnimationFrame(hold);
  }

  /** A part that scrolls in itself takes it out of sight just as well. */
  function handleScroll({ target }: Event) {
    const isOwn = target === room && room.scrollTop === writtenPx;
    if (target === room) writtenPx = undefined;
    if (!isOwn) remember();
  }

  const sizes = new ResizeObserver(hold);
  const parts = new MutationObserver(observe);
  function observe() {
    sizes.disconnect();
    for (const part of [room, ...room.children]) sizes.observe(part);
    if (notices) sizes.observe(notices);
  }
  const ending = new AbortController();
  const { signal } = ending;
  observe();
  parts.observe(room, { childList: true });
  room.addEventListener('focusin', follow, { signal });
  // What was pressed by pointer has its frame once keys are used.
  room.addEventListener('keydown', follow, { signal });
  room.addEventListener('scroll', handleScroll, { signal, passive: true, capture: true });
  view?.addEventListener('resize', hold, { signal });
  view?.addEventListener('scroll', remember, { signal });
  return () => {
    sizes.disconnect();
    parts.disconnect();
    ending.abort();
  };
}
