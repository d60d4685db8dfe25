/** A click this long after a hold was let go is no echo of it. */
const echoMs = 400;

/**
 * Swallows the click of a finger that has let go of a button, if it lands on something else: what was held may
 * have moved, or the finger. A new press, and a click by key or of assistive technology, count as ever.
 */
export function swallowClick(button: HTMLElement): void {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  const timer = setTimeout(() => listening.abort(), echoMs);
  const end = () => {
    clearTimeout(timer);
    listening.abort();
  };
  window.addEventListener('pointerdown', end, options);
  window.addEventListener(
    'click',
    (event) => {
      if (event.detail === 0) return;
      end();
      if (event.target instanceof Node && button.contains(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    options,
  );
}
