import { tick } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { JudgedNetwork } from '../../src/app/network/experts/experts.svelte.ts';
import { makeReport, type ProjectReport } from '../../src/app/network/experts/report.ts';
import { emptyProject } from '../../src/app/project-contents.ts';
import { answersOf } from '../../src/core/evaluation/answers.fixture.ts';
import { sampleRun } from '../../src/training/store/sample-records.ts';
import { Language } from '../../src/ui/messages/language.svelte.ts';
import ReportPart from '../../src/ui/network/evaluate/experts/ReportPart.svelte';
import { showIn } from './mounted.ts';
import { reactive } from './reactive.svelte.ts';

const language = new Language();
const { run } = sampleRun({ id: 'p' }, 1);

/** The network, and what it said: so many of two pictures right. */
function judgedWith(right: 1 | 2): JudgedNetwork {
  const answers = answersOf(2, [
    [0, 0, 0, 0.9],
    [1, 1, right === 2 ? 1 : 0, 0.8],
  ]);
  const classes = [{ name: 'Mug' }, { name: 'Ball' }];
  const rest = { hasNone: false, photoIds: [], strangerCount: 0 };
  return { run, exam: { kind: 'fixed', classes, answers, ...rest } };
}

function reportWith(judged: JudgedNetwork | undefined): ProjectReport {
  const none = undefined;
  return makeReport({
    ...{ atMs: 0, language: 'en', contents: emptyProject(), learned: none, eyeKey: none },
    ...{ test: none, splits: none, curve: none, calibration: none, calibratedOn: 'held-out' },
    ...{ none, judged, runs: [run] },
  });
}

let answer: (() => void) | undefined;
const report = vi.fn(
  (_language: string, judged?: JudgedNetwork) =>
    new Promise<ProjectReport>((resolve) => (answer = () => resolve(reportWith(judged)))),
);

beforeEach(async () => {
  await language.use('en');
  await language.fetch('network');
});

afterEach(() => {
  answer = undefined;
  report.mockClear();
});

/** The part with its button; what it is told may change. */
function show(judged: JudgedNetwork | undefined, wait?: 'asked') {
  const props = reactive({ experts: { report, missing: [] }, judged, wait });
  showIn(language)(ReportPart as never, props, { reactions: { hold: () => () => {} } });
  return props;
}

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent, ariaLabel }) =>
    [textContent.trim(), ariaLabel].includes(name),
  )!;
const sheet = () => document.querySelector('article');
const told = () => document.querySelector('[role="dialog"] [role="status"]')?.textContent;

async function made() {
  answer!();
  await tick();
  await tick();
}

async function openReport() {
  const { open } = language.network.experts.report;
  await userEvent.click(button(open));
  await made();
  await expect.poll(sheet).not.toBeNull();
}

it('leaves a report closed that was being made anew as it was closed', async () => {
  const props = show(judgedWith(1));
  await openReport();
  props.judged = judgedWith(2);
  await tick();
  expect(report).toHaveBeenCalledTimes(2);
  await userEvent.keyboard('{Escape}');
  await expect.poll(sheet).toBeNull();
  await made();
  expect(sheet()).toBeNull();
});

it('stays what it was while the network is asked anew, says so, and follows as soon as that is done', async () => {
  const { judgedBefore } = language.network.experts.report;
  const props = show(judgedWith(1));
  await openReport();
  expect(sheet()!.textContent).toContain('1 of 2 photos');
  expect(told()).toBe('');
  Object.assign(props, { judged: undefined, wait: 'asked' });
  await tick();
  expect(report).toHaveBeenCalledTimes(1);
  expect(told()).toBe(judgedBefore);
  Object.assign(props, { judged: judgedWith(2), wait: undefined });
  await tick();
  await made();
  await expect.poll(told).toBe('');
  expect(sheet()!.textContent).toContain('2 of 2 photos');
});

it('has nothing of a network that is asked as it is opened, until that has answered', async () => {
  const { judgedWaits } = language.network.experts.report;
  const props = show(undefined, 'asked');
  await openReport();
  expect(report).toHaveBeenCalledExactlyOnceWith('en', undefined);
  expect(told()).toBe(judgedWaits.asked);
  expect(sheet()!.textContent).not.toContain('2 of 2 photos');
  Object.assign(props, { judged: judgedWith(2), wait: undefined });
  await tick();
  await made();
  await expect.poll(() => sheet()!.textContent).toContain('2 of 2 photos');
});
