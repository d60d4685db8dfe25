import type { ClassifierCard } from '../../exchange/classifier-card/card.ts';
import { newId } from '../../training/store/ids.ts';
import type { ClassRecord, ProjectRecord } from '../../training/store/records.ts';
import { emptyProject, markCount } from '../project-contents.ts';
import type { WholeProject } from '../project-shelf.ts';

/** A project and what is to be put into it. */
export interface NewProject {
  readonly project: ProjectRecord;
  readonly filling: WholeProject;
}

/** How far the none-of-these threshold can be shifted by hand. */
const mostStrictness = 0.2;

/**
 * The project that a card becomes: its classes without photographs, and the card itself to answer with.
 *
 * @param packed the card's bytes; the project keeps a copy of them.
 */
export function receivedProject(
  card: ClassifierCard,
  packed: Uint8Array,
  name: string,
  nowMs: number,
): NewProject {
  const { project } = emptyProject(name);
  const { projectName, sentAtMs, strictness } = card;
  const received = {
    projectName,
    sentAtMs,
    receivedAtMs: nowMs,
    card: Uint8Array.from(packed).buffer,
  };
  return {
    project: {
      ...project,
      strictness: Math.max(-mostStrictness, Math.min(mostStrictness, strictness)),
      received,
    },
    filling: { classes: classesOf(project.id, card.classes, nowMs), bursts: [] },
  };
}

/** An empty project of one's own with the names of another's classes, to be taught anew. */
export function projectOfNames(
  classes: readonly Pick<ClassRecord, 'name' | 'mark'>[],
  name: string,
  nowMs: number,
): NewProject {
  const { project } = emptyProject(name);
  return { project, filling: { classes: classesOf(project.id, classes, nowMs), bursts: [] } };
}

function classesOf(
  projectId: string,
  classes: readonly Pick<ClassRecord, 'name' | 'mark'>[],
  createdAtMs: number,
): ClassRecord[] {
  return classes.map(({ name, mark }, position) => ({
    id: newId(),
    projectId,
    name,
    mark: mark % markCount,
    position,
    createdAtMs,
  }));
}
