import { beforeEach, expect, it, vi } from 'vitest';
import type { Stage } from '../../core/kernels/chain.ts';
import { startChain } from './chain-edits.ts';
import { EditedChain } from './edited-chain.svelte.ts';

const changed = vi.fn();
let chain: EditedChain;
beforeEach(() => {
  changed.mockClear();
  chain = new EditedChain(startChain, changed);
  chain.setInput({ heightPx: 48, widthPx: 64, channels: 3 });
});

const kinds = () => chain.chain.stages.map(({ kind }) => kind);

it('adds behind the chosen stage, and no more than six', () => {
  chain.add('pooling');
  expect(kinds()).toEqual(['convolution', 'pooling', 'activation', 'pooling']);
  expect(chain.chosen).toBe(1);
  for (let i = 0; i < 5; i++) chain.add('activation');
  expect(kinds()).toHaveLength(6);
});

it('begins a chain that is empty', () => {
  chain = new EditedChain({ stages: [] }, changed);
  expect(chain.chosen).toBe(-1);
  chain.add('activation');
  expect(chain.chosen).toBe(0);
  expect(chain.chosenRow?.stage.kind).toBe('activation');
});

it('puts a stage that was removed back where it was, with its numbers', () => {
  chain.setWeight('first', 0, 4, 9);
  const undo = chain.remove(0)!;
  expect(kinds()).toEqual(['activation', 'pooling']);
  undo();
  expect(chain.chain.stages[0]).toMatchObject({
    kernel: { planes: [[-1, 0, 1, -2, 9, 2, -1, 0, 1]] },
  });
  expect(chain.chosen).toBe(0);
});

it('shows the last good chain while the present one gives nothing', () => {
  for (let i = 0; i < 2; i++) {
    chain.add('pooling');
    chain.edit('pooling', { sizePx: 8, stridePx: 8 });
  }
  const lost = chain.rows.findIndex(({ output }) => output && !output.ok);
  expect(lost).toBeGreaterThan(0);
  expect(chain.rows[lost + 1]?.output).toBeUndefined();
  expect(chain.good.stages).not.toEqual(chain.chain.stages);
  chain.remove(lost);
  expect(chain.good).toEqual(chain.chain);
});

it('shows the picture of the chosen stage, wherever it stood in the last good chain', () => {
  const [first, , last] = chain.good.stages;
  chain.choose(-1);
  // One after the other is put in front: the third is too much for the picture.
  for (let i = 0; i < 3; i++) {
    chain.choose(-1);
    chain.add('pooling');
    chain.edit('pooling', { sizePx: 8, stridePx: 8 });
  }
  expect(chain.good.stages).not.toEqual(chain.chain.stages);
  const of = (stage: Stage | undefined) => {
    chain.choose(chain.chain.stages.indexOf(stage!));
    return chain.good.stages[chain.shown];
  };
  expect(of(first)).toBe(first);
  expect(of(last)).toBe(last);
  // What is in no good chain shows what comes before it: here the source.
  chain.choose(0);
  expect(chain.shown).toBe(-1);
});

it('shows what can be computed of a chain that came with a trouble', () => {
  const pooling = { ...startChain.stages[2]!, sizePx: 8, stridePx: 8 } as Stage;
  chain = new EditedChain({ stages: [pooling, pooling] }, changed);
  expect(chain.good.stages).toHaveLength(2);
  chain.setInput({ heightPx: 48, widthPx: 64, channels: 3 });
  expect(chain.good.stages).toHaveLength(1);
  expect(chain.shown).toBe(0);
});

it('keeps a preset through sizes it has, and lets go of its name when a number changes', () => {
  chain.applyPreset('gaussian', { sigma: 2 });
  chain.resize(7);
  expect(chain.chain.stages[0]).toMatchObject({
    kernel: { size: 7 },
    preset: { id: 'gaussian', parameters: { sigma: 2 } },
  });
  chain.resize(1);
  expect(chain.chain.stages[0]).not.toHaveProperty('preset');
  chain.applyPreset('sobel');
  expect(chain.chain.stages[0]).toHaveProperty('second.combine', 'magnitude');
  chain.setWeight('second', 0, 0, 5);
  expect(chain.chain.stages[0]).toHaveProperty('second.kernel.planes.0.0', 5);
  expect(chain.chain.stages[0]).not.toHaveProperty('preset');
});

it('tells of every change, but not of what is only looked at', () => {
  chain.choose(2);
  expect(changed).not.toHaveBeenCalled();
  chain.setOn(2, false);
  chain.move(0, 1);
  expect(changed).toHaveBeenCalledTimes(2);
  expect(chain.move(0, -1)).toBe(false);
  expect(changed).toHaveBeenCalledTimes(2);
});

it('leads to the second kernel of the convolution before, for a maxout', () => {
  chain.choose(2);
  expect(chain.leadToMaxout()).toBe(true);
  expect([chain.chosen, chain.kernel]).toEqual([0, 'second']);
  expect(chain.chain.stages[0]).toMatchObject({ second: { combine: 'maxout' } });
  chain.choose(1);
  expect(chain.kernel).toBe('first');
});

it('leads nowhere where no convolution stands before', () => {
  chain.choose(-1);
  chain.add('activation');
  const { chain: before } = chain;
  expect(chain.leadToMaxout()).toBe(false);
  expect([chain.chosen, chain.chain]).toEqual([0, before]);
});
