import { expect, it } from 'vitest';
import { foreignRun } from '../../bench/endurance/fuzz/foreign-run.ts';
import { fuzz } from '../../bench/endurance/fuzz/fuzz.ts';
import { opened } from '../../bench/endurance/fuzz/opened.ts';
import { parsers } from '../../bench/endurance/fuzz/parsers.ts';
import { photographs } from '../../bench/endurance/fuzz/photographs.ts';
import { isLong } from './long.ts';

/** What node tries often is tried here to see that a browser is no other; what node cannot read, as often. */
const few = 20;
const all = [
  ...parsers.map((open) => [open.name, open, few] as const),
  ...[...photographs, ...opened, ...foreignRun].map(
    (open) => [open.name, open, isLong ? 1000 : few] as const,
  ),
];

it.each(all)(
  '%s: bad files are read or told of in a browser, too',
  { timeout: isLong ? 1_800_000 : 120_000 },
  async (_name, open, trials) => {
    const found = await fuzz(await open(), { seed: 20261130, trials });
    expect(found.faults).toEqual([]);
    expect(found.trials).toBe(trials);
  },
);
