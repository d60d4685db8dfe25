import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';

/** What the lab Playground keeps in its link. */
const fields = {} as const satisfies Fields;

/** The lab Playground. */
export const playgroundLab = {
  id: 'playground',
  version: 1,
  fields,
} as const satisfies LabKey<Fields>;
