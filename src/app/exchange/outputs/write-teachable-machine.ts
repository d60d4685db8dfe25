import {
  teachableMachineBundle,
  teachableMachinePx,
} from '../../../exchange/bundle/teachable-machine-bundle.ts';
import { eyeModel, headEnd } from '../../../exchange/model/eye-model.ts';
import { decodePhoto } from '../../../models/input/square-picture.ts';
import { HeadTrainer } from '../../../training/head/head-trainer.ts';
import type { Head } from '../../../training/head/types.ts';
import { collectExamples } from '../../examples.ts';
import { taughtPhotoIds } from '../../project-contents.ts';
import { projectOf, type Output, type OutputWatch, type ProjectSubject } from '../output.ts';
import { exactEye, readyEye } from './models/exact-eye.ts';
import { writeFiles } from './models/write-files.ts';

/**
 * Writes what was taught in the form of Teachable Machine (src/exchange/README.md). Its libraries show every
 * network 224 px, so the photographs are looked at again at that size, and the head is learned anew.
 */
export const writeTeachableMachine: Output['write'] = async (subject, sink, watch, words) => {
  const project = projectOf(subject);
  const { head, classIds } = await learnLarge(project, watch);
  watch.signal.throwIfAborted();
  const { table, weights } = readyEye(project).model;
  const options = { sizePx: teachableMachinePx, inputKind: 'teachable-machine' } as const;
  const { classes } = project.contents;
  const labels = classIds.map((id) => classes.find((one) => one.id === id)!.name);
  const named = {
    model: eyeModel(table, weights, headEnd(head), options),
    labels,
    form: { sizePx: teachableMachinePx, channels: 3, wholeLevels: false },
  } as const;
  const said = { name: subject.name, readme: words.readMe['teachable-machine'] };
  await writeFiles(teachableMachineBundle(named, said, new Date()), sink, watch);
};

/** The head that a project's photographs give at 224 px. @throws Error if there is nothing to learn. */
export async function learnLarge(
  project: ProjectSubject,
  watch: OutputWatch,
): Promise<{ readonly head: Head; readonly classIds: readonly string[] }> {
  const examples = collectExamples(project.contents, await lookAtAll(project, watch));
  if (!examples) throw new Error('There is nothing to learn.');
  return { head: await learn(examples.data), classIds: examples.classIds };
}

/** What the eye sees in each photograph that is learned from, at 224 px. */
async function lookAtAll(
  project: ProjectSubject,
  { signal, onProgress }: OutputWatch,
): Promise<Map<string, Float32Array>> {
  const eye = await exactEye(project, signal);
  const vectors = new Map<string, Float32Array>();
  const ids = [...taughtPhotoIds(project.contents)];
  try {
    for (const [index, id] of ids.entries()) {
      signal.throwIfAborted();
      const bytes = (await project.photoBytesOf([id])).get(id);
      const decoded = bytes && (await decodePhoto(bytes));
      if (decoded?.ok) {
        vectors.set(id, (await eye.look(decoded.value.data, teachableMachinePx)).embedding);
      }
      onProgress(index + 1, ids.length);
    }
    return vectors;
  } finally {
    eye.dispose();
  }
}

/** With the temperature that suits it. */
async function learn(data: Parameters<HeadTrainer['train']>[0]): Promise<Head> {
  const trainer = new HeadTrainer();
  try {
    return (await trainer.evaluate(data, await trainer.train(data))).head;
  } finally {
    trainer.dispose();
  }
}
