/** Takes the focus when it comes on screen. */
export function focusAtOnce(element: HTMLElement): void {
  element.focus({ preventScroll: true });
}
