import type { Attachment } from 'svelte/attachments';
import { pageClock } from '../../app/clock.ts';
import { HoldGesture, type HoldActions } from './hold-gesture.ts';
import { swallowClick } from './swallow-click.ts';

/**
 * Makes a button that acts while it is held: by finger or mouse (the hold survives leaving the button,
 * and is locked by sliding up), by Space or Enter (and locked by ↑), and by the single click of assistive
 * technology. Whatever interrupts the hold (a question of the system, a call, another window) ends it.
 * Where only `start` and `stop` are given, there is nothing to lock and no timer.
 */
export function hold(
  actions: Pick<HoldActions, 'start' | 'stop'> & Partial<HoldActions>,
): Attachment<HTMLButtonElement> {
  return (button) => {
    const plain: HoldActions = {
      ...actions,
      meaning: () => 'hold',
      lock: () => actions.stop(),
      count: () => {},
      end: () => {},
      onLockProgress: () => {},
    };
    const gesture = new HoldGesture({ ...plain, ...actions }, pageClock);
    /** The finger or mouse that holds; another finger means nothing. */
    let pointerId: number | undefined;
    /** The key that holds, as far as this button was told. */
    let heldKey: string | undefined;
    const interrupt = () => {
      pointerId = undefined;
      heldKey = undefined;
      gesture.interrupt();
    };
    // A button that was disabled meanwhile may not have been told that it was let go.
    const isPointerHeld = () => pointerId !== undefined && button.hasPointerCapture(pointerId);
    const listeners = new AbortController();
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      listener: (event: HTMLElementEventMap[Type]) => void,
    ) => button.addEventListener(type, listener, { signal: listeners.signal });

    on('pointerdown', (event) => {
      if (event.button !== 0) return;
      if (isPointerHeld()) return;
      if (pointerId !== undefined) interrupt();
      pointerId = event.pointerId;
      button.setPointerCapture(pointerId);
      gesture.press({ xPx: event.clientX, yPx: event.clientY });
    });
    on('pointermove', (event) => {
      if (event.pointerId !== pointerId) return;
      gesture.slide({ xPx: event.clientX, yPx: event.clientY });
    });
    on('pointerup', (event) => {
      if (event.pointerId !== pointerId) return;
      pointerId = undefined;
      swallowClick(button);
      gesture.slide({ xPx: event.clientX, yPx: event.clientY });
      gesture.release();
    });
    on('pointercancel', (event) => {
      if (event.pointerId !== pointerId) return;
      swallowClick(button);
      interrupt();
    });
    on('lostpointercapture', (event) => event.pointerId === pointerId && interrupt());
    on('contextmenu', (event) => event.preventDefault());
    on('keydown', (event) => {
      if (event.key === 'ArrowUp' && gesture.pressed) {
        event.preventDefault();
        gesture.lock();
      }
      if (event.key !== ' ' && event.key !== 'Enter') return;
      event.preventDefault();
      if (event.repeat || isPointerHeld()) return;
      // A key that is pressed anew was let go before; another one means nothing while it is held.
      if (pointerId !== undefined || heldKey === event.key) interrupt();
      heldKey ??= event.key;
      gesture.press();
    });
    on('keyup', (event) => {
      if (event.key !== ' ' && event.key !== 'Enter') return;
      heldKey = undefined;
      gesture.release();
    });
    on('blur', interrupt);
    on('click', () => gesture.click());
    window.addEventListener('blur', interrupt, { signal: listeners.signal });
    document.addEventListener('visibilitychange', interrupt, { signal: listeners.signal });
    return () => {
      listeners.abort();
      interrupt();
    };
  };
}
