import { decimals, finePercent, plural } from '../format.ts';
import type { ExpertsMessages } from './experts-es.ts';
import { mapEn } from './map-en.ts';
import { reportEn } from './report-en.ts';

const many = plural('en-US');
const whole = decimals('en-US', 0);
const number1 = decimals('en-US', 1);
const number2 = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
}).format;

const percent1 = finePercent('en-US');
const percent = (share: number) =>
  share < 0.01 || share > 0.99 ? percent1(share) : `${whole(100 * share)}%`;
const photos = (count: number) => many(count, '1 photo', `${whole(count)} photos`);
const takes = (count: number) => many(count, '1 take', `${whole(count)} takes`);

/** A difference in percentage points, with its sign. */
function points(share: number): string {
  const rounded = number1(Math.abs(100 * share));
  const sign = rounded === '0' ? '' : share > 0 ? '+' : '−';
  return `${sign}${rounded} ${rounded === '1' ? 'point' : 'points'}`;
}

/** Words of the measures for experts in Evaluate in English. */
export const expertsEn: ExpertsMessages = {
  title: 'For experts',
  whole,
  percent,
  percent1,
  number2,
  measure: 'Measure',
  again: 'Measure again',
  cancel: 'Cancel',
  progress: 'Progress',
  stale: 'The photos have changed since this was measured.',
  failed: 'It could not be computed. Your photos are safe; try again.',
  asTable: 'As a table',
  nothing: 'The eye has learned nothing of this project yet. Record at least two classes in Teach.',
  needsTakes:
    'To measure, a take must be kept from being taught: two classes are needed, and two takes of one. Record another one elsewhere.',
  single: (names) => `Not measured, with a single take: ${names}.`,
  eyeOnly: 'What is measured is the eye’s head, the one that learns in Teach.',

  splits: {
    title: 'Two ways to split',
    what: 'The same photos and the same head. Only how it is decided what is learned and what is asked differs.',
    frame: 'By photo',
    frameNote: 'The usual way: photos of one take fall on both sides, nearly alike.',
    take: 'By take',
    takeNote: 'The honest way: each take is on one side as a whole.',
    dots: (name, mean, low, high) => `${name}: ${mean}; from ${low} to ${high}, as the draw falls`,
    gap: (mean, low, high) =>
      `Splitting by photo boasts ${points(mean).replace('+', '')} too much (from ${points(low)} to ${points(high)}, as the draw falls): it asks about photos nearly like those that were learned.`,
    noGap: (mean, low, high) =>
      `${low === high ? 'No difference here.' : `Hardly any difference here: ${points(mean)} (from ${points(low)} to ${points(high)}, as the draw falls).`} Your takes are alike, or your classes are easy to tell apart.`,
    drawn: (draws, parts, asked, count) =>
      `${draws} draws in ${parts} parts; each part is asked of a head that learned the others. ${photos(asked)} of ${takes(count)} in each draw.`,
    ownRun:
      'This is measured with the eye’s head: a network of your own would have to be trained dozens of times from scratch.',
  },

  curve: {
    title: 'Is it worth recording more?',
    what: 'The head learns 1, 2, 4… takes of each class and is asked about all the others.',
    label: 'Right answers by takes per class',
    mean: 'Mean',
    low: 'Worst draw',
    high: 'Best draw',
    axis: 'Takes per class',
    takes,
    verdicts: {
      full: (accuracy, to) =>
        `With ${takes(to)} per class ${percent1(accuracy)} is right already. More takes like these can hardly improve it: try another place, another light.`,
      rising: (from, to, gain) =>
        `Yes: from ${from} to ${takes(to)} per class it changed by ${points(gain)}. Other takes still help.`,
      flat: (from, to, gain) =>
        `Not more of the same: from ${from} to ${takes(to)} per class it changed by ${points(gain)}. Change the place, the light or the background.`,
      unclear: (from, to, gain) =>
        `It cannot be told: from ${from} to ${takes(to)} per class it changed by ${points(gain)}, and which takes are drawn matters more than that.`,
      short: (accuracy) =>
        `With one take per class ${percent(accuracy)} is right. To see whether more help, record three takes of half of the classes.`,
    },
    note: (draws) => `${draws} draws. Measured on takes that were not learned.`,
  },

  calibration: {
    title: 'Calibration',
    what: 'If it says that it is 90% sure, it should be right 90 times in 100.',
    source: 'Measured on',
    sources: { 'held-out': 'takes it has not seen', test: 'test round' },
    bins: 'Bars',
    binKinds: { width: 'same width', count: 'same number of photos' },
    temperature: 'Temperature',
    temperatureNote: (value, isFitted, effect) => {
      const from = isFitted
        ? 'fitted on takes it has not seen.'
        : 'the usual one: to fit it, at least two takes of each class are needed.';
      const effects = {
        surer: 'Below 1: surer.',
        same: 'Almost 1: it stays as sure.',
        'less-sure': 'Above 1: less sure.',
      };
      return `T = ${number2(value)}, ${from} ${effects[effect]}`;
    },
    heldOutNote:
      'Each part of the takes is answered by a head that learned without it: with few takes the error comes out larger than that of the one you use, which learned from all. A test round measures that one.',
    bin: 'When it says',
    sentence: (says, right, count) =>
      count < 100
        ? `When it says ${percent(says)}, it is right on ${whole(Math.round(right * count))} of ${photos(count)}.`
        : `When it says ${percent(says)}, it is right ${whole(100 * right)} times in 100 (${photos(count)}).`,
    error: 'Calibration error (ECE)',
    errorNote: (on, count) =>
      `Mean distance between what it says and how often it is right. Measured on ${on}: ${photos(count)}.`,
    ownNote:
      'Each part of the takes is measured with the temperature that was fitted on the other parts. No answer changes: only how sure it says it is.',
    ownFew:
      'It is measured as its softmax gives it: to fit a temperature, at least two takes that it has not seen are needed.',
    ownWaits: 'It appears as soon as your network has been measured, above.',
    fewCounted: 'These are few photos: with others the number may be quite different.',
    says: 'what it says',
    right: 'how often it is right',
    diagram: (words) =>
      `Reliability diagram: how sure it is on one side, how often it is right on the other. ${words}`,
    counts: 'photos',
    legend: {
      exact: 'on the line: honest',
      over: 'says too much',
      under: 'says too little',
      count: 'below: how many photos',
    },
    head: { range: 'Says', count: 'Photos', confidence: 'On average', accuracy: 'Right' },
    range: (low, high) => `${percent(low)} to ${percent(high)}`,
  },

  none: {
    title: 'None of these: the threshold',
    what: 'Each class is hidden in turn: a head learns the others, and the hidden one is a thing it has never seen.',
    needsThree:
      'Three classes are needed: when one is hidden, two must be left that can be confused.',
    label: 'Photos rejected by strictness',
    caught: 'Never-seen things it catches',
    rejects: 'Photos of yours it rejects',
    threshold: 'Strictness',
    shift: (value) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${number2(Math.abs(value))}`,
    chosen: 'The one you choose',
    present: 'The present one',
    sentence: (rejects, caught) =>
      `At this strictness it would reject ${whole(100 * rejects)} in 100 photos of yours and catch ${whole(100 * caught)} in 100 things it has never seen.`,
    use: 'Use this strictness',
    area: (value) =>
      `It tells yours from the never-seen ${whole(100 * value)} times in 100 (area under the curve), at whatever threshold.`,
    note: (known, unseen) =>
      `Measured on ${photos(known)} of takes it has not seen and ${photos(unseen)} of hidden classes. Yours are more alike one another than what it will meet out there.`,
  },

  map: mapEn,
  report: reportEn,
};
