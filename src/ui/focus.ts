/** What can have the focus; whether it can at present is asked where it matters. */
const focusable =
  'button, a[href], input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/** Who had the focus last; not the room itself, which takes it only where nobody else does. */
let last: Element | undefined;
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && !target.matches('main')) last = target;
});

/** Whether whoever had the focus went away, or can have it no more. */
function isLost(): boolean {
  if (!last || (last.isConnected && !last.matches(':disabled'))) return false;
  const { activeElement } = document;
  const isNowhere = !activeElement || activeElement.matches('body, main');
  return isNowhere || activeElement === last;
}

/**
 * The focus stays in its place within `root` as the things in it change: where a button goes or goes out of
 * use, whatever stands there now has the focus, or what is nearest. To be attached to a room.
 */
export function keepFocus(root: Element): () => void {
  let places: { readonly within: Element; readonly index: number }[] = [];

  function remember({ target }: Event) {
    if (!(target instanceof Element)) return;
    places = [];
    let within = target.parentElement;
    while (within && within !== root) {
      const index = [...within.querySelectorAll(focusable)].indexOf(target);
      places.push({ within, index: Math.max(index, 0) });
      within = within.parentElement;
    }
  }

  function mend() {
    if (!isLost()) return;
    for (const { within, index } of places) {
      if (!within.isConnected) continue;
      const all = [...within.querySelectorAll<HTMLElement>(focusable)];
      const nearest = [...all.slice(index), ...all.slice(0, index).reverse()];
      const next = nearest.find((one) => !one.matches(':disabled') && one.checkVisibility());
      if (next) return next.focus({ preventScroll: true });
    }
  }

  const observer = new MutationObserver(mend);
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  root.addEventListener('focusin', remember);
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', remember);
  };
}

/** Gives `element` the focus once all is drawn, if it was lost with what was left for this. */
export function takeLostFocus(element: HTMLElement): void {
  requestAnimationFrame(() => {
    if (isLost() && element.isConnected) element.focus();
  });
}
