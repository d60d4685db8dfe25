import type { Output } from './output.ts';
import { photographsOutput } from './outputs/photographs.ts';
import { projectFileOutput } from './outputs/project-file.ts';

/** Every way out, in the order of the Share sheet. */
export const outputs: readonly Output[] = [projectFileOutput, photographsOutput];
