import type { ClassifierCard } from '../../exchange/classifier-card/card.ts';
import type { ProjectContents } from '../../training/store/records.ts';
import type { Learned } from '../learner.ts';

/** What a project has learned, as a card for another phone. `eyeKey` is that of the eye it was learned with. */
export function makeCard(
  { project, classes }: ProjectContents,
  { head, examples }: Learned,
  eyeKey: string,
  sentAtMs: number,
): ClassifierCard {
  const records = new Map(classes.map((record) => [record.id, record]));
  return {
    projectName: project.name,
    sentAtMs,
    eyeKey,
    classes: examples.classIds.map((id) => {
      const { name = '', mark = 0 } = records.get(id) ?? {};
      return { name, mark };
    }),
    head,
    strictness: project.strictness,
  };
}
