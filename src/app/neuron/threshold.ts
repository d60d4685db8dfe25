import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';

/** What the lab Threshold unit keeps in its link. */
const fields = {} as const satisfies Fields;

/** The lab Threshold unit. */
export const thresholdLab = {
  id: 'threshold',
  version: 1,
  fields,
} as const satisfies LabKey<Fields>;
