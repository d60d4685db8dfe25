import { failure, success, type Outcome } from '../../core/outcome.ts';
import { cleanName } from '../foreign/class-labels.ts';
import { asRecord, asText, field } from '../foreign/json.ts';
import { shortName } from '../foreign/trouble.ts';
import { grouped } from './grouped.ts';
import { boundsTrouble, type FoundTrouble } from './found.ts';

/** Between a class and a number in the names of a project of Teachable Machine. */
const mark = '-!-';

/** A class of a project of Teachable Machine: its frames in the order of their numbers. */
export interface FrameClass {
  readonly name: string;
  readonly paths: readonly string[];
}

/** Whether files are those of a project of Teachable Machine: a manifest, and names with its mark. */
export function isTeachableMachineProject(paths: readonly string[]): boolean {
  return paths.includes('manifest.json') && paths.some((path) => path.includes(mark));
}

/**
 * The frames of a project, class by class. It does not say which of them were recorded together: that is
 * found by their likeness (`core/evaluation/recordings.ts`).
 *
 * @param manifest what `manifest.json` says.
 */
export function teachableMachineFrames(
  paths: readonly string[],
  manifest: unknown,
): Outcome<{ classes: readonly FrameClass[]; leftOut: readonly string[] }, FoundTrouble> {
  const type = asText(field(asRecord(manifest), 'type')) ?? 'image';
  if (type !== 'image') return failure({ kind: 'not-pictures', what: shortName(type) });
  const frames = paths.flatMap((path) => {
    const [, name, number] = /^(.*)-!-(\d+)\.\w+$/s.exec(path) ?? [];
    return name === undefined ? [] : [{ path, name: cleanName(name), number: Number(number) }];
  });
  const byClass = grouped(frames, ({ name }) => name);
  const trouble = boundsTrouble(byClass.size, frames.length);
  if (trouble) return failure(trouble);
  const taken = new Set(frames.map(({ path }) => path));
  return success({
    classes: [...byClass].map(([name, ofClass]) => ({
      name,
      paths: ofClass.toSorted((a, b) => a.number - b.number).map(({ path }) => path),
    })),
    leftOut: paths.filter((path) => !taken.has(path) && path !== 'manifest.json'),
  });
}
