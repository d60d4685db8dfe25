import type { Random } from '../../../src/core/random.ts';

/** What nobody expects where something else should stand. */
const oddities: readonly (() => unknown)[] = [
  () => null,
  () => -1,
  () => 0.5,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER,
  () => true,
  () => '',
  () => 'x'.repeat(10_000),
  () => '../../a',
  () => 'constructor',
  () => [],
  () => ({}),
  () => ({ length: 2 ** 32 }),
  () => Array.from({ length: 1000 }, () => null),
];

/** A copy of what JSON can hold with something odd in the place of one value somewhere within. */
export function spoiled(value: unknown, random: Random): unknown {
  const odd = () => oddities[random.integer(oddities.length)]!();
  if (typeof value !== 'object' || value === null || random.uniform() < 0.15) return odd();
  const keys = Object.keys(value);
  if (keys.length === 0) return odd();
  const key = keys[random.integer(keys.length)]!;
  const within = spoiled((value as Record<string, unknown>)[key], random);
  if (Array.isArray(value)) {
    return (value as unknown[]).map((item, index) => (String(index) === key ? within : item));
  }
  return { ...value, [key]: within };
}

/** As text, sometimes with what only a text can say: a prototype, a depth, a number beyond numbers. */
export function spoiledText(value: unknown, random: Random): string {
  const text = JSON.stringify(spoiled(value, random)) ?? '';
  switch (random.integer(12)) {
    case 0:
      return text.replace('{', '{"__proto__": {"polluted": true},');
    case 1:
      return text.replace(/\d+/, '1e999');
    case 2:
      return text.replace(/\[/, '['.repeat(50_000));
    default:
      return text;
  }
}
