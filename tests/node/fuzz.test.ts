import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { fuzz } from '../../bench/endurance/fuzz/fuzz.ts';
import { parsers } from '../../bench/endurance/fuzz/parsers.ts';

const seed = 20261130;
const trials = Number(process.env['VISTAZO_FUZZ'] ?? 1000);

it.each(parsers.map((open) => [open.name, open] as const))(
  '%s: whatever is in a file, it is read or told of, soon, and nothing else changes',
  { timeout: 120_000 },
  async (_name, open) => {
    const found = await fuzz(await open(), { seed, trials });
    console.log(found.parser, found.answers, `slowest ${found.slowestMs.toFixed(0)} ms`);
    expect(found.faults).toEqual([]);
    expect(found.trials).toBe(trials);
  },
);
