const key = 'vistazo.reviewed-photos';

/** Enough for a teacher; the project that was not touched for longest makes room. */
const mostProjects = 60;
/** Photographs of one project, the newest. */
const mostPhotos = 2000;

/** As it is written. */
interface Entry {
  readonly project: string;
  readonly photos: readonly string[];
}

/** Photographs of a project that somebody has looked at and found to be right as they are. */
export function readReviewedPhotos(projectId: string): readonly string[] {
  return readEntries().find(({ project }) => project === projectId)?.photos ?? [];
}

/** Remembers them; where the browser refuses, they are known until the page is closed. */
export function keepReviewedPhotos(projectId: string, photos: readonly string[]): void {
  const others = readEntries().filter(({ project }) => project !== projectId);
  const entry = { project: projectId, photos: photos.slice(-mostPhotos) };
  try {
    localStorage.setItem(key, JSON.stringify([...others, entry].slice(-mostProjects)));
  } catch {
    // Private windows may refuse: then they are asked about again.
  }
}

function readEntries(): readonly Entry[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { project, photos } = value as Partial<Record<keyof Entry, unknown>>;
  return (
    typeof project === 'string' &&
    Array.isArray(photos) &&
    photos.every((photo) => typeof photo === 'string')
  );
}
