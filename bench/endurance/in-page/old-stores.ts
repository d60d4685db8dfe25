import { databaseName } from '../../../src/training/store/schema.ts';
import { makeVersion1, version1Records } from '../../../src/training/store/version-1.ts';
import { makeVersion2, version2Records } from '../../../src/training/store/version-2.ts';

const versions = {
  1: { make: makeVersion1, records: version1Records },
  2: { make: makeVersion2, records: version2Records },
};

/** What of a record says whether it is shown. */
interface OldRecord {
  readonly id: string;
  readonly classId?: string;
  readonly burstId?: string;
}

declare global {
  interface Window {
    /**
     * Makes the app's store as an earlier version left it; called from outside the page.
     * @returns table and key of all that a person must find in it, as `inspectStore` names them.
     */
    makeOldStore(version: keyof typeof versions): Promise<string[]>;
    /** Told when a store of an earlier version begins to be led on. */
    upgrading?(): void;
  }
}

window.makeOldStore = async (version) => {
  const { make, records } = versions[version];
  await make(databaseName);
  const shown = (all: readonly OldRecord[]) => all.filter((one) => !('deletedAtMs' in one));
  const projects = shown(records.projects);
  const classes = shown(records.classes);
  const bursts = shown(records.bursts).filter(({ classId }) => has(classes, classId));
  const photos = shown(records.photos).filter(({ burstId }) => has(bursts, burstId));
  const names = (table: string, all: readonly OldRecord[]) =>
    all.map(({ id }) => `${table} ${JSON.stringify(id)}`);
  return [
    ...names('projects', projects),
    ...names('classes', classes),
    ...names('bursts', bursts),
    ...names('photos', photos),
    ...names('photoBytes', photos),
  ];
};

function has(all: readonly OldRecord[], id: string | undefined): boolean {
  return all.some((one) => one.id === id);
}
