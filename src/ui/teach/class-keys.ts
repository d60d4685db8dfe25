/** The class whose row, or whose part of a sheet, has the focus. */
export function focusedClassId(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-class]')?.dataset.class;
}

/** How many rows a key moves the focused class: Alt with an arrow up or down; 0 for other keys. */
export function rowsToMove({ altKey, ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): number {
  if (!altKey || ctrlKey || metaKey || shiftKey) return 0;
  return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
}

/** The files that are pasted; none where a text field takes the text that comes with them. */
export function pastedFiles({ clipboardData, target }: ClipboardEvent): File[] {
  const files = [...(clipboardData?.files ?? [])];
  const isField = target instanceof Element && target.matches('input, textarea');
  return isField && clipboardData?.types.includes('text/plain') ? [] : files;
}
