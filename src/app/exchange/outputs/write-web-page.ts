import { pageBundle } from '../../../exchange/bundle/page-bundle.ts';
import { webPagePath } from '../../web-page/web-page-file.ts';
import { projectOf, type Output, type OutputSubject, type ProjectSubject } from '../output.ts';
import { bring, bringPiece } from './models/bring.ts';
import { openModel } from './models/opened-model.ts';
import { writeFiles } from './models/write-files.ts';

/** Writes a network for TensorFlow.js, with a page that uses it (src/exchange/README.md). */
export const writeWebPage: Output['write'] = async (subject, sink, watch, words) => {
  const script = await pageScript(projectOf(subject), watch.signal);
  watch.onProgress(1, 3);
  const opened = await openModel(subject, watch.signal);
  opened.dispose();
  const none = await noneRule(subject);
  watch.onProgress(2, 3);
  const files = pageBundle(
    opened.named,
    { script, ...(none && { none }) },
    { readme: words.readMe['web-page'], page: { ...words.models.page, title: subject.name } },
  );
  await writeFiles(files, sink, watch);
};

async function pageScript(project: ProjectSubject, signal: AbortSignal): Promise<ArrayBuffer> {
  // In development no pack lists it: it is built when it is asked for.
  if (import.meta.env.MODE === 'development') {
    const response = await fetch(new URL(webPagePath, document.baseURI), { signal });
    if (!response.ok) throw new Error(`${webPagePath} could not be built: ${response.status}`);
    return response.arrayBuffer();
  }
  await bring(project, ['web-page'], signal);
  return bringPiece(project, webPagePath, signal);
}

/** Only the eye as it was taught knows an answer for what is none of the classes. */
async function noneRule(subject: OutputSubject) {
  if (subject.kind !== 'project') return undefined;
  const learned = await subject.learned();
  return learned && { head: learned.head, shift: subject.contents.project.strictness };
}
