import type { OutputId } from '../../../app/exchange/output.ts';
import type { ExchangeMessages } from './es.ts';
import { foreignEn } from './foreign-en.ts';
import { helpEn } from './help-en.ts';
import { modelsEn } from './models-en.ts';
import { openEn } from './open-en.ts';
import { qrEn } from './qr-en.ts';
import { shareEn } from './share-en.ts';
import type { HelpCopy, OutputCopy, SkippedCopy, TroubleCopy } from './words.ts';

const outputs: Record<OutputId, OutputCopy> = { ...shareEn.outputs, ...modelsEn.outputs };
const troubles: TroubleCopy = { ...openEn.troubles, ...foreignEn.troubles };
const skipped: SkippedCopy = { ...openEn.skipped, ...foreignEn.skipped };
const formats: readonly HelpCopy[] = [
  ...helpEn.formats,
  ...qrEn.help,
  ...modelsEn.help,
  ...foreignEn.help,
];

/** Words of files out and in, in English. */
export const exchangeEn: ExchangeMessages = {
  share: shareEn,
  open: openEn,
  help: helpEn,
  models: modelsEn,
  qr: qrEn,
  foreign: foreignEn,
  /** Of every way out, and of what the help page tells of. */
  outputs,
  formats,
  /** Why nothing was opened, and why some of it was left out. */
  troubles,
  skipped,
};
