import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';

/** What the lab Rules keeps in its link. */
const fields = {} as const satisfies Fields;

/** The lab Rules. */
export const rulesLab = { id: 'rules', version: 1, fields } as const satisfies LabKey<Fields>;
