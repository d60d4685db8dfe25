import { nameKey } from '../../core/same-name.ts';
import type { ClassRecord, RunRecord } from '../../training/store/records.ts';

/**
 * Class of the project that each answer of a run is of, in their order; undefined where none is. A network
 * from a file was not trained on these classes: it answers with names, and those that are classes here by now
 * are meant, one by one.
 */
export function classIdsOf(
  { source, classIds, classNames }: Pick<RunRecord, 'source' | 'classIds' | 'classNames'>,
  classes: readonly Pick<ClassRecord, 'id' | 'name' | 'isNone'>[],
): readonly (string | undefined)[] {
  if (source !== 'project' || classIds.length > 0) return classIds;
  const idOf = new Map(
    classes.filter(({ isNone }) => !isNone).map(({ id, name }) => [nameKey(name), id]),
  );
  return classNames.map((name) => idOf.get(nameKey(name)));
}
