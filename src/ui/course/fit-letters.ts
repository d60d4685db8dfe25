import type { Attachment } from 'svelte/attachments';

/** Letters of a slide, in px: a title line of the largest is read from the last row. */
const [least, most] = [16, 72];
/** Nobody sees less. */
const finest = 0.5;

/** The largest of the sizes between two that fits, to `finest`; the least where none does. */
export function largestFitting(fits: (size: number) => boolean): number {
  let [low, high] = [least, most];
  if (fits(high)) return high;
  while (high - low > finest) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Makes the letters of a box as large as its words fit into it, again whenever either changes. The box must have a
 * height of its own; one that does not scroll by itself (`overflow: visible`) is left as it is.
 */
export const fitLetters: Attachment<HTMLElement> = (box) => {
  const fit = () => {
    box.style.removeProperty('font-size');
    if (getComputedStyle(box).overflowY === 'visible') return;
    const size = largestFitting((px) => {
      box.style.fontSize = `${px}px`;
      return box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth;
    });
    box.style.fontSize = `${size}px`;
  };
  const sizes = new ResizeObserver(fit);
  sizes.observe(box);
  const words = new MutationObserver(fit);
  words.observe(box, { childList: true, characterData: true, subtree: true });
  return () => {
    sizes.disconnect();
    words.disconnect();
  };
};
