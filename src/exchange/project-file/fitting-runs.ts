import { mostRuns, type ManifestRun } from './schema.ts';

type Epoch = ManifestRun['history'][number];

/** Points an epoch of a curve by batch that is kept coarser: as many as a screen can show. */
const coarsePoints = 100;

/** What of the runs has room in a manifest. */
export interface FittingRuns {
  /** Oldest first. */
  readonly runs: readonly ManifestRun[];
  /** How many of them have a coarser curve by batch than they had. */
  readonly coarser: number;
}

/**
 * Makes runs fit into so many bytes of JSON. What grows without end is one loss and one accuracy a batch: of
 * the oldest runs first, neighbours are told by their means. Where that is not enough, the oldest are left out.
 *
 * @param all oldest first.
 */
export function fittingRuns(all: readonly ManifestRun[], maxBytes: number): FittingRuns {
  const kept = all.slice(-mostRuns).map((run) => ({ run, bytes: bytesOf(run), isCoarser: false }));
  let bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
  for (const one of kept) {
    if (bytes <= maxBytes) break;
    const run = { ...one.run, history: one.run.history.map(coarse) };
    const less = one.bytes - bytesOf(run);
    if (less <= 0) continue;
    bytes -= less;
    Object.assign(one, { run, bytes: one.bytes - less, isCoarser: true });
  }
  while (bytes > maxBytes && kept.length > 0) bytes -= kept.shift()!.bytes;
  const runs = kept.map(({ run }) => run);
  const coarser = kept.filter(({ isCoarser }) => isCoarser).length;
  return { runs, coarser };
}

/** Of one run as JSON; its names may take three bytes a letter. */
function bytesOf(run: ManifestRun): number {
  return new TextEncoder().encode(JSON.stringify(run)).length + 1;
}

function coarse(epoch: Epoch): Epoch {
  const { batchLosses, batchAccuracies } = epoch;
  if (batchLosses.length <= coarsePoints) return epoch;
  return {
    ...epoch,
    batchLosses: means(batchLosses),
    ...(batchAccuracies && { batchAccuracies: means(batchAccuracies) }),
  };
}

/** Means of as many stretches as there are points, of equal length as far as that can be. */
function means(values: readonly number[]): number[] {
  return Array.from({ length: coarsePoints }, (_, point) => {
    const at = (index: number) => Math.floor((index * values.length) / coarsePoints);
    const stretch = values.slice(at(point), at(point + 1));
    return stretch.reduce((sum, value) => sum + value, 0) / stretch.length;
  });
}
