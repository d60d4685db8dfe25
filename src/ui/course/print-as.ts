/** Prints the page; its name is what a browser proposes for the PDF. */
export function printAs(name: string): void {
  const { title } = document;
  document.title = name;
  window.print();
  document.title = title;
}
