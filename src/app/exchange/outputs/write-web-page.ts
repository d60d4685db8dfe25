import { pageBundle } from '../../../exchange/bundle/page-bundle.ts';
import { webPagePath } from '../../web-page/web-page-file.ts';
import { projectOf, type Output, type OutputSubject } from '../output.ts';
import { openModel } from './models/opened-model.ts';
import { writeFiles } from './models/write-files.ts';

/** Writes a network for TensorFlow.js, with a page that uses it (src/exchange/README.md). */
export const writeWebPage: Output['write'] = async (subject, sink, watch, words) => {
  const { pack } = projectOf(subject);
  await pack.load({ groups: ['web-page'], evenWithoutRoom: true });
  const script = await pack.piece(webPagePath);
  if (!script.ok) throw new Error(`The page's script does not come: ${script.trouble.kind}`);
  watch.onProgress(1, 3);
  const opened = await openModel(subject);
  opened.dispose();
  const none = await noneRule(subject);
  watch.onProgress(2, 3);
  const files = pageBundle(
    opened.named,
    { script: script.value, ...(none && { none }) },
    { readme: words.readMe['web-page'], page: { ...words.models.page, title: subject.name } },
  );
  await writeFiles(files, sink, watch);
};

/** Only the eye as it was taught knows an answer for what is none of the classes. */
async function noneRule(subject: OutputSubject) {
  if (subject.kind !== 'project') return undefined;
  const learned = await subject.learned();
  return learned && { head: learned.head, shift: subject.contents.project.strictness };
}
