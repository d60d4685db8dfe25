import { KeptByProject } from '../kept-by-project.ts';

/** Photographs of one project, the newest. */
const mostPhotos = 2000;

/** As it is written. */
interface Entry {
  readonly project: string;
  readonly photos: readonly string[];
}

const kept = new KeptByProject<Entry>('vistazo.reviewed-photos', (value): value is Entry => {
  const { photos } = value as Partial<Entry>;
  return Array.isArray(photos) && photos.every((photo) => typeof photo === 'string');
});

/** Photographs of a project that somebody has looked at and found to be right as they are. */
export function readReviewedPhotos(projectId: string): readonly string[] {
  return kept.read(projectId)?.photos ?? [];
}

/** Remembers them; where the browser refuses, they are asked about again. */
export function keepReviewedPhotos(projectId: string, photos: readonly string[]): void {
  kept.keep({ project: projectId, photos: photos.slice(-mostPhotos) });
}
