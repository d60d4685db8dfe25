import type { SplitPart, SplitPhotograph } from '../../../../exchange/split-folders.ts';
import { splitByBurst } from '../../../../training/network/split-by-burst.ts';
import type { ProjectContents, RunRecord } from '../../../../training/store/records.ts';
import { splitSeed } from '../../../network/network-data.svelte.ts';
import { projectPictures } from '../../../network/project-pictures.ts';
import { photosByBurst, testBursts } from '../../../project-contents.ts';

/** What of a project's photographs is learned from, and what is set aside. */
export interface ProjectSplit {
  /** Names by label. */
  readonly classNames: readonly string[];
  readonly photographs: readonly SplitPhotograph[];
}

/**
 * Splits the photographs of a project as the app does, by recording: what a run learned from stays `train`,
 * test rounds are `test`. What is none of the classes, and what fooled the eye but is not taught, is left out.
 *
 * @param run whose classes and split are to be kept; absent: all classes that have photographs.
 */
export function projectSplit(
  contents: ProjectContents,
  run?: Pick<RunRecord, 'classIds' | 'classNames' | 'learnedOriginIds'>,
): ProjectSplit {
  const pictures = projectPictures(contents);
  const classes = run
    ? run.classIds.map((id, label) => ({ id, name: run.classNames[label]! }))
    : pictures.classes;
  const labelOf = new Map(classes.map(({ id }, label) => [id, label]));
  const burstOf = new Map(contents.photos.map(({ id, burstId }) => [id, burstId]));
  const recordings = new Map(pictures.originIds.map((id, number) => [id, number]));
  const learned = run?.learnedOriginIds && new Set(run.learnedOriginIds);
  const { validation } = splitByBurst(
    { ...pictures, classCount: pictures.classes.length },
    splitSeed,
  );
  const setAside = new Set(validation);
  const photographs = pictures.photoIds.flatMap((id, index): SplitPhotograph[] => {
    const label = labelOf.get(pictures.classes[pictures.labels[index]!]!.id);
    if (label === undefined) return [];
    const recording = pictures.bursts[index]!;
    const isLearned = learned ? learned.has(pictures.originIds[recording]!) : !setAside.has(index);
    const part: SplitPart = isLearned ? 'train' : 'validation';
    return [{ id, label, burstId: burstOf.get(id)!, recording, part }];
  });
  const photosOf = photosByBurst(contents);
  for (const [classId, bursts] of testBursts(contents)) {
    const label = labelOf.get(classId);
    if (label === undefined) continue;
    for (const { id: burstId, originId } of bursts) {
      if (!recordings.has(originId)) recordings.set(originId, recordings.size);
      const recording = recordings.get(originId)!;
      for (const { id } of photosOf.get(burstId) ?? []) {
        photographs.push({ id, label, burstId, recording, part: 'test' });
      }
    }
  }
  return { classNames: classes.map(({ name }) => name), photographs };
}

/** The same where two parts are wanted: without a test round, what was set aside is the test. */
export function inTwoParts({ classNames, photographs }: ProjectSplit): ProjectSplit {
  const hasTest = photographs.some(({ part }) => part === 'test');
  const partOf = (part: SplitPart): SplitPart => {
    if (part !== 'validation') return part;
    return hasTest ? 'train' : 'test';
  };
  return {
    classNames,
    photographs: photographs.map((one) => ({ ...one, part: partOf(one.part) })),
  };
}
