import {
  paddedSide,
  paperPoolings,
  pooled,
  resultSide,
  resultUnder,
  valuesUnder,
  windowAt,
  windowSide,
  type PaperPooling,
  type PaperTask,
  type PaperWindow,
} from './paper-task.ts';

/** What usually went wrong when a wrong number was written. */
export type Slip =
  /** The kernel was turned and should not have been, or the other way round. */
  | { readonly kind: 'other-flip' }
  | { readonly kind: 'no-weights' }
  | { readonly kind: 'lost-signs' }
  /** The window lay one cell beside. */
  | { readonly kind: 'beside' }
  | { readonly kind: 'stride-forgotten' }
  | { readonly kind: 'padding-forgotten' }
  | { readonly kind: 'not-divided' }
  | { readonly kind: 'other-pooling'; readonly pooling: PaperPooling }
  | { readonly kind: 'off-by-one' };

/** Numbers count as equal to two decimals, as they are written. */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.006;
}

/** What probably led to `typed` in a cell of the result; undefined if no usual slip gives that number. */
export function slipInCell(task: PaperTask, index: number, typed: number): Slip | undefined {
  return cellSlips(task, index).find(([, value]) => isSame(value, typed))?.[0];
}

function cellSlips(task: PaperTask, index: number): [Slip, number][] {
  const window = windowAt(task, index);
  const values = valuesUnder(task, window);
  const side = resultSide(task);
  const atStrideOne: PaperWindow = {
    ...window,
    row: Math.floor(index / side),
    column: index % side,
  };
  const moved = (down: number, right: number): number =>
    resultUnder(task, { ...window, row: window.row + down, column: window.column + right });
  const { padding, kernel } = task;
  const sum = values.reduce((total, value) => total + value, 0);
  const places: [Slip, number][] = [
    ...(task.stride > 1
      ? [[{ kind: 'stride-forgotten' }, resultUnder(task, atStrideOne)] as [Slip, number]]
      : []),
    ...(padding > 0
      ? [[{ kind: 'padding-forgotten' }, moved(padding, padding)] as [Slip, number]]
      : []),
    ...(
      [
        [0, 1],
        [0, -1],
        [1, 0],
        [-1, 0],
      ] as const
    ).map(([down, right]): [Slip, number] => [{ kind: 'beside' }, moved(down, right)]),
  ];
  if (task.operation === 'pooling') {
    const others = paperPoolings.filter((pooling) => pooling !== task.pooling);
    return [
      ...(task.pooling === 'average' ? [[{ kind: 'not-divided' }, sum] as [Slip, number]] : []),
      ...others.map((pooling): [Slip, number] => [
        { kind: 'other-pooling', pooling },
        pooled(values, pooling),
      ]),
      ...places,
    ];
  }
  const positive = { ...task, kernel: { ...kernel, values: kernel.values.map(Math.abs) } };
  const right = resultUnder(task, window);
  return [
    [{ kind: 'other-flip' }, resultUnder({ ...task, flipped: !task.flipped }, window)],
    [{ kind: 'no-weights' }, sum],
    [{ kind: 'lost-signs' }, resultUnder(positive, window)],
    ...places,
    [{ kind: 'off-by-one' }, right - 1],
    [{ kind: 'off-by-one' }, right + 1],
  ];
}

/** What usually goes wrong with the formula of the size. */
export type SizeSlip =
  | 'no-plus-one'
  | 'padding-once'
  | 'padding-forgotten'
  | 'stride-forgotten'
  | 'rounded-up'
  | 'same-as-input'
  | 'all-cells';

/** What probably led to a wrong side of the result. */
export function slipInSize(task: PaperTask, typed: number): SizeSlip | undefined {
  const { input, padding, stride } = task;
  const [n, k] = [input.side, windowSide(task)];
  const side = resultSide(task);
  const slips: [SizeSlip, number][] = [
    ['no-plus-one', side - 1],
    ['stride-forgotten', paddedSide(task) - k + 1],
    ['padding-once', Math.floor((n + padding - k) / stride) + 1],
    ['padding-forgotten', Math.floor((n - k) / stride) + 1],
    ['rounded-up', Math.ceil((paddedSide(task) - k) / stride) + 1],
    ['all-cells', side * side],
    ['same-as-input', n],
  ];
  return slips.find(([, value]) => value === typed && value !== side)?.[0];
}
