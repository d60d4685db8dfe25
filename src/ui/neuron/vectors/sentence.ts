import {
  mostAlike,
  type Likeness,
  type Measure,
} from '../../../core/neuron/similarity/most-alike.ts';
import type { NeuronMessages } from '../../messages/neuron/es.ts';
import { fixedText, shortText } from '../number-text.ts';

/** What was just done to a vector, and its measures before and after. */
export interface Done {
  readonly kind: 'halved' | 'flipped';
  readonly name: string;
  readonly before: Likeness;
  readonly after: Likeness;
}

const names = ['A', 'B', 'C'];

/** What is to be seen at the moment, in one or two sentences. */
export function vectorsSentence(
  m: NeuronMessages['labs']['vectors']['sentence'],
  seen: {
    /** Of A, B and C to X. */
    readonly all: readonly Likeness[];
    /** Of X, A, B and C. */
    readonly lengths: readonly number[];
    readonly part: 'space' | 'plane' | 'bars';
    readonly done: Done | undefined;
  },
): string {
  const { all, lengths, part, done } = seen;
  const cosineText = ({ cosine }: Likeness) => (cosine === undefined ? '?' : fixedText(cosine, 3));
  const flat = lengths.findIndex((one) => one === 0);
  if (flat >= 0) return m.zero(['X', ...names][flat]!);
  if (done?.kind === 'halved') {
    const { before, after } = done;
    const [was, is] = [cosineText(before), cosineText(after)];
    const dots = [shortText(before.dot, 2), shortText(after.dot, 2)] as const;
    // Short vectors turn as their numbers are rounded.
    return was === is
      ? m.halved(done.name, is, ...dots)
      : m.halvedRounded(done.name, was, is, ...dots);
  }
  if (done?.kind === 'flipped') {
    return m.flipped(done.name, cosineText(done.before), cosineText(done.after));
  }
  const winners = (by: Measure) =>
    mostAlike(all, by)
      .map((place) => names[place])
      .join(' = ');
  const [dot, cosine, distance] = [winners('dot'), winners('cosine'), winners('distance')];
  if (dot !== cosine || cosine !== distance) return m.disagree(dot, cosine, distance);
  const opposite = all.findIndex((one) => (one.cosine ?? 0) < -0.9995);
  const told = opposite < 0 ? m.hints[part] : `${m.opposite(names[opposite]!)} ${m.hints[part]}`;
  return `${m.agree(dot)} ${told}`;
}
