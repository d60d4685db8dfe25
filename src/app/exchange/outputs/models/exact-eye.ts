import type { Eye } from '../../../../models/eye/eye.ts';
import { openRunner, type EyeRunner } from '../../../../models/eye/eye-runner.ts';
import type { ProjectSubject } from '../../output.ts';
import { bring } from './bring.ts';

/** The eye of this device. @throws Error while there is none. */
export function readyEye({ eye }: ProjectSubject): Eye {
  const ready = eye();
  if (!ready) throw new Error('There is no eye.');
  return ready;
}

/**
 * The same eye once more, on the processor: a phone's GPU may compute in half precision, and what is written
 * into a file is to be the same whoever wrote it. Whoever opened it disposes of it.
 *
 * @throws Error if it does not start; Unwritten if its code does not come.
 */
export async function exactEye(project: ProjectSubject, signal: AbortSignal): Promise<EyeRunner> {
  await bring(project, ['engine', 'training', 'wasm', 'cpu'], signal);
  const { model } = readyEye(project);
  for (const backend of ['wasm', 'cpu'] as const) {
    const opened = await openRunner(backend, model);
    if (opened.ok) return opened.value;
  }
  throw new Error('The eye does not start on the processor.');
}
