import type { ZipTrouble } from '../../exchange/zip/zip-reader.ts';
import type { Input } from './input.ts';
import { inputFor } from './inputs.ts';
import type { LookedFile, LookedInto } from './look-into.ts';

/**
 * What was brought at once, as what is opened one after another: archives that mean something alone (two
 * projects, say) each by itself. All of it together where it belongs together, or where nothing is gained by
 * parting it.
 */
export function choicesOf(table: readonly Input[], all: LookedInto): readonly LookedInto[] {
  const { files } = all;
  const archives = files.filter(({ kind }) => kind === 'zip');
  const isKnown = (group: readonly LookedFile[]) => inputFor(table, { files: group }) !== undefined;
  const isLoose = files.every(({ path }) => !path.includes('/'));
  const areKnown = archives.length > 1 && archives.every((archive) => isKnown([archive]));
  // Archives in a folder of photographs are beside them; several that were chosen are what was chosen.
  if (isKnown(files) && !(isLoose && areKnown)) return [all];
  const others = files.filter(({ kind }) => kind !== 'zip');
  const groups = [...archives.map((archive) => [archive]), ...(others.length > 0 ? [others] : [])];
  // One that is torn says so in its turn.
  const isTold = groups.every((group) => isKnown(group) || group[0]!.trouble !== undefined);
  return isTold ? groups.map((group) => ({ files: group })) : [all];
}

/** Which of files that are nothing together is to blame, and why where its own list says so. */
export function culpritOf(
  table: readonly Input[],
  { files }: LookedInto,
): { readonly file: LookedFile; readonly trouble?: ZipTrouble } | undefined {
  const torn = files.find(({ trouble }) => trouble);
  const unknown = files.find((file) => !inputFor(table, { files: [file] }));
  const file = torn ?? unknown ?? files[0];
  return file && { file, ...(file.trouble && { trouble: file.trouble }) };
}
