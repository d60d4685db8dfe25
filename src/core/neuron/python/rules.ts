import type { Rule, Sample } from '../rules/rule.ts';
import { pythonList } from './literal.ts';

/**
 * A list of rules as Python: prints how many of the samples it names rightly, and how many there are.
 *
 * @param names what the features are called, as Python names.
 */
export function rulesPython(
  rules: readonly Rule[],
  samples: readonly Sample[],
  names: readonly string[],
): string {
  const rows = rules.map(
    ({ ranges, label }) =>
      `    ([${ranges.map(({ from, to }) => `(${end(from)}, ${end(to)})`).join(', ')}], ${label}),`,
  );
  return `from math import inf

# ${names.join(', ')}
data = ${pythonList(samples.map(({ features }) => features.slice(0, names.length)))}
labels = [${samples.map(({ label }) => label).join(', ')}]
rules = [  # (from, to), label
${rows.join('\n')}
]
def name(features):
    for ranges, label in rules:
        if all(low <= x < high for x, (low, high) in zip(features, ranges)):
            return label
print(sum(name(x) == label for x, label in zip(data, labels)), len(data))
`;
}

/**
 * Rules about one brightness as Python: prints for each how many photographs it names rightly, and how many there are.
 *
 * @param rules by their Python names; each may be missing.
 */
export function brightnessPython(
  samples: readonly Sample[],
  rules: Readonly<Record<string, readonly Rule[]>>,
): string {
  const rows = Object.entries(rules).map(([name, list]) => {
    const ranges = list.map(
      ({ ranges: [range], label }) => `(${end(range!.from)}, ${end(range!.to)}, ${label})`,
    );
    return `    '${name}': [${ranges.join(', ')}],`;
  });
  return `from math import inf

brightness = ${pythonList(samples.map(({ features }) => features[0]!))}
labels = [${samples.map(({ label }) => label).join(', ')}]  # 0: night, 1: day
rules = {  # from, to, label
${rows.join('\n')}
}
for rule in rules.values():
    said = [next(label for low, high, label in rule if low <= x < high) for x in brightness]
    print(sum(a == b for a, b in zip(said, labels)), len(labels))
`;
}

function end(value: number): string {
  return Number.isFinite(value) ? String(value) : value < 0 ? '-inf' : 'inf';
}

/** Two shares of right answers as Python: prints both. */
export function sharesPython(rights: readonly number[], asked: number): string {
  return `asked = ${asked}
for right in (${rights.join(', ')}):
    print(right, round(100 * right / asked, 1) if asked else 0)
`;
}
