import { expect, it, vi } from 'vitest';
import { ExpertFigure, type Task } from './expert-figure.svelte.ts';

/** A figure whose computation ends when the test says so. */
function scripted() {
  let key: unknown = 'first';
  const ends: { resolve: (value: number) => void; reject: (reason: unknown) => void }[] = [];
  const signals: AbortSignal[] = [];
  let progress: (share: number) => void = () => {};
  const task = (): Task<number> | undefined =>
    key === undefined
      ? undefined
      : {
          key,
          compute: (onProgress, signal) => {
            signals.push(signal);
            progress = onProgress;
            return new Promise((resolve, reject) => ends.push({ resolve, reject }));
          },
        };
  return {
    figure: new ExpertFigure(task),
    ends,
    signals,
    tell: (share: number) => progress(share),
    change: (next: unknown) => (key = next),
  };
}

it('is computed with progress, and out of date once the data have changed', async () => {
  const { figure, ends, tell, change } = scripted();
  expect([figure.canRun, figure.result, figure.share]).toEqual([true, undefined, undefined]);
  const run = figure.run();
  tell(0.5);
  expect(figure.share).toBe(0.5);
  ends[0]!.resolve(7);
  await run;
  expect([figure.result, figure.share, figure.isStale]).toEqual([7, undefined, false]);
  change('second');
  expect([figure.result, figure.isStale]).toEqual([7, true]);
  change(undefined);
  expect(figure.canRun).toBe(false);
  await figure.run();
  expect(ends).toHaveLength(1);
});

it('gives up what is under way when it is asked again, and when it is stopped', async () => {
  const { figure, ends, signals } = scripted();
  void figure.run();
  const second = figure.run();
  expect(signals[0]!.aborted).toBe(true);
  ends[0]!.resolve(1);
  ends[1]!.resolve(2);
  await second;
  expect(figure.result).toBe(2);
  const third = figure.run();
  figure.stop();
  expect([figure.share, signals[2]!.aborted]).toEqual([undefined, true]);
  ends[2]!.reject(new DOMException('', 'AbortError'));
  await third;
  expect([figure.result, figure.failed]).toEqual([2, false]);
});

it('keeps up with the data, but tries nothing twice that failed or was stopped', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { figure, ends, change } = scripted();
  figure.keepUp();
  ends[0]!.reject(new Error('broken'));
  await vi.waitFor(() => expect(figure.failed).toBe(true));
  figure.keepUp();
  expect(ends).toHaveLength(1);
  change('second');
  figure.keepUp();
  expect([ends.length, figure.failed]).toEqual([2, false]);
  figure.stop();
  figure.keepUp();
  expect(ends).toHaveLength(2);
  figure.forget();
  figure.keepUp();
  expect(ends).toHaveLength(3);
  figure.leave();
  figure.keepUp();
  expect(ends).toHaveLength(4);
});
