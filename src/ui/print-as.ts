/** The page's own name, while it has another one. */
let ownTitle: string | undefined;

/**
 * Prints the page; its name is what a browser proposes for the PDF. The page has its own again when that is
 * over, which on a phone is after this has returned.
 */
export function printAs(name: string): void {
  ownTitle ??= document.title;
  document.title = name;
  window.addEventListener('afterprint', restoreTitle, { once: true });
  window.print();
}

function restoreTitle(): void {
  document.title = ownTitle ?? document.title;
  ownTitle = undefined;
}
