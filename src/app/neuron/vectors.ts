import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';

/** What the lab Alike vectors keeps in its link. */
const fields = {} as const satisfies Fields;

/** The lab Alike vectors. */
export const vectorsLab = { id: 'vectors', version: 1, fields } as const satisfies LabKey<Fields>;
