import { bitsFor, type BitReader, type BitWriter } from './bits.ts';
import {
  levelCount,
  levelOf,
  maxPoints,
  valueAt,
  type Field,
  type LabPoint,
  type PointGrid,
  type SetNumber,
} from './fields.ts';

/** A point is one number, so that no bit is left half used: 121 × 121 places of 6 classes take 17. */
const bitsOfPoint = ({ side, labels }: PointGrid): number => bitsFor(side * side * labels);

/** Writes a value as `snap` makes it. */
export function writeValue(bits: BitWriter, field: Field, value: unknown): void {
  switch (field.kind) {
    case 'number':
      return bits.write(levelOf(field, value as number), bitsFor(levelCount(field)));
    case 'choice':
      return bits.write(field.options.indexOf(value as string), bitsFor(field.options.length));
    case 'flag':
      // That it is written at all says that it is not as at first.
      return;
    case 'numbers': {
      const list = value as readonly number[];
      bits.write(list.length, bitsFor(field.maxCount + 1));
      for (const one of list) bits.write(levelOf(field, one), bitsFor(levelCount(field)));
      return;
    }
    case 'set-numbers': {
      const list = value as readonly SetNumber[];
      bits.write(list.length, bitsFor(field.maxCount + 1));
      for (const { index, value: one } of list) {
        bits.write(index, bitsFor(field.length));
        bits.write(levelOf(field, one), bitsFor(levelCount(field)));
      }
      return;
    }
    case 'points': {
      const list = value as readonly LabPoint[];
      bits.write(list.length, bitsFor(maxPoints + 1));
      const { side, labels } = field;
      const levelAt = (share: number) => Math.round(share * (side - 1));
      for (const { x, y, label } of list) {
        bits.write((levelAt(x) * side + levelAt(y)) * labels + label, bitsOfPoint(field));
      }
    }
  }
}

/** Reads a value; undefined if no such value could have been written. */
export function readValue(bits: BitReader, field: Field): unknown {
  switch (field.kind) {
    case 'number':
      return stepped(bits, field);
    case 'choice':
      return field.options[bits.read(bitsFor(field.options.length))];
    case 'flag':
      return !field.initial;
    case 'numbers':
      return listOf(bits, field.maxCount, field.maxCount, () => stepped(bits, field));
    case 'set-numbers':
      return listOf(bits, field.maxCount, field.maxCount, () => {
        const index = bits.read(bitsFor(field.length));
        const value = stepped(bits, field);
        return value === undefined || index >= field.length ? undefined : { index, value };
      });
    case 'points':
      return listOf(bits, maxPoints, field.maxCount, () => pointOf(bits, field));
  }
}

function stepped(bits: BitReader, field: Field & { min: number; max: number; step: number }) {
  const level = bits.read(bitsFor(levelCount(field)));
  return level < levelCount(field) ? valueAt(field, level) : undefined;
}

function pointOf(bits: BitReader, grid: PointGrid): LabPoint | undefined {
  const { side, labels } = grid;
  const written = bits.read(bitsOfPoint(grid));
  if (written >= side * side * labels) return undefined;
  const place = Math.floor(written / labels);
  const shareOf = (level: number) => level / (side - 1);
  return {
    x: shareOf(Math.floor(place / side)),
    y: shareOf(place % side),
    label: written % labels,
  };
}

function listOf<Item>(
  bits: BitReader,
  countable: number,
  allowed: number,
  read: () => Item | undefined,
): readonly Item[] | undefined {
  const count = bits.read(bitsFor(countable + 1));
  if (count > allowed) return undefined;
  const items: Item[] = [];
  for (let i = 0; i < count; i++) {
    const item = read();
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}
