import { likeness } from '../../../core/neuron/similarity/most-alike.ts';
import { length } from '../../../core/neuron/similarity/dot-product.ts';
import type { NeuronMessages } from '../../messages/neuron/es.ts';
import { fixedText, shortTermText } from '../number-text.ts';

/** Products that are written out; all the others are counted. */
const writtenProducts = 3;

/** How alike two long vectors are, the first products written. */
export function liveSums(
  live: readonly number[],
  photo: readonly number[],
  m: NeuronMessages['labs']['vectors'],
): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  const { dot, cosine, distance } = likeness(live, photo);
  const products = live
    .slice(0, writtenProducts)
    .map((value, i) => `${shortTermText(value, 2)}·${shortTermText(photo[i]!, 2)}`)
    .join(' + ');
  const rest = m.camera.products(live.length - writtenProducts);
  const lengths = `${fixedText(length(live), 2)} · ${fixedText(length(photo), 2)}`;
  return [
    { title: m.writtenDot, lines: [`${products} + ${rest}`, `= ${fixedText(dot, 2)}`] },
    {
      title: m.writtenCosine,
      lines: [
        `${fixedText(dot, 2)} / (${lengths}) = ${cosine === undefined ? '?' : fixedText(cosine, 3)}`,
      ],
    },
    { title: m.writtenDistance, lines: [`d = ${fixedText(distance, 2)}`] },
  ];
}
