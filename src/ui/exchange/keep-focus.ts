/** Who has the focus when what had it is gone: the page, or the sheet, which gives it to its close button. */
const nobody = 'body, [role="dialog"], [role="dialog"] > .head *';

/** Gives the focus to the first button within, if what had it is gone; leaves it where a person put it. */
export async function keepFocus(within: () => HTMLElement | undefined): Promise<void> {
  // The sheet gives it away once it has seen what is gone.
  await new Promise(requestAnimationFrame);
  if (document.activeElement?.matches(nobody) ?? true) within()?.querySelector('button')?.focus();
}
