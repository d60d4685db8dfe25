import type { Attachment } from 'svelte/attachments';
import type { Point } from '../picture-point.ts';

/** What fingers, mouse and wheel do on a picture; points are CSS pixels from the element's top left. */
export interface Gestures {
  /** One finger, or the mouse, moved by so many CSS pixels. */
  onpan?(right: number, down: number): void;
  /** Two fingers moved. */
  onpinch?(before: readonly [Point, Point], after: readonly [Point, Point]): void;
  /** The wheel asks for the picture to be `factor` times as large. */
  onzoom?(at: Point, factor: number): void;
  ontap?(at: Point): void;
  /** A second tap at the same place; the first was told by `ontap`. */
  ondoubletap?(at: Point): void;
}

/** A finger that moves less than this, in CSS pixels, taps. */
const tapSlopPx = 8;
const doubleTapMs = 320;
/** A second tap may miss the first by this much. */
const doubleTapPx = 32;
/** One notch of a common wheel (100 CSS pixels) makes the picture about 1.3 times as large. */
const zoomPerWheelPx = 0.0026;

/** Tells `gestures` what happens on the element, by pointer events: touch, pen and mouse alike. */
export function listenToGestures(gestures: Gestures): Attachment<HTMLElement> {
  return (element) => {
    const down = new Map<number, Point>();
    let began: Point | undefined;
    let isTap = false;
    let lastTap: { at: Point; timeMs: number } | undefined;

    const pointOf = (event: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };

    function press(event: PointerEvent): void {
      if (event.button !== 0) return;
      const at = pointOf(event);
      isTap = down.size === 0;
      began = at;
      down.set(event.pointerId, at);
    }

    function move(event: PointerEvent): void {
      const before = down.get(event.pointerId);
      if (!before || down.size > 2) return;
      // A mouse that was let go outside the element, before it was captured, told nobody.
      if (event.pointerType === 'mouse' && event.buttons === 0) {
        down.delete(event.pointerId);
        return;
      }
      const after = pointOf(event);
      if (isTap && began && Math.hypot(after.x - began.x, after.y - began.y) < tapSlopPx) return;
      if (isTap) capture(event.pointerId);
      isTap = false;
      down.set(event.pointerId, after);
      if (down.size === 1) return gestures.onpan?.(after.x - before.x, after.y - before.y);
      const other = [...down].find(([id]) => id !== event.pointerId)![1];
      gestures.onpinch?.([before, other], [after, other]);
    }

    function lift(event: PointerEvent): void {
      if (!down.delete(event.pointerId) || !isTap || event.type === 'pointercancel') return;
      const at = pointOf(event);
      const near = lastTap && Math.hypot(at.x - lastTap.at.x, at.y - lastTap.at.y) < doubleTapPx;
      if (lastTap && near && event.timeStamp - lastTap.timeMs < doubleTapMs) {
        lastTap = undefined;
        gestures.ondoubletap?.(at);
      } else {
        lastTap = { at, timeMs: event.timeStamp };
        gestures.ontap?.(at);
      }
    }

    /** A drag goes on outside the element. Not before it is one: what is captured clicks no button. */
    function capture(pointerId: number): void {
      try {
        element.setPointerCapture(pointerId);
      } catch {
        // The pointer is gone already.
      }
    }

    function wheel(event: WheelEvent): void {
      if (!gestures.onzoom) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1;
      // A pinch on a touchpad comes as a wheel with the control key, in small steps.
      const step = event.deltaY * lines * (event.ctrlKey ? 4 : 1);
      gestures.onzoom(pointOf(event), Math.exp(-step * zoomPerWheelPx));
    }

    element.addEventListener('pointerdown', press);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', lift);
    element.addEventListener('pointercancel', lift);
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', press);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', lift);
      element.removeEventListener('pointercancel', lift);
      element.removeEventListener('wheel', wheel);
    };
  };
}
