import { projectOf, type Output, type OutputSubject } from '../output.ts';
import { hasNetwork, photographBytes, weightBytes } from './models/sizes.ts';

const programBytes = 50_000;

/** A notebook, programs, network and photographs, to go on where more can be computed. */
export const machineOutput: Output = {
  id: 'machine',
  purpose: 'notebook',
  subjects: ['project', 'run'],
  type: 'application/zip',
  extension: '.zip',
  offered: canGoOn,
  estimateBytes: async (subject) => weightBytes(subject) + photographBytes(subject) + programBytes,
  write: async (...given) => (await import('./write-machine.ts')).writeMachine(...given),
};

/** What was learned elsewhere than from the project's photographs has none to go on with. */
function canGoOn(subject: OutputSubject): boolean {
  const { contents } = projectOf(subject);
  if (!hasNetwork(subject) || contents.photos.length === 0 || contents.project.received)
    return false;
  if (subject.kind === 'project') return true;
  const { cameFromFile, learnedOriginIds, source } = subject.run;
  // Without knowing what it has seen, nothing could be measured.
  const isKnown = learnedOriginIds !== undefined && !cameFromFile;
  return source === 'project' && isKnown;
}
