import { failure, success, type Outcome } from '../../core/outcome.ts';
import { cleanName } from '../foreign/class-labels.ts';
import {
  boundsTrouble,
  isPhotographName,
  type FoundBurst,
  type FoundPhotographs,
  type FoundTrouble,
} from './found.ts';
import { FolderRoles, type Role } from './folder-roles.ts';
import { grouped } from './grouped.ts';
import { matchListed, type ListedPhotograph } from './listed.ts';

/** `burst_frame.jpg`, as this app names photographs. */
const burstAndFrame = /^(\d{3,})_(\d{3,})\.\w+$/;

/** A photograph, told by where it lies. */
interface Placed {
  readonly path: string;
  readonly className: string;
  readonly isTest: boolean;
  readonly burst: string | undefined;
  readonly frame: number;
}

/**
 * Photographs by class: each lies in a folder that is called as what it shows, or a table says so. Folders
 * around those, `train` and `test` among them, may nest as they like. Each photograph is a recording of its
 * own unless the table or its name (`burst_frame.jpg`) says otherwise: to take two photographs of one
 * recording for two makes every measurement too good, and nothing here can know.
 *
 * @param paths all files, `/` between folders.
 * @param title name of the class of photographs that lie in no folder.
 * @param listed what a table says, if there is one.
 */
export function photographsByFolder(
  paths: readonly string[],
  title: string,
  listed: readonly ListedPhotograph[] = [],
): Outcome<FoundPhotographs, FoundTrouble> {
  const photographs = paths.filter(isPhotographName);
  // Before anything is done with each of them.
  const tooMany = boundsTrouble(0, photographs.length);
  if (tooMany) return failure(tooMany);
  const rows = matchListed(listed, photographs);
  const roles = new FolderRoles(photographs);
  const placed = photographs.map((path) => place(path, roles.of(path), title, rows.get(path)));
  const byClass = grouped(placed, ({ className }) => className);
  const trouble = boundsTrouble(byClass.size, photographs.length);
  if (trouble) return failure(trouble);
  return success({
    classes: [...byClass].map(([name, ofClass]) => ({ name, bursts: burstsOf(ofClass) })),
    leftOut: paths.filter((path) => !isPhotographName(path) && !isNote(path)),
  });
}

/** Whether files lie in folders of classes: at least one photograph in a folder. */
export function hasClassFolders(paths: readonly string[]): boolean {
  return paths.some((path) => isPhotographName(path) && path.includes('/'));
}

function place(path: string, role: Role, title: string, row: ListedPhotograph | undefined): Placed {
  const parts = path.split('/');
  const name = parts.pop()!;
  const [, burst, frame = '0'] = burstAndFrame.exec(name) ?? [];
  return {
    path,
    className: cleanName(row?.className ?? role.classFolder ?? title),
    isTest: row?.isTest ?? role.isTest,
    burst: row?.burst ?? (burst && `${parts.join('/')}/${burst}`),
    frame: Number(frame),
  };
}

/** Recordings of one class: by the name that they have, in the order of their first photograph. */
function burstsOf(photographs: readonly Placed[]): FoundBurst[] {
  const byBurst = grouped(
    photographs,
    ({ isTest, burst, path }) => `${isTest ? 'test' : 'taught'}:${burst ?? path}`,
  );
  return [...byBurst.values()].map((ofBurst) => {
    const [{ path, isTest, burst }] = ofBurst as [Placed];
    const inOrder = ofBurst.toSorted((a, b) => a.frame - b.frame);
    return { origin: burst ?? path, isTest, paths: inOrder.map((one) => one.path) };
  });
}

/** Tables and notes that lie beside photographs are no failed photographs. */
function isNote(path: string): boolean {
  return /\.(csv|tsv|txt|md|json)$/i.test(path);
}
