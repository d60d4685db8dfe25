import { decimals, roughDuration } from '../format.ts';
import type { TuneMessages } from './tune-es.ts';

const whole = decimals('en-US', 0);
const duration = roughDuration('en-US');

/** Words of fine-tuning the eye. */
export const tuneEn = {
  title: 'Fine-tune the eye',
  what: 'The eye can see already: it learned from a million photos. With fine-tuning, its last blocks learn from yours, too.',
  level: 'How much learns',
  levels: {
    head: 'your classes only',
    'last-block': 'last block',
    'last-two-blocks': 'last two',
  },
  levelNotes: {
    head: 'The eye stays as it is: only the layer of your classes learns, as in Teach.',
    'last-block': 'The last block of the eye changes a little, slowly.',
    'last-two-blocks': 'The last two change: slower, and few photos are learned by heart.',
  },
  start: 'Fine-tune the eye',
  estimate: (ms: number) => `At most ${duration(ms)} on this device.`,
  progress: 'Progress of the tuning',
  show: 'See it live',
  /** Heads what came of a tuning: which end of the eye is used. */
  headings: {
    tuned: 'The tuned eye',
    head: 'The original eye',
    unknown: 'The eye, with your classes',
  },
  again: 'Tune again',
  bringing: 'Bringing what tuning needs…',
  chipPhoto: (done: number, total: number) => `Eye: photo\u00a0${whole(done)}/${whole(total)}`,
  chipEpoch: (epoch: number, count: number) => `Eye: epoch\u00a0${whole(epoch)}/${whole(count)}`,
  chipLabel: (what: string) => `The eye is being tuned. ${what}. Go to Train`,
  chipStop: 'Finish tuning the eye',
  noCode:
    'The code for tuning did not come whole. The eye is as it was; reload the page with a connection and try again.',
  looking: (done: number, total: number) =>
    `It looks at your photos: ${whole(done)} of ${whole(total)}`,
  compared: (before: string, after: string, isBetter: boolean) =>
    `In cross-validation, with copies asked about takes they had not learned: ${before} untuned, ${after} tuned. ${isBetter ? 'The tuned one is used.' : 'It did not get better: the original is used.'} The one that is left learned from all.`,
  headOnly: (accuracy: string) =>
    `In cross-validation, with copies asked about takes they had not learned: ${accuracy}. The one that is left learned from all.`,
  keptOriginal: 'The original is used.',
  headDone: 'Done: only the layer of your classes learned, without epochs.',
  unmeasuredHead: 'Each class has a single take, so it cannot be measured how good it is.',
  unmeasured:
    'Each class has a single take, so it cannot be measured whether it gets better: the original is used.',
  blocks: {
    lastBlock: 'Last block',
    blockBefore: 'Block before',
    kernels: ['1 × 1, expands', 'by channel (depthwise)', '1 × 1, reduces'],
  },
  inHand: 'Being tuned…',
  notKept: 'Interrupted: nothing was kept',
  failed: 'It could not be tuned. The eye is as it was; try again.',
  answers: {
    tuned: 'The tuned eye',
    head: 'The original eye, with what it learned here',
    unknown: 'The eye, with your classes',
  },
  whos: {
    tuned: { network: 'tuned', eye: 'original', both: 'both' },
    head: { network: 'this one', eye: 'the one of Teach', both: 'both' },
    unknown: { network: 'this one', eye: 'the one of Teach', both: 'both' },
  },
  teachEye: 'The original eye (Teach)',
  liveNote:
    'Here the eye always chooses one of your classes: only that of Teach says “none of these”.',
} satisfies TuneMessages;
