import { nameKey } from '../../core/same-name.ts';
import type { ClassRecord, ProjectRecord } from '../../training/store/records.ts';
import { markCount, nextMark } from '../project-contents.ts';
import type { IncomingClass } from './incoming.ts';
import { renamedReaction, type RenamedIds } from './renamed-ids.ts';

/**
 * The classes that are not there yet: one whose name is that of a present class is that class from now on
 * (told to `ids`), and so is what is none of them.
 */
export function newClasses(
  incoming: readonly IncomingClass[],
  present: readonly ClassRecord[],
  { id: projectId }: Pick<ProjectRecord, 'id'>,
  nowMs: number,
  ids: RenamedIds,
): ClassRecord[] {
  const keyOf = ({ name, isNone }: Pick<ClassRecord, 'name' | 'isNone'>) =>
    isNone ? undefined : nameKey(name);
  const known = new Map(present.map((record) => [keyOf(record), record.id]));
  const all = [...present];
  const added: ClassRecord[] = [];
  for (const one of incoming) {
    const presentId = known.get(keyOf(one));
    if (presentId !== undefined) {
      ids.is(one.id, presentId);
      continue;
    }
    const { isNone, mark, reaction } = one;
    const isTaken = all.some((other) => !other.isNone && other.mark === mark);
    const isFree = mark !== undefined && mark < markCount && !isTaken;
    const position = Math.max(-1, ...all.map((other) => other.position)) + 1;
    const record: ClassRecord = {
      id: ids.of(one.id),
      projectId,
      name: one.name,
      mark: isNone ? 0 : isFree ? mark : nextMark(all),
      position: isNone ? -1 : position,
      createdAtMs: nowMs,
      ...(isNone && { isNone }),
      ...(reaction && { reaction: renamedReaction(reaction, ids) }),
    };
    all.push(record);
    added.push(record);
    // There is one class of what is none of them; two of one name in a file stay two.
    if (isNone) known.set(undefined, record.id);
  }
  return added;
}
