import { flushSync, type Component } from 'svelte';
import { beforeEach, expect, it } from 'vitest';
import ToldProgress from '../../src/ui/components/ToldProgress.svelte';
import { Language } from '../../src/ui/messages/language.svelte.ts';
import TuneStatus from '../../src/ui/network/train/TuneStatus.svelte';
import { showIn } from './mounted.ts';
import { reactive } from './reactive.svelte.ts';

const language = new Language();
const show = showIn(language);

beforeEach(async () => {
  await language.use('en');
  await language.fetch('network');
});

const seen = () => document.querySelector('main p')!.textContent;
const heard = () => document.querySelector('main [role="status"]')?.textContent;

it('shows each step of a wait, and tells its quarters', async () => {
  const props = reactive({
    ...{ done: 0, total: 10 },
    words: (done: number, total: number) => `${done} of ${total}`,
  });
  show(ToldProgress as unknown as Component<typeof props>, props);
  // Words that came into the page with their place would not be announced.
  expect(heard()).toBe('');
  await expect.poll(heard).not.toBe('');
  const told = new Set<unknown>();
  for (let done = 0; done <= 10; done++) {
    props.done = done;
    flushSync();
    expect(seen()).toBe(`${done} of 10`);
    told.add(heard());
  }
  expect([...told]).toEqual(['0 of 10', '2 of 10', '5 of 10', '7 of 10', '10 of 10']);
});

it('tells of a tuning the quarters of its photographs, and then each epoch', async () => {
  const tuning = reactive({
    phase: 'bringing',
    seen: { done: 0, total: 40 },
    ...{ epoch: 0, epochs: 3 },
  });
  const session = { network: { tuning }, offline: { lost: undefined } };
  show(TuneStatus, { isTold: true }, session);
  await expect.poll(heard).not.toBe('');
  const told = new Set<unknown>([heard()]);
  tuning.phase = 'looking';
  for (let done = 0; done <= 40; done++) {
    tuning.seen = { done, total: 40 };
    flushSync();
    told.add(heard());
  }
  tuning.phase = 'learning';
  for (const epoch of [0, 1, 2]) {
    tuning.epoch = epoch;
    flushSync();
    told.add(heard());
  }
  const m = language.network.train;
  expect([...told]).toEqual([
    m.tune.bringing,
    ...[0, 10, 20, 30, 40].map((done) => m.tune.looking(done, 40)),
    ...[1, 2, 3].map((epoch) => m.epochOf(epoch, 3)),
  ]);
});

it('tells a wait in one place of a page only', async () => {
  const tuning = { phase: 'looking', seen: { done: 1, total: 2 }, epoch: 0, epochs: 1 };
  show(TuneStatus, {}, { network: { tuning }, offline: { lost: undefined } });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(heard()).toBe('');
  expect(seen()).toBe(language.network.train.tune.looking(1, 2));
});
