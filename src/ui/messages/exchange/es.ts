import type { OutputId } from '../../../app/exchange/output.ts';
import { foreignEs } from './foreign-es.ts';
import { helpEs } from './help-es.ts';
import { modelsEs } from './models-es.ts';
import { openEs } from './open-es.ts';
import { qrEs } from './qr-es.ts';
import { shareEs } from './share-es.ts';
import type { HelpCopy, OutputCopy, SkippedCopy, TroubleCopy } from './words.ts';

const outputs: Record<OutputId, OutputCopy> = { ...shareEs.outputs, ...modelsEs.outputs };
const troubles: TroubleCopy = { ...openEs.troubles, ...foreignEs.troubles };
const skipped: SkippedCopy = { ...openEs.skipped, ...foreignEs.skipped };
const formats: readonly HelpCopy[] = [
  ...helpEs.formats,
  ...qrEs.help,
  ...modelsEs.help,
  ...foreignEs.help,
];

/** Words of files out and in, fetched with them; their shape is the type of every such catalogue. */
export const exchangeEs = {
  share: shareEs,
  open: openEs,
  help: helpEs,
  models: modelsEs,
  qr: qrEs,
  foreign: foreignEs,
  /** Of every way out, and of what the help page tells of. */
  outputs,
  formats,
  /** Why nothing was opened, and why some of it was left out. */
  troubles,
  skipped,
};

export type ExchangeMessages = typeof exchangeEs;
