import type { TrainTroubleMessages } from './train-troubles-es.ts';

/** What is said where a training cannot begin, or was ended by something. */
export const trainTroublesEn = {
  'no-backend':
    'Nothing can be trained here: the browser offers no way to compute. Try another browser.',
  lost: 'The device took the GPU away several times. Close other apps and try again.',
  'no-numbers':
    'The network gives no numbers any more: its weights grew without bound. Train it with a lower rate.',
  digits: 'The digits did not come. The first time a connection is needed; try again.',
  'no-code':
    'The code that computes did not come whole. Reload the page with a connection; what you recorded stays.',
  'not-kept': 'What this training learned could not be kept. Train again.',
  'other-eye':
    'The present eye sees photos at another size than the one that was tuned: what that learned is of no use to it. Tune again, or go back to the former size in This device.',
  'other-classes':
    'The classes are not those of this training any more: it cannot go on. Start a new one.',
} satisfies TrainTroubleMessages;
