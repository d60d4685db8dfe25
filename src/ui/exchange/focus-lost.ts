/** Whether what had the focus is gone: the page has it then, or the sheet as a whole. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return !activeElement || activeElement.matches('body, [role="dialog"]');
}
