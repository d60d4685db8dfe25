import { expect, it } from 'vitest';
import { encodeNetwork } from '../../../core/network/network-link.ts';
import { lenet5 } from '../../../core/network/presets/lenet5.ts';
import { starter } from '../../../core/network/presets/starter.ts';
import type { RunRecord } from '../../../training/store/records.ts';
import { sampleProject, sampleRun } from '../../../training/store/sample-records.ts';
import { isOtherNetwork } from './other-network.ts';

const asked = starter({ sizePx: 64, channels: 3, filters: 8 });
const smaller = starter({ sizePx: 32, channels: 3, filters: 8 });
const { run } = sampleRun(sampleProject(), 1);
const ofNetwork = (description: typeof asked, change: Partial<RunRecord> = {}) =>
  ({
    kind: 'run',
    run: { ...run, model: { kind: 'network', description }, source: 'project', ...change },
  }) as const;

it('says that a run is of another network, or of other pictures', () => {
  const inHand = { description: asked, source: 'project' } as const;
  expect(isOtherNetwork(ofNetwork(asked), inHand)).toBe(false);
  expect(isOtherNetwork(ofNetwork(lenet5('tanh', 1)), inHand)).toBe(true);
  expect(isOtherNetwork(ofNetwork(asked), { ...inHand, source: 'digits' })).toBe(true);
  expect(isOtherNetwork({ kind: 'built' }, inHand)).toBe(false);
  expect(isOtherNetwork({ kind: 'eye' }, inHand)).toBe(false);
});

it('takes a run that was made smaller for the network that was asked for, whatever was measured since', () => {
  const shrunk = ofNetwork(smaller, { asked: encodeNetwork(asked) });
  expect(isOtherNetwork(shrunk, { description: asked, source: 'project' })).toBe(false);
  // Built by hand, a smaller one is another.
  expect(isOtherNetwork(ofNetwork(smaller), { description: asked, source: 'project' })).toBe(true);
});
