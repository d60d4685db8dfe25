import type { ProjectContents } from '../../../training/store/records.ts';
import { groupByBurst } from '../../../core/evaluation/bursts.ts';
import type { Learned } from '../../learner.ts';

/** What can be measured with what there is. */
export interface Comparable {
  /** Classes that were learned. */
  readonly classCount: number;
  /** Whether there are two classes, one of them with two bursts, so that a burst can be held out. */
  readonly canCompare: boolean;
  /** Names of the classes with a single burst: nothing is measured of them. */
  readonly single: readonly string[];
}

/** Says what can be measured of what was learned. */
export function comparableOf(contents: ProjectContents, learned: Learned | undefined): Comparable {
  if (!learned) return { classCount: 0, canCompare: false, single: [] };
  const { data, classIds } = learned.examples;
  const counts = groupByBurst(data.labels, data.bursts, data.classCount).map(
    (ofClass) => ofClass.length,
  );
  const nameOf = new Map(contents.classes.map(({ id, name }) => [id, name]));
  return {
    classCount: classIds.length,
    canCompare: classIds.length > 1 && counts.some((count) => count > 1),
    single: classIds.flatMap((id, label) => (counts[label] === 1 ? [nameOf.get(id) ?? ''] : [])),
  };
}
