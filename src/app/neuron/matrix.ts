import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';

/** What the lab Matrix product keeps in its link. */
const fields = {} as const satisfies Fields;

/** The lab Matrix product. */
export const matrixLab = { id: 'matrix', version: 1, fields } as const satisfies LabKey<Fields>;
