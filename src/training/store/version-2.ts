/**
 * A database as version 2 of the schema left it on people's phones, made with the browser's bare
 * interface, so that no later change of the app's own code can change it. It never changes: every
 * later version must open it and lose nothing.
 */

const phrase = Uint8Array.of(26, 69, 223, 163).buffer;
const photoBytes = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9).buffer;

/** What lies in it, table by table. */
export const version2Records = {
  projects: [{ id: 'p1', name: 'Cocina', createdAtMs: 1_700_000_000_000, strictness: -0.05 }],
  classes: [
    {
      id: 'c1',
      projectId: 'p1',
      name: 'Taza',
      mark: 3,
      position: 0,
      createdAtMs: 1_700_000_001_000,
      reaction: {
        picture: { kind: 'emoji', emoji: '☕' },
        sound: { kind: 'phrase', mediaId: 'm1' },
      },
    },
    {
      id: 'c2',
      projectId: 'p1',
      name: 'Plato',
      mark: 4,
      position: 1,
      createdAtMs: 1_700_000_002_000,
      deletedAtMs: 1_700_000_009_000,
    },
    {
      id: 'c3',
      projectId: 'p1',
      name: '',
      mark: 0,
      position: -1,
      createdAtMs: 1_700_000_004_000,
      isNone: true,
    },
  ],
  bursts: [
    {
      id: 'b1',
      originId: 'b1',
      projectId: 'p1',
      classId: 'c1',
      source: 'camera',
      createdAtMs: 1_700_000_003_000,
    },
    {
      id: 'b2',
      originId: 'b1',
      projectId: 'p1',
      classId: 'c2',
      source: 'camera',
      createdAtMs: 1_700_000_003_000,
    },
    {
      id: 'b3',
      originId: 'b3',
      projectId: 'p1',
      classId: 'c3',
      source: 'file',
      createdAtMs: 1_700_000_005_000,
      mistake: { takenForId: 'c1', taught: true },
    },
  ],
  photos: [
    {
      id: 'f1',
      projectId: 'p1',
      burstId: 'b1',
      index: 0,
      type: 'image/jpeg',
      sizePx: 224,
      byteLength: 4,
    },
    {
      id: 'f2',
      projectId: 'p1',
      burstId: 'b2',
      index: 1,
      type: 'image/jpeg',
      sizePx: 224,
      byteLength: 4,
    },
    {
      id: 'f3',
      projectId: 'p1',
      burstId: 'b3',
      index: 0,
      type: 'image/jpeg',
      sizePx: 224,
      byteLength: 4,
    },
  ],
  photoBytes: [
    { photoId: 'f1', projectId: 'p1', bytes: photoBytes },
    { photoId: 'f2', projectId: 'p1', bytes: photoBytes },
    { photoId: 'f3', projectId: 'p1', bytes: photoBytes },
  ],
  embeddings: [
    {
      photoId: 'f1',
      eyeKey: 'lite0-int8-1@160',
      projectId: 'p1',
      vector: Float32Array.of(0.5, -1, 2),
    },
  ],
  media: [{ id: 'm1', projectId: 'p1', type: 'audio/webm;codecs=opus', bytes: phrase }],
} as const;

/** Makes the database of version 2 under a name. */
export async function makeVersion2(name: string): Promise<void> {
  const request = indexedDB.open(name, 2);
  request.onupgradeneeded = () => {
    const database = request.result;
    database.createObjectStore('projects', { keyPath: 'id' });
    database.createObjectStore('classes', { keyPath: 'id' }).createIndex('by-project', 'projectId');
    const bursts = database.createObjectStore('bursts', { keyPath: 'id' });
    bursts.createIndex('by-project', 'projectId');
    bursts.createIndex('by-class', 'classId');
    const photos = database.createObjectStore('photos', { keyPath: 'id' });
    photos.createIndex('by-project', 'projectId');
    photos.createIndex('by-burst', 'burstId');
    database.createObjectStore('photoBytes', { keyPath: 'photoId' });
    database
      .createObjectStore('embeddings', { keyPath: ['photoId', 'eyeKey'] })
      .createIndex('by-eye', ['projectId', 'eyeKey']);
    database.createObjectStore('media', { keyPath: 'id' }).createIndex('by-project', 'projectId');
    for (const [table, records] of Object.entries(version2Records)) {
      for (const record of records) request.transaction!.objectStore(table).add(record);
    }
  };
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
  request.result.close();
}
