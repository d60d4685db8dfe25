const mathMlNamespace = 'http://www.w3.org/1998/Math/MathML';

/**
 * Puts a formula into an element, numbers in the place of what was marked for them.
 * @param mathMl a formula of this app's own, made while building.
 * @param numbers by the name of the slot; a name without one keeps its letter.
 */
export function putFormula(mathMl: string, numbers: Readonly<Record<string, string>>) {
  return (element: HTMLElement) => {
    element.innerHTML = mathMl;
    for (const slot of element.querySelectorAll<HTMLElement>('[data-slot]')) {
      const number = numbers[slot.getAttribute('data-slot')!];
      if (number === undefined) continue;
      const put = document.createElementNS(mathMlNamespace, 'mn');
      put.textContent = number;
      slot.replaceWith(put);
    }
  };
}
