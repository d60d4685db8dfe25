import { kerasBundle } from '../../../exchange/bundle/keras-bundle.ts';
import { projectOf, type Output } from '../output.ts';
import { answeredPhotographs } from './models/answered-photographs.ts';
import { openModel } from './models/opened-model.ts';
import { writeFiles } from './models/write-files.ts';

/** Writes a network for Keras (src/exchange/README.md). */
export const writeKeras: Output['write'] = async (subject, sink, watch, words) => {
  const opened = await openModel(subject, watch.signal);
  try {
    const photographs = await answeredPhotographs(opened, projectOf(subject));
    watch.signal.throwIfAborted();
    watch.onProgress(1, 2);
    const isNetwork = subject.kind === 'run' && subject.run.model.kind === 'network';
    const { eyeNote, comments } = words.models;
    const readme = isNetwork ? words.readMe.keras : `${words.readMe.keras}\n${eyeNote}\n`;
    const said = { readme, comments };
    const files = await kerasBundle(opened.named, photographs, said, new Date());
    await writeFiles(files, sink, watch);
  } finally {
    opened.dispose();
  }
};
