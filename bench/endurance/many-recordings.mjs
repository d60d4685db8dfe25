import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const fixture = fileURLToPath(
  new URL('../../tests/fixtures/project-version-1.vistazo', import.meta.url),
);
const burstCount = 150;
const photosOfBurst = 2;

/** Photographs in `manyRecordings`. */
export const recordedPhotos = burstCount * photosOfBurst;

/**
 * A project's file with so many photographs that taking it in goes on for a while. No two photographs are the
 * same, of other seeds neither.
 * @param {number} seed
 */
export function manyRecordings(seed) {
  const inside = unzipSync(readFileSync(fixture));
  const manifest = JSON.parse(strFromU8(inside['vistazo.json']));
  const jpegs = Object.keys(inside).filter((path) => path.startsWith('photos'));
  const taught = manifest.classes.filter((/** @type {any} */ { isNone }) => !isNone);
  /** @type {Record<string, Uint8Array>} */
  const files = {};
  const bursts = Array.from({ length: burstCount }, (_, burst) => ({
    ...{ id: `b-${burst}`, originId: `b-${burst}`, source: 'camera' },
    classId: taught[burst % taught.length].id,
    createdAtMs: manifest.project.createdAtMs + burst,
    photos: Array.from({ length: photosOfBurst }, (_, index) => {
      const path = `photos/${burst}_${index}.jpg`;
      const jpeg = inside[jpegs[(burst + index) % jpegs.length]];
      files[path] = Buffer.concat([jpeg, Buffer.from(`${seed}-${burst}-${index}`)]);
      return { id: `f-${burst}-${index}`, index, path };
    }),
  }));
  const [picture] = manifest.media;
  files[picture.path] = inside[picture.path];
  files['vistazo.json'] = strToU8(
    JSON.stringify({ ...manifest, bursts, embeddings: [], runs: [] }),
  );
  const buffer = Buffer.from(zipSync(files, { level: 0 }));
  return { name: 'Cocina.vistazo', mimeType: 'application/octet-stream', buffer };
}
