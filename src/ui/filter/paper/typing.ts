/** Digits that a number may have before its decimals. */
const mostDigits = 3;

/**
 * What is written in a cell after a key: digits append, `-` turns the sign, `.` begins the decimals,
 * Backspace takes the last one away. Undefined: the key writes nothing.
 */
export function typeInto(draft: string, key: string, decimals: boolean): string | undefined {
  if (/^\d$/.test(key)) {
    const [whole = '', after] = draft.replace('-', '').split('.');
    const isFull = after === undefined ? whole.length >= mostDigits : after.length >= 2;
    if (isFull) return draft;
    return draft === '0' || draft === '-0' ? draft.replace('0', key) : draft + key;
  }
  if (key === '-' || key === '−') return draft.startsWith('-') ? draft.slice(1) : `-${draft}`;
  if (key === '.' || key === ',') {
    if (!decimals || draft.includes('.')) return undefined;
    return /\d$/.test(draft) ? `${draft}.` : `${draft}0.`;
  }
  if (key === 'Backspace' || key === 'Delete') return draft.slice(0, -1);
  return undefined;
}

/** The number that is written; undefined while it is none. */
export function typedNumber(draft: string): number | undefined {
  return /\d/.test(draft) ? Number(draft) : undefined;
}
