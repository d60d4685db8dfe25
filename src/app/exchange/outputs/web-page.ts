import type { Output } from '../output.ts';
import { hasNetwork, weightBytes } from './models/sizes.ts';

/** The page's script: TensorFlow.js is in it. */
const scriptBytes = 1_450_000;

/** The network for TensorFlow.js, with a page that uses it. */
export const webPageOutput: Output = {
  id: 'web-page',
  purpose: 'more',
  subjects: ['project', 'run'],
  type: 'application/zip',
  extension: '.zip',
  offered: hasNetwork,
  estimateBytes: async (subject) => weightBytes(subject) + scriptBytes,
  write: async (...given) => (await import('./write-web-page.ts')).writeWebPage(...given),
};
