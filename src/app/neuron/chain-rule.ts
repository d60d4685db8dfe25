import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';

/** What the lab Chain rule keeps in its link. */
const fields = {} as const satisfies Fields;

/** The lab Chain rule. */
export const chainRuleLab = {
  id: 'chain-rule',
  version: 1,
  fields,
} as const satisfies LabKey<Fields>;
