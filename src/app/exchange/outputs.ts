import type { Output } from './output.ts';
import { kerasOutput } from './outputs/keras.ts';
import { machineOutput } from './outputs/machine.ts';
import { photographsOutput } from './outputs/photographs.ts';
import { photographsSplitOutput } from './outputs/photographs-split.ts';
import { projectFileOutput } from './outputs/project-file.ts';
import { teachableMachineOutput } from './outputs/teachable-machine.ts';
import { webPageOutput } from './outputs/web-page.ts';

/** Every way out, in the order of the Share sheet. */
export const outputs: readonly Output[] = [
  projectFileOutput,
  photographsOutput,
  kerasOutput,
  machineOutput,
  photographsSplitOutput,
  webPageOutput,
  teachableMachineOutput,
];
