import { burstsCsv, splitFolders } from '../../../exchange/split-folders.ts';
import { textFile } from '../../../exchange/text-files.ts';
import { projectOf, type Output } from '../output.ts';
import { inTwoParts, projectSplit } from './models/project-split.ts';
import { photographFiles, writeFiles } from './models/write-files.ts';

/** Writes the photographs of a project in folders for learning and for measuring. */
export const writePhotographsSplit: Output['write'] = async (subject, sink, watch, words) => {
  const project = projectOf(subject);
  const { classNames, photographs } = inTwoParts(projectSplit(project.contents));
  const { paths, rows } = splitFolders(photographs, classNames);
  async function* files() {
    yield textFile('README.md', words.readMe['photographs-split']);
    yield textFile('bursts.csv', burstsCsv(rows));
    yield* photographFiles(project, paths, watch);
  }
  await writeFiles(files(), sink, watch);
};
