import type { Attachment } from 'svelte/attachments';
import type { Point } from '../../picture-point.ts';
import { listenToGestures } from '../../see/gestures.ts';
import { leadsOut } from './inside-keys.ts';

/** Two fingers this much farther apart go one level in; that much closer, one out. */
const inFactor = 1.4;
const outFactor = 0.7;

/**
 * Zooms from level to level: two fingers moved apart open what is between them as a tap there would, moved
 * together they lead out, as Escape and − do.
 *
 * @param out leads one level out.
 */
export function zoomLevels(out: () => void): Attachment<HTMLElement> {
  return (element) => {
    let factor = 1;

    function pinch(before: readonly [Point, Point], after: readonly [Point, Point]): void {
      const apart = ([a, b]: readonly [Point, Point]) => Math.hypot(a.x - b.x, a.y - b.y);
      // Each pinch leads one level, however far it goes on.
      if (factor === 0) return;
      factor *= Math.max(1, apart(after)) / Math.max(1, apart(before));
      if (factor < outFactor) out();
      else if (factor > inFactor) open(after);
      else return;
      factor = 0;
    }

    function open([a, b]: readonly [Point, Point]): void {
      const { left, top } = element.getBoundingClientRect();
      const clientX = left + (a.x + b.x) / 2;
      const clientY = top + (a.y + b.y) / 2;
      const between = document.elementFromPoint(clientX, clientY);
      between
        ?.closest('[data-opens]')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientX, clientY }));
    }

    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || !leadsOut(event.key)) return;
      event.preventDefault();
      out();
    }

    function begin(): void {
      factor = 1;
    }

    const end = listenToGestures({ onpinch: pinch })(element);
    element.addEventListener('pointerdown', begin);
    element.addEventListener('keydown', press);
    return () => {
      end?.();
      element.removeEventListener('pointerdown', begin);
      element.removeEventListener('keydown', press);
    };
  };
}
