const mathMlNamespace = 'http://www.w3.org/1998/Math/MathML';

/** What takes the place of a letter: a number, or the numbers of a matrix, row by row. */
export type SlotNumbers = string | readonly (readonly string[])[];

/**
 * Puts a formula into an element, numbers in the place of what was marked for them.
 * @param mathMl a formula of this app's own, made while building.
 * @param numbers by the name of the slot; a name without one keeps its letter.
 */
export function putFormula(mathMl: string, numbers: Readonly<Record<string, SlotNumbers>>) {
  return (element: HTMLElement) => {
    element.innerHTML = mathMl;
    for (const slot of element.querySelectorAll<HTMLElement>('[data-slot]')) {
      const put = numbers[slot.getAttribute('data-slot')!];
      if (put === undefined) continue;
      slot.replaceWith(typeof put === 'string' ? math('mn', put) : matrix(put));
    }
  };
}

/** A matrix between its brackets; a vector that stands has one number a row. */
function matrix(rows: readonly (readonly string[])[]): Element {
  const cells = rows.map((row) => math('mtr', ...row.map((cell) => math('mtd', math('mn', cell)))));
  return math('mrow', math('mo', '['), math('mtable', ...cells), math('mo', ']'));
}

function math(name: string, ...content: readonly (string | Element)[]): Element {
  const element = document.createElementNS(mathMlNamespace, name);
  element.append(...content);
  return element;
}
