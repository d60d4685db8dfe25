import type { PictureForm } from '../../src/core/network/picture-maker.ts';
import { digitSet, readDigits } from '../../src/app/network/digit-set.ts';
import { digitsPath } from '../../src/app/network/digits-file.ts';
import type { PictureSet, Split } from '../../src/training/network/types.ts';

/** The digits as the app has them, and which of them are for what. */
export interface BenchDigits {
  readonly set: PictureSet;
  /** What may be learned from, 9,000. */
  readonly taught: Int32Array;
  /** What is only asked, and decides nothing, 1,000. */
  readonly asked: Int32Array;
}

/** The app's handwritten digits, as pictures for a network. */
export async function loadDigits(form: PictureForm): Promise<BenchDigits> {
  const response = await fetch(`/${digitsPath}`);
  const { set, split } = await digitSet(await readDigits(await response.arrayBuffer()), form);
  return { set, taught: split!.training, asked: split!.validation };
}

/** Sets the last `validationCount` of the taught digits, which are in a random order, aside. */
export function splitTaught({ taught }: BenchDigits, validationCount: number): Split {
  const count = taught.length - validationCount;
  return {
    training: taught.slice(0, count),
    validation: taught.slice(count),
    unmeasuredClasses: [],
  };
}
