import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type {
  BurstRecord,
  ClassRecord,
  EmbeddingRecord,
  MediaRecord,
  PhotoBytesRecord,
  PhotoRecord,
  ProjectRecord,
  RunRecord,
  RunStateRecord,
} from './records.ts';

/** Name of the app's database. */
export const databaseName = 'vistazo';

/** The object stores, their keys and their indexes (README.md says what each is for). */
export interface VistazoSchema extends DBSchema {
  projects: { key: string; value: ProjectRecord };
  classes: { key: string; value: ClassRecord; indexes: { 'by-project': string } };
  bursts: {
    key: string;
    value: BurstRecord;
    indexes: { 'by-project': string; 'by-class': string };
  };
  photos: {
    key: string;
    value: PhotoRecord;
    indexes: { 'by-project': string; 'by-burst': string };
  };
  photoBytes: { key: string; value: PhotoBytesRecord };
  embeddings: {
    key: [photoId: string, eyeKey: string];
    value: EmbeddingRecord;
    indexes: { 'by-eye': [projectId: string, eyeKey: string] };
  };
  media: { key: string; value: MediaRecord; indexes: { 'by-project': string } };
  runs: { key: string; value: RunRecord; indexes: { 'by-project': string } };
  runStates: { key: string; value: RunStateRecord; indexes: { 'by-project': string } };
}

/** An open connection. */
export type Database = IDBPDatabase<VistazoSchema>;

/** Name of an object store. */
export type TableName = StoreNames<VistazoSchema>;

/** A transaction that may write. */
export type WriteTransaction = IDBPTransaction<VistazoSchema, TableName[], 'readwrite'>;

type UpgradeTransaction = IDBPTransaction<VistazoSchema, TableName[], 'versionchange'>;
type UpgradeStep = (database: Database, transaction: UpgradeTransaction) => void;

/** Step n leads from version n to version n + 1. A step that was released never changes. */
const upgradeSteps: readonly UpgradeStep[] = [
  (database) => {
    database.createObjectStore('projects', { keyPath: 'id' });
    const classes = database.createObjectStore('classes', { keyPath: 'id' });
    classes.createIndex('by-project', 'projectId');
    const bursts = database.createObjectStore('bursts', { keyPath: 'id' });
    bursts.createIndex('by-project', 'projectId');
    bursts.createIndex('by-class', 'classId');
    const photos = database.createObjectStore('photos', { keyPath: 'id' });
    photos.createIndex('by-project', 'projectId');
    photos.createIndex('by-burst', 'burstId');
    database.createObjectStore('photoBytes', { keyPath: 'photoId' });
    const embeddings = database.createObjectStore('embeddings', { keyPath: ['photoId', 'eyeKey'] });
    embeddings.createIndex('by-eye', ['projectId', 'eyeKey']);
  },
  (database) => {
    database.createObjectStore('media', { keyPath: 'id' }).createIndex('by-project', 'projectId');
  },
  (database) => {
    database.createObjectStore('runs', { keyPath: 'id' }).createIndex('by-project', 'projectId');
    const states = database.createObjectStore('runStates', { keyPath: 'runId' });
    states.createIndex('by-project', 'projectId');
  },
];

/** Version of the schema that this code reads and writes. */
export const schemaVersion = upgradeSteps.length;

/** Leads a database of an older version (0: a new one) to `schemaVersion`, one step after another. */
export function upgrade(
  database: Database,
  oldVersion: number,
  transaction: UpgradeTransaction,
): void {
  for (const step of upgradeSteps.slice(oldVersion)) step(database, transaction);
}
