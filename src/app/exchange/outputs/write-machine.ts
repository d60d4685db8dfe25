import { machineBundle, type MachineWork } from '../../../exchange/bundle/machine-bundle.ts';
import { eyeModel, headEnd } from '../../../exchange/model/eye-model.ts';
import { splitFolders } from '../../../exchange/split-folders.ts';
import { HeadTrainer } from '../../../training/head/head-trainer.ts';
import { collectExamples } from '../../examples.ts';
import { projectOf, type Output, type OutputSubject, type ProjectSubject } from '../output.ts';
import { readyEye } from './models/exact-eye.ts';
import { openModel } from './models/opened-model.ts';
import { projectSplit, type ProjectSplit } from './models/project-split.ts';
import { photographFiles, writeFiles } from './models/write-files.ts';

/**
 * The eye's last two blocks: what gained most for the time it takes (docs/decisions/0017-fine-tuning.md). No more
 * of it is ever tuned here, so that what was tuned goes on learning.
 */
const eyeWork: Pick<MachineWork, 'firstTrained' | 'training'> = {
  firstTrained: 'block15_expand',
  training: { epochs: 20, batchSize: 32, learningRate: 0.0001 },
};

/** Writes what a bigger machine needs to go on with a network (src/exchange/README.md). */
export const writeMachine: Output['write'] = async (subject, sink, watch, words) => {
  const project = projectOf(subject);
  const split = projectSplit(project.contents, subject.kind === 'run' ? subject.run : undefined);
  const folders = splitFolders(split.photographs, split.classNames, 'photographs/');
  const start = await startOf(subject, split, watch.signal);
  watch.signal.throwIfAborted();
  const { readMe, models } = words;
  const said = { readme: readMe.machine, comments: models.comments, notebook: models.notebook };
  const files = await machineBundle({ ...start, folders }, said, new Date());
  async function* all() {
    yield* files;
    yield* photographFiles(project, folders.paths, watch);
  }
  await writeFiles(all(), sink, watch);
};

/** What is learned from there on, and how. */
async function startOf(
  subject: OutputSubject,
  split: ProjectSplit,
  signal: AbortSignal,
): Promise<Omit<MachineWork, 'folders'>> {
  if (subject.kind === 'project') return eyeStart(subject, split);
  const { model, settings } = subject.run;
  const opened = await openModel(subject, signal);
  opened.dispose();
  // It has learned from all that there was: what came later, and test rounds, measure it. Right after it was
  // tuned there may be neither; train.py then keeps the last epoch, and says so.
  if (model.kind === 'eye') return { named: opened.named, ...eyeWork };
  const { batchSize, learningRate } = settings;
  const training = { epochs: 30, batchSize, learningRate };
  return { named: opened.named, description: model.description, training };
}

/**
 * The eye with a head that has learned from the part `train` alone: the one of Teach has seen everything, so
 * nothing there could be measured with what is set aside here.
 */
async function eyeStart(
  project: ProjectSubject,
  { classNames, photographs }: ProjectSplit,
): Promise<Omit<MachineWork, 'folders'>> {
  const { contents } = project;
  const eye = readyEye(project);
  const seen = (await project.embeddings()).find(({ eyeKey }) => eyeKey === eye.key);
  const learned = new Set(photographs.filter(({ part }) => part === 'train').map(({ id }) => id));
  const vectors = new Map([...(seen?.vectors ?? [])].filter(([id]) => learned.has(id)));
  const examples = collectExamples(contents, vectors);
  // A class that no eye has looked at yet would shift the others.
  if (examples?.data.classCount !== classNames.length) throw new Error('Not all was looked at.');
  const trainer = new HeadTrainer();
  try {
    const trained = await trainer.train(examples.data);
    const { head } = await trainer.evaluate(examples.data, trained);
    const { sizePx } = eye;
    const { table, weights } = eye.model;
    return {
      named: {
        model: eyeModel(table, weights, headEnd(head), { sizePx }),
        labels: classNames,
        form: { sizePx, channels: 3, wholeLevels: false },
      },
      ...eyeWork,
    };
  } finally {
    trainer.dispose();
  }
}
