import { newId } from '../training/store/ids.ts';
import type { OpenBurst } from './recorder.ts';
import type {
  BurstRecord,
  ClassRecord,
  Mistake,
  PhotoRecord,
  ProjectContents,
} from '../training/store/records.ts';

/** A project with nothing in it. */
export function emptyProject(name = ''): ProjectContents {
  const project = { id: newId(), name, createdAtMs: Date.now(), strictness: 0 };
  return { project, classes: [], bursts: [], photos: [] };
}

/**
 * The records of a burst that is being recorded or saved. It is never older than the newest burst
 * there is: a clock that was put back must not change the order of recordings.
 */
export function recordsOf(
  open: OpenBurst,
  projectId: string,
  newestMs: number,
): { burst: BurstRecord; photos: PhotoRecord[] } {
  const burst: BurstRecord = {
    id: open.id,
    originId: open.id,
    projectId,
    classId: open.classId,
    source: open.source,
    createdAtMs: Math.max(open.startedAtMs, newestMs + 1),
    ...(open.mistake && { mistake: open.mistake }),
    ...(open.isTest && { isTest: open.isTest }),
  };
  const photos = open.photos.map(({ id, bytes }, index): PhotoRecord => ({
    id,
    projectId,
    burstId: open.id,
    index,
    type: 'image/jpeg',
    sizePx: 224,
    byteLength: bytes.byteLength,
  }));
  return { burst, photos };
}

/** When the newest burst was recorded, in ms since 1970; 0 if there is none. */
export function newestBurstMs(bursts: readonly BurstRecord[]): number {
  return bursts.reduce((newest, { createdAtMs }) => Math.max(newest, createdAtMs), 0);
}

/** A project together with bursts that are not in it yet. */
export function withOpenBursts(
  contents: ProjectContents,
  open: Iterable<OpenBurst>,
): ProjectContents {
  let { bursts, photos } = contents;
  for (const burst of open) {
    if (burst.photos.length === 0) continue;
    // Read from the disk meanwhile: there is as much of it as was written.
    if (bursts.some((kept) => kept.id === burst.id)) {
      bursts = bursts.filter((kept) => kept.id !== burst.id);
      photos = photos.filter((photo) => photo.burstId !== burst.id);
    }
    const records = recordsOf(burst, contents.project.id, newestBurstMs(bursts));
    bursts = [...bursts, records.burst];
    photos = [...photos, ...records.photos];
  }
  return { ...contents, bursts, photos };
}

/** Colours and marks that a class can have (src/ui/theme.css has the colours). */
export const markCount = 12;

/** The first mark that no class of the project uses yet; starts again when all are taken. */
export function nextMark(classes: readonly ClassRecord[]): number {
  const shown = classes.filter(({ isNone }) => !isNone);
  const used = new Set(shown.map((record) => record.mark));
  for (let mark = 0; mark < markCount; mark++) if (!used.has(mark)) return mark;
  return shown.length % markCount;
}

/** Photographs of each burst, in the order in which they were taken. */
export function photosByBurst(contents: ProjectContents): Map<string, PhotoRecord[]> {
  const photos = new Map<string, PhotoRecord[]>();
  for (const burst of contents.bursts) photos.set(burst.id, []);
  for (const photo of contents.photos) photos.get(photo.burstId)?.push(photo);
  for (const list of photos.values()) list.sort((a, b) => a.index - b.index);
  return photos;
}

/**
 * What the network said wrongly of a burst that was kept for that reason. Undefined for all others, and
 * for one that was since given to the very class that it had been taken for: there it was right.
 */
export function mistakeOf({ classId, mistake }: BurstRecord): Mistake | undefined {
  return mistake?.takenForId === classId ? undefined : mistake;
}

/**
 * Whether a burst is learned from: all are, but for those of a test round, and what fooled the network
 * and is not taught yet.
 */
export function isTaught(burst: BurstRecord): boolean {
  return !burst.isTest && (mistakeOf(burst)?.taught ?? true);
}

/** Photographs that are learned from. */
export function taughtPhotoIds({ bursts, photos }: ProjectContents): ReadonlySet<string> {
  const taught = new Set(bursts.filter(isTaught).map(({ id }) => id));
  return new Set(photos.filter(({ burstId }) => taught.has(burstId)).map(({ id }) => id));
}

/** Bursts of test rounds of each class, oldest first; none of them is learned from. */
export function testBursts(contents: ProjectContents): Map<string, BurstRecord[]> {
  return byClass(contents, ({ isTest }) => isTest === true);
}

/** Bursts of each class that are learned from, oldest first. */
export function burstsByClass(contents: ProjectContents): Map<string, BurstRecord[]> {
  return byClass(contents, isTaught);
}

function byClass(
  contents: ProjectContents,
  isWanted: (burst: BurstRecord) => boolean,
): Map<string, BurstRecord[]> {
  const bursts = new Map<string, BurstRecord[]>();
  for (const record of contents.classes) bursts.set(record.id, []);
  for (const burst of contents.bursts.filter(isWanted)) bursts.get(burst.classId)?.push(burst);
  return bursts;
}
