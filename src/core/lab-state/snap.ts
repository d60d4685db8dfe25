import {
  levelOf,
  maxPoints,
  valueAt,
  type Field,
  type Fields,
  type LabPoint,
  type PointGrid,
  type SetNumber,
  type StateOf,
} from './fields.ts';

/** What a lab is at first. */
export function initialState<F extends Fields>(fields: F): StateOf<F> {
  const entries = Object.entries(fields).map(([name, field]) => [name, initialOf(field)]);
  return Object.fromEntries(entries) as StateOf<F>;
}

/** What a field is at first; its values are exact steps. */
export function initialOf(field: Field): unknown {
  return field.kind === 'set-numbers' ? [] : snap(field, field.initial);
}

/**
 * The nearest value that a link can hold: what is on the screen is always what its link opens. Numbers
 * are put on their steps, lists cut to their length; what does not belong to the field at all becomes
 * its initial value.
 */
export function snap(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'number':
      return Number.isNaN(value) ? field.initial : valueAt(field, levelOf(field, value as number));
    case 'choice':
      return field.options.includes(value as string) ? value : field.initial;
    case 'flag':
      return value === true;
    case 'numbers':
      return (value as readonly number[])
        .slice(0, field.maxCount)
        .map((one) => valueAt(field, levelOf(field, one)));
    case 'set-numbers':
      return (value as readonly SetNumber[])
        .filter(({ index }) => Number.isInteger(index) && index >= 0 && index < field.length)
        .slice(0, field.maxCount)
        .map(({ index, value: one }) => ({ index, value: valueAt(field, levelOf(field, one)) }));
    case 'points':
      return (value as readonly LabPoint[])
        .slice(0, Math.min(field.maxCount, maxPoints))
        .map((point) => snapPoint(field, point));
  }
}

function snapPoint({ side, labels }: PointGrid, { x, y, label }: LabPoint): LabPoint {
  const steps = { min: 0, max: 1, step: 1 / (side - 1) };
  const onGrid = (share: number) => levelOf(steps, share) / (side - 1);
  return { x: onGrid(x), y: onGrid(y), label: Math.min(Math.max(label | 0, 0), labels - 1) };
}
