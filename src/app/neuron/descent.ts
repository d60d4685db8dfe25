import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';

/** What the lab Gradient descent keeps in its link. */
const fields = {} as const satisfies Fields;

/** The lab Gradient descent. */
export const descentLab = { id: 'descent', version: 1, fields } as const satisfies LabKey<Fields>;
