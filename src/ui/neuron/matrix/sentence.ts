import type { MatrixValues } from '../../../app/neuron/matrix-state.ts';
import type { Matrix } from '../../../core/neuron/matrix/matrix.ts';
import { cellProducts } from '../../../core/neuron/matrix/product.ts';
import type { NeuronMessages } from '../../messages/neuron/es.ts';
import { shortText } from '../number-text.ts';
import type { LayersAnswer, LayerView } from './layer-view.ts';
import { productsText, sumText } from './matrix-text.ts';

type Words = NeuronMessages['labs']['matrix'];

const columnOf = (b: Matrix, column: number) => b.map((row) => row[column]!);

/** A cell with what meets in it, written out. */
export function cellSum(a: Matrix, b: Matrix, row: number, column: number): string {
  return sumText(a[row]!, columnOf(b, column));
}

/** What is to be seen while a product is worked out. */
export function productSentence(
  m: Words,
  seen: {
    readonly a: Matrix;
    readonly b: Matrix;
    readonly done: number;
    readonly predict: boolean;
    /** What was predicted last for the next cell, and was wrong. */
    readonly guess: number | undefined;
    /** Whether the last cell was predicted, and rightly. */
    readonly isRight: boolean;
  },
): string {
  const { a, b, done, predict, guess, isRight } = seen;
  const words = m.product;
  const [across, down] = [a[0]!.length, b.length];
  if (across !== down) return words.mismatch(words.numbers(across), words.numbers(down));
  const columns = b[0]!.length;
  const total = a.length * columns;
  const placeOf = (index: number) => [Math.floor(index / columns), index % columns] as const;
  const last = placeOf(done - 1);
  const isOver = done >= total;
  if (predict && !isOver) {
    const [row, column] = placeOf(done);
    if (guess !== undefined) {
      const products = cellProducts(a, b, row, column);
      const value = products.reduce((sum, one) => sum + one, 0);
      const text = shortText(guess, 3);
      return Math.abs(guess + value) < 1e-9
        ? words.otherSign(text)
        : words.wrong(text, productsText(products));
    }
    const before = isRight && done > 0 ? `${words.right(cellSum(a, b, ...last))} ` : '';
    return before + words.ask(row + 1, column + 1);
  }
  if (done === 0) return words.start(1, 1);
  const sum = cellSum(a, b, ...last);
  const step = isRight ? words.right(sum) : words.step(last[0] + 1, last[1] + 1, sum);
  return `${step} ${isOver ? words.end : words.go}`;
}

/** What is to be seen while the wrong cell is looked for. */
export function findSentence(
  m: Words,
  seen: {
    readonly a: Matrix;
    readonly b: Matrix;
    readonly printed: Matrix;
    readonly row: number;
    readonly column: number;
    readonly slip: keyof Words['find']['slips'];
    /** The cell that was tapped last. */
    readonly tapped: readonly [row: number, column: number] | undefined;
  },
): string {
  const { a, b, printed, row, column, slip, tapped } = seen;
  if (!tapped) return m.find.intro;
  const sum = cellSum(a, b, ...tapped);
  if (tapped[0] !== row || tapped[1] !== column) return m.find.fine(sum);
  return `${m.find.found(sum, shortText(printed[row]![column]!, 3))} ${m.find.slips[slip]}`;
}

/** How a function of the lab is called on the screen; `y` where there is none. */
export function functionNameOf(m: Words, activation: MatrixValues['activation']): string {
  return activation === 'none' ? 'y' : m.layer.activations[activation];
}

/** What is to be seen of the neuron that is looked at. */
export function layerSentence(
  m: Words,
  { layer, x, z, y, neuron }: LayerView,
  activation: MatrixValues['activation'],
): string {
  const sum = sumText(layer.weights[neuron]!, x, layer.biases[neuron]);
  const name = functionNameOf(m, activation);
  const answer =
    activation === 'none'
      ? m.layer.fires
      : m.layer.answer(name, shortText(z[neuron]!, 3), shortText(y[neuron]!, 3));
  return m.layer.sentence(neuron + 1, sum, answer);
}

/** Whether one layer answers as two do. */
export function layersSentence(
  m: Words,
  answers: readonly LayersAnswer[],
  between: MatrixValues['between'],
): string {
  if (between === 'none') return m.layers.same(answers.length);
  const name = m.layers.betweens[between];
  const apart = answers.filter(({ isSame }) => !isSame).length;
  return apart > 0 ? m.layers.differ(name, apart, answers.length) : m.layers.chance(name);
}
