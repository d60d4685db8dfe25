import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';

/** What the lab Losses keeps in its link. */
const fields = {} as const satisfies Fields;

/** The lab Losses. */
export const lossesLab = { id: 'losses', version: 1, fields } as const satisfies LabKey<Fields>;
