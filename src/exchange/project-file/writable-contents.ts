import { withoutNotes } from '../../core/image/jpeg-notes.ts';
import { cutName } from '../../core/plain-name.ts';
import { eyeDimension, eyeFamily } from '../../models/eye/eye-key.ts';
import type {
  BurstRecord,
  ClassRecord,
  MediaRecord,
  ProjectContents,
  Reaction,
} from '../../training/store/records.ts';
import { fileLimits } from '../zip/file-limits.ts';
import { mostEmbeddings } from './schema.ts';
import type { EmbeddingSet, ProjectFileSource } from './write-project.ts';

/** A photograph's bytes as a file takes them: what stands beside its picture makes room where there is none. */
export function writablePhoto(bytes: ArrayBuffer): ArrayBuffer | undefined {
  if (bytes.byteLength <= fileLimits.maxPhotoBytes) return bytes;
  const lighter = withoutNotes(new Uint8Array(bytes)).buffer;
  return lighter.byteLength <= fileLimits.maxPhotoBytes ? lighter : undefined;
}

/** Photographs without those that no file takes. */
export async function writablePhotos(
  { photos }: ProjectContents,
  photoBytesOf: ProjectFileSource['photoBytesOf'],
): Promise<ProjectContents['photos']> {
  const tooHeavy = new Set<string>();
  for (const { id, byteLength } of photos) {
    if (byteLength <= fileLimits.maxPhotoBytes) continue;
    const bytes = (await photoBytesOf([id])).get(id);
    if (bytes && !writablePhoto(bytes)) tooHeavy.add(id);
  }
  return tooHeavy.size === 0 ? photos : photos.filter(({ id }) => !tooHeavy.has(id));
}

/** Each once, without what is larger than any picture or phrase that can be recorded here. */
export function writableMedia(media: readonly MediaRecord[]): MediaRecord[] {
  const byId = new Map(media.map((one) => [one.id, one]));
  return [...byId.values()].filter(({ bytes }) => bytes.byteLength <= fileLimits.maxMediaBytes);
}

/** A class whose reaction names nothing that is not in the file. */
export function writableClass(
  { reaction, ...record }: ClassRecord,
  mediaIds: ReadonlySet<string>,
): ClassRecord {
  const { picture, sound } = reaction ?? {};
  const hasPicture = picture && (picture.kind !== 'photo' || mediaIds.has(picture.mediaId));
  const hasSound = sound && (sound.kind !== 'phrase' || mediaIds.has(sound.mediaId));
  const kept: Reaction = { ...(hasPicture && { picture }), ...(hasSound && { sound }) };
  return {
    ...record,
    name: cutName(record.name),
    ...(reaction && (hasPicture || hasSound) && { reaction: kept }),
  };
}

/** A recording whose words are no longer than any can be. */
export function writableBurst({ mistake, ...burst }: BurstRecord): BurstRecord {
  const name = mistake?.takenForName;
  return {
    ...burst,
    ...(mistake && {
      mistake: { ...mistake, ...(name !== undefined && { takenForName: cutName(name) }) },
    }),
  };
}

/** What eyes saw of these photographs: a cache, so that what does not fit is looked at again. */
export function writableEmbeddings(
  sets: readonly EmbeddingSet[],
  { photos }: ProjectContents,
): EmbeddingSet[] {
  const seen = sets.map(({ eyeKey, vectors }) => {
    const own = photos.flatMap(({ id }) => {
      const vector = vectors.get(id);
      return vector?.every(Number.isFinite) ? [[id, vector] as const] : [];
    });
    const dimension = eyeKey.startsWith(eyeFamily) ? eyeDimension : own[0]?.[1].length;
    return { eyeKey, vectors: new Map(own.filter(([, { length }]) => length === dimension)) };
  });
  return seen.filter(({ vectors }) => vectors.size > 0).slice(-mostEmbeddings);
}
