import { projectOf, type Output } from '../output.ts';
import { hasNetwork, weightBytes } from './models/sizes.ts';

/** What was taught, as Teachable Machine's library and ml5 open it. */
export const teachableMachineOutput: Output = {
  id: 'teachable-machine',
  purpose: 'more',
  subjects: ['project'],
  type: 'application/zip',
  extension: '.zip',
  // It learns anew, which what came from another phone cannot.
  offered: (subject) => hasNetwork(subject) && !projectOf(subject).contents.project.received,
  estimateBytes: async (subject) => weightBytes(subject),
  write: async (...given) =>
    (await import('./write-teachable-machine.ts')).writeTeachableMachine(...given),
};
