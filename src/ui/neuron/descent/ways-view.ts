import { rateOf } from '../../../app/neuron/descent.ts';
import {
  bestLine,
  fitLine,
  gradientNoise,
  lineExamples,
  lineLoss,
  lineStart,
  type LineData,
} from '../../../core/neuron/descent/line-fit.ts';
import { numberText } from '../number-text.ts';
import type { descentEs } from '../../messages/neuron/descent-es.ts';
import type { DescentValues } from './descent-view.ts';

/** The three ways to choose the examples of a step from the data, each with the mark that it is drawn with. */
export function waysView(data: LineData, values: DescentValues) {
  const rate = rateOf(values.waysLogRate);
  const kinds = [
    { id: 'whole', mark: 'gradient-descent', size: lineExamples },
    { id: 'single', mark: 'momentum', size: 1 },
    { id: 'batch', mark: 'adam', size: values.batchSize },
  ] as const;
  const ways = kinds.map((kind) => {
    const fit = fitLine(data, kind.size, rate, values.epochs);
    const losses = fit.points.map(([w, b]) => lineLoss(data, w, b));
    return { ...kind, ...fit, losses, noise: gradientNoise(data, kind.size) };
  });
  return { rate, ways, best: bestLine(data), startLoss: lineLoss(data, ...lineStart) };
}

export type WaysView = ReturnType<typeof waysView>;

/** What the three ways have reached, in one sentence. */
export function waysSentence(
  m: (typeof descentEs)['ways'],
  { ways }: WaysView,
  epochs: number,
): string {
  if (epochs === 0) return m.ready;
  const gone = ways.find(({ isGone }) => isGone);
  if (gone?.id === 'whole') return m.wholeGone;
  if (gone) return m.gone(gone.id === 'batch' ? m.batch(gone.size) : m[gone.id]);
  const [whole, single, batch] = ways.map(({ losses }) => numberText(losses.at(-1)!, 3));
  return m.after(m.epochCount(epochs), whole!, single!, batch!);
}
