import type { Attachment } from 'svelte/attachments';

/** What happens when something is held and let go. */
export interface HoldActions {
  readonly start: () => void;
  readonly stop: () => void;
}

/**
 * Makes a button that acts while it is held: by finger or mouse (the hold survives leaving the button),
 * by Space or Enter, and by the single click of assistive technology. Whatever interrupts the hold (a
 * question of the system, a call, another window) ends it.
 */
export function hold(actions: HoldActions): Attachment<HTMLButtonElement> {
  return (button) => {
    let held = false;
    let lastEndMs = 0;
    const start = () => {
      if (held) return;
      held = true;
      actions.start();
    };
    const stop = () => {
      if (!held) return;
      held = false;
      lastEndMs = performance.now();
      actions.stop();
    };
    const listeners = new AbortController();
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      listener: (event: HTMLElementEventMap[Type]) => void,
    ) => button.addEventListener(type, listener, { signal: listeners.signal });

    on('pointerdown', (event) => {
      if (event.button !== 0) return;
      button.setPointerCapture(event.pointerId);
      start();
    });
    on('pointerup', stop);
    on('pointercancel', stop);
    on('lostpointercapture', stop);
    on('contextmenu', (event) => event.preventDefault());
    on('keydown', (event) => {
      if (event.key !== ' ' && event.key !== 'Enter') return;
      event.preventDefault();
      if (!event.repeat) start();
    });
    on('keyup', (event) => {
      if (event.key === ' ' || event.key === 'Enter') stop();
    });
    on('blur', stop);
    on('click', () => {
      // A click that follows a hold belongs to it; one on its own comes from a screen reader.
      if (performance.now() - lastEndMs < 500) return;
      start();
      stop();
    });
    window.addEventListener('blur', stop, { signal: listeners.signal });
    document.addEventListener('visibilitychange', stop, { signal: listeners.signal });
    return () => {
      listeners.abort();
      stop();
    };
  };
}
