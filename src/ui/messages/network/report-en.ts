import { decimals, finePercent, isoDay, plural } from '../format.ts';
import type { ReportMessages } from './report-es.ts';

const many = plural('en-US');
const whole = decimals('en-US', 0);
const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short' });
const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });
const photos = (count: number) => many(count, '1 photo', `${whole(count)} photos`);
const takes = (count: number) => many(count, '1 take', `${whole(count)} takes`);
const percent1 = finePercent('en-US');

/** Words of the report of a project in English. */
export const reportEn: ReportMessages = {
  title: 'Report of the project',
  what: 'Data, splits, settings, numbers and curves, as a page to print or save as PDF, and as JSON.',
  open: 'See the report',
  failed: 'The report could not be made. Your photos are safe; try again.',
  print: 'Print or save as PDF',
  save: 'Save JSON',
  saveFailed: 'It could not be saved. Try again.',
  compute: 'Compute what is missing',
  computing: 'What is missing is being computed…',
  cancel: 'Cancel',
  fileName: (atMs) => `vistazo-report-${isoDay(atMs)}.json`,
  pageName: (atMs) => `vistazo-report-${isoDay(atMs)}`,
  notComputed: 'Not computed.',
  noTest: 'There is no test round.',
  notMeasured: 'It cannot be measured with what there is.',

  firstProject: 'My project',
  made: (iso) => `Made on ${moment.format(new Date(iso))}`,
  versions: (app, eye) =>
    `Vistazo ${app} · ${eye ? `the eye ${eye}` : 'without the eye'} · English`,
  data: 'Data',
  dataHead: { name: 'Class', photos: 'Photos', takes: 'Takes', test: 'For testing' },
  test: (photoCount, takeCount) =>
    photoCount === 0 ? '–' : `${photos(photoCount)}, ${takes(takeCount)}`,
  total: 'Total',
  settings: 'Settings',
  strictness: 'Strictness of “none of these”',
  temperature: 'Temperature',
  thresholds: 'Thresholds',
  folds: 'Parts of the cross-validation',
  split: 'Whole takes are split off: the photos of a take are never on both sides.',
  heldOut: 'On takes it has not seen',
  heldOutNote:
    'Cross-validation: other heads are asked about takes they did not learn. “None of these” counts as wrong.',
  testRound: 'On the test round',
  testNote: 'Photos that are never learned. “None of these” counts as wrong.',
  accuracy: (share, right, asked) =>
    `${percent1(share)} right: ${whole(right)} of ${photos(asked)}`,
  interval: (low, high, takeCount) =>
    `With ${takes(takeCount)}, the true value is between ${percent1(low)} and ${percent1(high)} (19 times in 20).`,
  matrix: 'Confusion matrix',
  matrixNote: 'Rows: what it is. Columns: what was said.',
  none: 'None',
  worst: (is, said, count, asked) =>
    `Confused most: ${is} was taken for ${said} in ${whole(count)} of ${photos(asked)}.`,
  noWorst: 'No class was taken for another.',
  metrics: { name: 'Class', precision: 'Precision', recall: 'Recall', f1: 'F1' },
  point: (falseRejects, unseenCaught) =>
    `At the present threshold it rejects ${percent1(falseRejects)} of one’s own photos and catches ${percent1(unseenCaught)} of the never-seen.`,
  calibrated: (before, after, temperature, isFitted, on) =>
    `Calibration error (ECE): ${percent1(before)} without temperature, ${percent1(after)} with T = ${temperature}${isFitted ? '' : ' (the usual one, not fitted)'}. Measured on ${on}.`,
  network: (name) => `What is evaluated: ${name}`,
  networkNote: (on) => `Measured with: ${on}. It did not learn from that.`,
  trainings: 'Trainings',
  trainingsHead: {
    name: 'Name',
    network: 'Network',
    data: 'Learns / measures',
    epochs: 'Epochs',
    accuracy: 'Right',
  },
  trainingsNote: (isOfOthers, hasCrossed, hasChosen) =>
    [
      ...(isOfOthers
        ? ['Right answers on the pictures that only measure, which the network did not learn from.']
        : []),
      ...(hasCrossed
        ? [
            'A tuned eye is measured by cross-validation: copies of it are asked about takes they did not learn. The one in use has learned from all.',
          ]
        : []),
      ...(hasChosen
        ? [
            'What measures chose the best epoch as well, so these figures may look a little better than they are.',
          ]
        : []),
    ].join(' '),
  crossed: 'cross-validation',
  eyePart: (level) => `Eye, ${level}`,
  unknownNetwork: 'Another network',
  noPhotos: 'This project has no photos of its classes: of the eye there is nothing to measure.',
  judgedWaits: {
    asked:
      'The network that is evaluated is still being measured: its part appears as soon as that is done.',
    cancelled:
      'You cancelled the measuring of the network that is evaluated: its figures are not in here.',
  },
  judgedBefore:
    'The network that is evaluated changed and is being measured again: until that is done this report is of before.',
  metricsTitle: 'Class by class',
  day: (iso) => day.format(new Date(iso)),
};
