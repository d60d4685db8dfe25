import { isTeachableMachineProject } from '../../../exchange/photographs/teachable-machine.ts';
import type { Input } from '../input.ts';

/** A project of Teachable Machine, whatever its file is called by now. */
export const teachableMachineProjectInput: Input = {
  id: 'teachable-machine-project',
  recognises: ({ files }) =>
    files.length === 1 && !!files[0]!.zip && isTeachableMachineProject(files[0]!.zip.paths),
  read: async (...given) =>
    (await import('./read-teachable-machine-project.ts')).readTeachableMachineProject(...given),
};
