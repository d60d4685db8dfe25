import { decimals } from '../format.ts';
import type { PaperMessages } from './paper-es.ts';

const hundredthsAtMost = decimals('en', 2);

/** Words of paper mode. */
export const paperEn = {
  paper: {
    title: 'Paper mode',
    operation: 'What is done',
    convolution: 'Convolution',
    pooling: 'Pooling',
    number: (value: number) => hundredthsAtMost(value).replace('-', '−'),
    by: (side: number) => `${side} × ${side}`,
    padded: (padding: number) => `padding ${padding}`,
    input: (side: number) => `Input I, ${side} by ${side}`,
    kernel: (side: number) => `Kernel K, ${side} by ${side}`,
    result: (side: number) => `Result, ${side} by ${side}`,
    cell: (row: number, column: number, value: string) => `row ${row}, column ${column}: ${value}`,
    paddingCell: (row: number, column: number) => `row ${row}, column ${column}: padding, 0`,
    emptyCell: (row: number, column: number) => `row ${row}, column ${column}: empty`,
    askedCell: (row: number, column: number) => `row ${row}, column ${column}: what is it?`,
    rightCell: (row: number, column: number, value: string) =>
      `row ${row}, column ${column}: ${value}, right`,
    wrongCell: (row: number, column: number, value: string) =>
      `row ${row}, column ${column}: not ${value}`,
    play: 'Play',
    pause: 'Pause',
    step: 'One step',
    clear: 'Clear',
    exercise: 'Exercise',
    hint: 'Tap an empty cell of the result and write what you think it is. Input and kernel can be changed, too.',
    exerciseHint: 'First the size; then the cells with a ?',
    right: 'Right.',
    wrong: (typed: string, slip: string | undefined) =>
      `It is not ${typed}. ${slip ?? 'Check each product and add them up again.'}`,
    score: (first: number, answered: number) => `${first} of ${answered} at the first try`,
    exerciseNumber: (n: number) => `Exercise ${n}`,
    done: 'Exercise finished.',
    backToExample: 'Back to the example',
    flip: {
      label: 'How the kernel is used',
      convolution: 'Convolution: flipped',
      correlation: 'Cross-correlation',
      symmetric: 'K flipped is the same K: convolution and cross-correlation agree.',
      differs: (count: number, total: number) =>
        `K flipped (turned by 180°) is another one: ${count} of ${total} cells change.`,
      networks: 'Networks compute the cross-correlation and call it convolution.',
    },
    keeps: 'What stays of each window',
    poolings: { max: 'Maximum', average: 'Average', min: 'Minimum' },
    poolingShort: { max: 'max', average: 'avg', min: 'min' },
    poolWindow: (side: number, stride: number) => `Window of ${side} × ${side}, stride ${stride}.`,
    slips: {
      'other-flip': (_: string, flipped: boolean): string =>
        flipped
          ? 'That is without turning K: a convolution turns it by 180°.'
          : 'That is with K flipped: a cross-correlation leaves it as it is.',
      'no-weights': () => 'That is the sum of the window: it was not multiplied by K.',
      'lost-signs': () => 'A sign got lost: some weights are negative.',
      beside: () => 'That is what the window beside it gives.',
      'stride-forgotten': () => 'That is with stride 1: the window moves further.',
      'padding-forgotten': () => 'That is without padding: the window begins in the zeros around.',
      'not-divided': () => 'That is the sum: it was not divided by how many there are.',
      'other-pooling': (pooling: string) => `That is something else: the ${pooling.toLowerCase()}.`,
      'off-by-one': () => 'Very close: one too many or one too few.',
    },
    size: {
      ask: 'How large is the result?',
      label: 'Side of the result',
      letters: '⌊(n + 2p − k)/s⌋ + 1',
      given: (n: number, p: number, k: number, s: number) => [
        `input n = ${n}`,
        `padding p = ${p}`,
        `window k = ${k}`,
        `stride s = ${s}`,
      ],
      floor: '⌊ ⌋: decimals are dropped',
      formula: (n: number, p: number, k: number, s: number) => `⌊(${n} + 2·${p} − ${k})/${s}⌋ + 1`,
      check: 'Check',
      right: (side: number) => `Right: ${side} × ${side}.`,
      wrong: (typed: number, slip: string | undefined) =>
        `It is not ${typed}. ${slip ?? 'Follow the formula step by step.'}`,
      slips: {
        'no-plus-one': 'The + 1 is missing: the first place counts, too.',
        'padding-once': 'Padding is on both sides: 2p.',
        'padding-forgotten': 'The padding was not counted.',
        'stride-forgotten': 'It was not divided by the stride.',
        'rounded-up': 'It is rounded down: half a window does not count.',
        'same-as-input': 'That is the size of the input.',
        'all-cells': 'Those are all the cells: one side is asked for.',
      },
    },
    speed: 'Speed',
    speeds: { slow: 'Product by product', normal: 'Normal', fast: 'Fast' },
    wishes: {
      any: 'Any',
      inputSide: 'Input of the exercises',
      windowSide: 'Window',
      stride: 'Stride',
      padding: 'Padding',
      values: {
        inputSide: (side: number) => `${side} × ${side}`,
        windowSide: (side: number) => `${side} × ${side}`,
        stride: (stride: number) => `${stride}`,
        padding: (padding: number) => `${padding}`,
      },
    },
    numberLabel: 'Number of the exercise',
    numberNote: 'The same number gives the same exercise on every device.',
    start: 'Start',
    pad: {
      label: 'Digits',
      point: 'Decimal point',
      pointSign: '.',
      sign: 'Change the sign',
      erase: 'Erase',
      check: 'Check',
      less: 'One less',
      more: 'One more',
      close: 'Done',
    },
  },
} satisfies PaperMessages;
