import type { Input } from './input.ts';
import { foreignModelInput } from './inputs/foreign-model.ts';
import { loosePhotographsInput } from './inputs/loose-photographs.ts';
import { photographFoldersInput } from './inputs/photograph-folders.ts';
import { projectFileInput } from './inputs/project-file.ts';
import { teachableMachineProjectInput } from './inputs/teachable-machine-project.ts';
import type { LookedInto } from './look-into.ts';

/**
 * Every way in. The first that recognises has the files, so what is more particular stands before what is
 * more general: loose photographs last.
 */
export const inputs: readonly Input[] = [
  projectFileInput,
  teachableMachineProjectInput,
  foreignModelInput,
  photographFoldersInput,
  loosePhotographsInput,
];

/** The way in for these files; undefined if nobody knows them. */
export function inputFor(table: readonly Input[], files: LookedInto): Input | undefined {
  return table.find(({ recognises }) => recognises(files));
}
