import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { splitByBurst } from '../../src/training/network/split-by-burst.ts';
import { hasPythonLibrary, python } from './run-python.ts';

const folder = fileURLToPath(new URL('../../src/exchange/python', import.meta.url));

/** Splits lists of photographs with many seeds. Only reading pictures needs TensorFlow. */
const runner = `
import json, sys, types
sys.modules['tensorflow'] = types.ModuleType('tensorflow')
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
from photographs import split_again
for rows in json.load(sys.stdin):
    print(json.dumps([[row['split'] for row in split_again(rows, seed)] for seed in range(20)]))
`;

interface Row {
  readonly class: string;
  readonly burst: string;
  readonly split: string;
}

/** The splits of each list, for seeds 0 … 19: the part of every row. */
function splits(lists: readonly (readonly Row[])[]): string[][][] {
  const { status, stdout, stderr } = spawnSync(python, ['-c', runner, folder], {
    input: JSON.stringify(lists),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string[][]);
}

/** Photographs of one class, of takes of these sizes. */
const rowsOf = (takes: readonly number[], name = 'a'): Row[] =>
  takes.flatMap((size, take) =>
    Array.from({ length: size }, () => ({ class: name, burst: `${name}${take}`, split: 'train' })),
  );

const hasPython = hasPythonLibrary('csv');
describe.skipIf(!hasPython)(
  `split_again of photographs.py${hasPython ? '' : ' (skipped: no python3; name another by PYTHON=…)'}`,
  () => {
    it('sets as many photographs aside as the app does, whatever the sizes of takes', () => {
      const takes = [
        [40, 4],
        [8, 16],
        [1, 8, 16],
        [20, 1],
        [6, 6, 6],
        [30, 6, 5, 5],
        Array<number>(10).fill(3),
      ];
      const found = splits(takes.map((sizes) => rowsOf(sizes)));
      takes.forEach((sizes, index) => {
        const rows = rowsOf(sizes);
        const labels = new Int32Array(rows.length);
        const bursts = Int32Array.from(rows, ({ burst }) => Number(burst.slice(1)));
        for (const [seed, parts] of found[index]!.entries()) {
          const { validation } = splitByBurst({ labels, bursts, classCount: 1 }, seed);
          const count = parts.filter((part) => part === 'validation').length;
          expect(count, `of takes of ${String(sizes)}`).toBe(validation.length);
        }
      });
    });

    it('never parts a take, leaves what is test alone, and draws otherwise by another seed', () => {
      const rows = [...rowsOf([5, 5, 5, 5]), ...rowsOf([3, 9, 9], 'b')];
      // One take shows both classes, another one only measures.
      const mixed = [...rows, { class: 'b', burst: 'a0', split: 'train' }];
      const all = [...mixed, { class: 'a', burst: 'a9', split: 'test' }];
      const [drawn] = splits([all]);
      for (const parts of drawn!) {
        const of = new Map(all.map(({ burst }, at) => [burst, parts[at]]));
        all.forEach(({ burst }, at) => expect(parts[at]).toBe(of.get(burst)));
        expect(parts.at(-1)).toBe('test');
      }
      expect(new Set(drawn!.map(String)).size).toBeGreaterThan(1);
    });

    it('keeps a take that two classes share to learn from, when both have nothing else', () => {
      const row = (name: string) => ({ class: name, burst: 'x', split: 'validation' });
      const [drawn] = splits([[row('a'), row('b')]]);
      expect(new Set(drawn!.flat())).toEqual(new Set(['train']));
    });
  },
);
