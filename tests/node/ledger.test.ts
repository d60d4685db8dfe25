import { expect, it } from 'vitest';
import { Ledger } from '../../bench/endurance/ledger.mjs';

it('names what was said to be written and is not there', () => {
  const ledger = new Ledger();
  ledger.expect(['bursts "b1"', 'photos "f1"']);
  const found = { version: 3, findings: [], contents: {} };
  expect(ledger.lost({ ...found, records: { 'bursts "b1"': 0, 'photos "f1"': 0 } })).toEqual([]);
  expect(ledger.lost({ ...found, records: { 'bursts "b1"': 0 } })).toEqual([
    'photos "f1" (0, found nothing)',
  ]);
  expect(ledger.count).toBe(2);
});
