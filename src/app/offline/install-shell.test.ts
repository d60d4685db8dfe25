import { expect, it } from 'vitest';
import { ImpatientLine } from './fake-pack.ts';
import { installShell } from './install-shell.ts';
import type { Installing } from './updates.ts';

const scripted = (...outcomes: Installing[]) => ({
  start: async () => outcomes.shift() ?? ('cut' as const),
});

it('begins again after cuts, and waits for a network that is gone', async () => {
  const line = new ImpatientLine();
  const outages = Array<Installing>(6).fill('unreachable');
  const updates = scripted('cut', 'cut', ...outages, 'cut', 'installed');
  expect(await installShell(updates, line)).toBe('installed');
  expect(line.failures).toEqual([1, 2, 1, 2, 3, 4, 5, 6, 3]);
  expect(line.lost).toBe(false);
});

it('does not ask again where there can be none', async () => {
  const line = new ImpatientLine();
  expect(await installShell(scripted('unsupported'), line)).toBe('unsupported');
  expect(line.failures).toEqual([]);
});

it('believes at last that it cannot be, and does not blame the network', async () => {
  const line = new ImpatientLine();
  expect(await installShell(scripted(), line)).toBe('cut');
  expect(line.failures).toHaveLength(7);
  expect(line.lost).toBe(false);
});
