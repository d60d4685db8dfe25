import { largest } from '../../core/largest.ts';
import { nameKey } from '../../core/same-name.ts';
import type { AnswerRow } from '../network/train/AnswerBars.svelte';

/** A class that is taught here. */
interface OwnClass {
  readonly id: string;
  readonly name: string;
  readonly mark: number;
}

/** As many answers are shown in an order of their own; of more, the best five. */
const mostInOrder = 12;
const best = 5;

/**
 * The answers of somebody else's model as bars. Where one is called as a class that is taught here, it has that
 * class's mark and stands where that class stands, so that the two are read side by side.
 *
 * @param names of the answers; one without a name is called `unnamed(number)`, from 1.
 * @param shares empty bars while undefined.
 */
export function foreignRows(
  names: readonly string[],
  shares: Float32Array | undefined,
  own: readonly OwnClass[],
  unnamed: (number: number) => string,
): { readonly rows: readonly AnswerRow[]; readonly left: number } {
  const winner = shares ? largest(shares, 1)[0] : undefined;
  const row = (index: number): AnswerRow => {
    const name = names[index]! || unnamed(index + 1);
    const mark = own.find((one) => nameKey(one.name) === nameKey(name))?.mark;
    return {
      name,
      share: shares?.[index] ?? 0,
      wins: index === winner,
      ...(mark !== undefined && { mark }),
    };
  };
  if (names.length > mostInOrder) {
    const shown = shares ? largest(shares, best) : Array.from({ length: best }, (_, i) => i);
    return { rows: shown.map(row), left: names.length - shown.length };
  }
  const places = new Map(own.map(({ name }, place) => [nameKey(name), place]));
  const placeOf = (index: number) => places.get(nameKey(names[index]!)) ?? own.length + index;
  const order = [...names.keys()].sort((a, b) => placeOf(a) - placeOf(b));
  return { rows: order.map(row), left: 0 };
}
