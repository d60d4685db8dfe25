import { expect, it } from 'vitest';
import { fuzz } from '../../bench/endurance/fuzz/fuzz.ts';
import { parsers } from '../../bench/endurance/fuzz/parsers.ts';
import { photographs } from '../../bench/endurance/fuzz/photographs.ts';

const all = [...parsers, ...photographs];

it.each(all.map((open) => [open.name, open] as const))(
  '%s: bad files are read or told of in a browser, too',
  async (_name, open) => {
    const found = await fuzz(await open(), { seed: 20261130, trials: 20 });
    expect(found.faults).toEqual([]);
    expect(found.trials).toBe(20);
  },
);
