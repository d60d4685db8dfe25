import type { ProjectSubject, RunSubject } from '../../src/app/exchange/output.ts';
import { Random } from '../../src/core/random.ts';
import { headEnd } from '../../src/exchange/model/eye-model.ts';
import type { Eye } from '../../src/models/eye/eye.ts';
import { publishedWeights } from '../../src/models/eye/trainable-eye.ts';
import { firstTrainedBlock } from '../../src/training/fine-tune/types.ts';
import { runSubject } from './run-subject.ts';

/** How far its weights are from the published ones, in parts of themselves: more than learning moves them. */
const moved = 0.02;

/** A run whose last two blocks were tuned, with the head that the project has learned. */
export async function tunedRun(eye: Eye, project: ProjectSubject): Promise<RunSubject> {
  const level = 'last-two-blocks';
  const random = new Random(11);
  const blocks = publishedWeights(eye.model, firstTrainedBlock[level]).map((values) =>
    values.map((value) => value * (1 + moved * random.normal())),
  );
  const { kernel, bias } = headEnd((await project.learned())!.head);
  const model = { kind: 'eye', level, eyeKey: eye.key } as const;
  return runSubject(model, [...blocks, kernel, bias], project);
}
