import { loadNetworkBackend } from '../../src/models/network/backends.ts';
import type { NetworkBackend } from '../../src/models/network/types.ts';
import { runDigits, type DigitRunOptions } from './digit-run.ts';
import { measureLeak, type LeakOptions } from './leak.ts';
import { runPhotos, type PhotoRunsOptions } from './photo-runs.ts';
import { raceSteps, type StepRaceOptions } from './step-race.ts';
import { openWatch, watchIdle, watchTraining, type WatchOptions } from './watch.ts';

type PageOptions = { readonly backend: NetworkBackend } & (
  | ({ readonly part: 'steps' } & StepRaceOptions)
  | ({ readonly part: 'open-watch' | 'watch-idle' | 'watch-training' } & WatchOptions)
  | ({ readonly part: 'leak' } & LeakOptions)
  | ({ readonly part: 'digits' } & DigitRunOptions)
  | ({ readonly part: 'photos' } & PhotoRunsOptions)
);

/** Whether the page's own thread has its backend. */
let isLoaded = false;

/** One part of the bench; those that train on the page's own thread load its backend first. */
export default async function trainBench(options: PageOptions): Promise<unknown> {
  switch (options.part) {
    case 'open-watch':
      return openWatch(options);
    case 'watch-idle':
      return watchIdle(options);
    case 'watch-training':
      return watchTraining(options);
    case 'leak':
      return measureLeak(options);
    case 'steps':
      await load(options.backend);
      return raceSteps(options);
    case 'digits':
      await load(options.backend);
      return runDigits(options);
    case 'photos':
      await load(options.backend);
      return runPhotos(options);
  }
}

async function load(backend: NetworkBackend): Promise<void> {
  if (isLoaded) return;
  const loaded = await loadNetworkBackend(backend);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.trouble));
  isLoaded = true;
}
