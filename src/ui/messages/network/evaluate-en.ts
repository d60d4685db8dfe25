import { barPercent, decimals, listing, plural, quotedListing } from '../format.ts';
import type { EvaluateMessages } from './evaluate-es.ts';

const many = plural('en-US');
const listed = listing('en-US');
const whole = decimals('en-US', 0);
const quoted = quotedListing(
  'en-US',
  (name) => `“${name}”`,
  (count) => `${whole(count)} more`,
);
const number1 = decimals('en-US', 1);
const number2 = decimals('en-US', 2);

/** How sure an answer is, as in Teach. */
const surePercent = barPercent('en-US');

/** Shares below a percent are not rounded to nothing, and those below all not to all. */
function percent(share: number): string {
  const value = 100 * share;
  if (value > 99 && value < 100) return `${number1(Math.min(99.9, value))}%`;
  return `${value > 0 && value < 1 ? number2(value) : whole(value)}%`;
}

const photos = (count: number) => many(count, '1 photo', `${whole(count)} photos`);
const pictures = (count: number) => many(count, '1 picture', `${whole(count)} pictures`);
const takes = (count: number) => many(count, '1 take', `${whole(count)} takes`);

/** Words of the tab Evaluate in English. */
export const evaluateEn: EvaluateMessages = {
  title: 'Evaluate',
  percent,
  surePercent,
  whole,
  photos,
  pictures,
  takes,

  subject: 'What is evaluated',
  eye: 'The eye (Teach)',
  noRuns: 'Once you have trained your network you can evaluate it here as well.',

  kindLabel: 'Measured with',
  kinds: {
    'test-round': 'test round',
    'left-out': 'takes left out',
    fixed: 'pictures set aside',
  },
  measuredOn: {
    'test-round': (takeCount: number, photoCount: number) =>
      `Measured with your test round: ${takes(takeCount)}, ${photos(photoCount)}. Nothing of it was learned from.`,
    'left-out': (takeCount: number, photoCount: number, partCount: number) =>
      `Measured with ${takes(takeCount)} of your project (${photos(photoCount)}): it learns without a part of the takes (${partCount === 2 ? 'half' : `1 in ${whole(partCount)}`}), is asked about that part, and so on with each.`,
    learnedAll:
      'The eye you use has learned from all: with few takes it is most likely right more often than this.',
    'left-out-run': (takeCount: number, photoCount: number) =>
      `Measured with ${takes(takeCount)} of your project (${photos(photoCount)}) that it did not learn from.`,
    fixed: (takeCount: number, pictureCount: number) =>
      takeCount < pictureCount
        ? `Measured with ${pictures(pictureCount)} (${takes(takeCount)}) that are always set aside: nobody learns from them.`
        : `Measured with ${pictures(pictureCount)} that are always set aside: nobody learns from them.`,
    chose: {
      'left-out-run':
        'Some of them chose its best epoch, so it may look a little better than it is: a test round has no such flaw.',
      fixed: 'But they chose its best epoch, so it may look a little better than it is.',
    },
  },
  sentence: (right: number, asked: number, kind: 'photos' | 'pictures') =>
    `It gets ${whole(right)} of ${kind === 'photos' ? photos(asked) : pictures(asked)} right, ${kind === 'photos' ? 'from takes ' : ''}it has not seen`,
  interval: (share: number, takeCount: number, low: number, high: number, isSingles: boolean) =>
    isSingles
      ? `${percent(share)}; with so many, most likely between ${whole(100 * low)} and ${percent(high)}`
      : `${percent(share)}; with ${takes(takeCount)}, between ${whole(100 * low)} and ${percent(high)}`,
  fewTakes:
    'These are few takes: the range is wide because photos of one take are much alike and count almost as one.',
  anew: 'Measuring again…',
  former: 'You cancelled the measuring: these numbers are from before.',
  left: {
    strangers: (count: number) =>
      many(
        count,
        '1 photo was not asked about: its class is one it does not know.',
        `${whole(count)} photos were not asked about: their classes are ones it does not know.`,
      ),
    waiting: (count: number) =>
      many(
        count,
        'The eye has not looked at 1 photo yet.',
        `The eye has not looked at ${whole(count)} photos yet.`,
      ),
  },

  otherNames: (names: readonly string[]) =>
    `This network came from a file and answers with names of its own: ${quoted(names)}. No class of your project is called that, and without it nobody can tell whether it is right. In Teach, make classes with these names and record a take of each.`,
  tunedUnseen: (share: string | undefined) =>
    [
      'This eye has learned from all your takes: none is left to measure it with.',
      ...(share
        ? [
            `The ${share} that Train tells is of cross-validation: copies of it were asked about takes they had not learned.`,
          ]
        : []),
      'To measure the one that is left, record another take of each class, or do a test round.',
    ].join(' '),
  states: {
    asking: 'It is asked about the photos it has not seen…',
    cancelled: 'Not measured: you cancelled it.',
    'too-few-classes':
      'To evaluate there must be at least two classes with photos: with one there is nothing to confuse it with.',
    'not-learned':
      'The eye has not learned your photos yet. As soon as it has looked at them, they are measured here.',
    'round-not-seen':
      'The eye has not looked at the photos of your test round yet. As soon as it has, they are measured here.',
    'nothing-unseen':
      'There is nothing it has not seen: it has learned from every take. Record another take of each class, or do a test round.',
    'nothing-unseen-past':
      'Of this training nobody noted which takes it learned from, so which ones it has not seen is unknown. Do a test round, or train again.',
    received:
      'This classifier came from another device, without its photos: what it learned from is not known here. Do a test round with your own things and it will be measured.',
    'no-weights': 'This training ended before its first epoch: there is nothing to ask.',
    troubled: {
      'other-eye':
        'The eye of this device is not the one that was tuned any more, or is not here yet. Its figures cannot be measured with another.',
      digits: 'The digits are not on this device, and there is no network to bring them.',
      'no-numbers':
        'The weights of this network grew without bound: it does not answer with numbers.',
      'no-backend': 'There is nothing in this browser to run the network on.',
      'not-kept':
        'What this training learned was not kept: there is nothing to measure. Train again.',
      'no-code':
        'The code that computes did not come whole. Reload the page with a connection; what you recorded stays.',
      lost: 'The browser took the GPU away from the network. Nothing was lost.',
      failed: 'Something went wrong. Measure again; what you recorded stays.',
    },
  },
  again: 'Measure again',
  ask: 'Measure',
  cancel: 'Cancel',
  progress: 'Progress of the measurement',
  progressOf: (done: number, total: number) => `${whole(done)} of ${whole(total)}`,
  toTeach: 'Go to Teach',
  toTrain: 'Go to Train',

  matrix: {
    title: 'Confusion matrix',
    how: 'Each row is what it was; each column, what it said. Right answers are on the diagonal. Choose a cell to see its photos.',
    keys: 'The arrow keys move between cells; Enter shows their photos.',
    mode: 'What the cells show',
    modes: { counts: 'photos', rows: '% of row', columns: '% of column' },
    none: 'None of these',
    noneShort: 'none',
    said: 'said →',
    was: 'was ↓',
    legend: { row: 'color: share of the row', column: 'color: share of the column' },
    cell: (was: string, said: string, count: number, share: string) =>
      `Was ${was}, said ${said}: ${photos(count)}${share ? `, ${share}` : ''}`,
    shareOfRow: (share: number) => `${percent(share)} of its row`,
    shareOfColumn: (share: number) => `${percent(share)} of its column`,
    rowOf: (name: string, asked: number) => `Row of ${name}: ${photos(asked)}`,
    columnOf: (name: string, said: number) =>
      `Column of ${name}: said ${many(said, 'once', `${whole(said)} times`)}`,
  },

  worst: {
    title: 'What it confuses most',
    sentence: (was: string, said: string, count: number, asked: number, reverse: number) =>
      `What it confuses most: of ${photos(asked)} of “${was}” it called ${count > 1 && count === asked ? 'all' : whole(count)} “${said}”${
        reverse > 0 ? `, and ${whole(reverse)} the other way round` : ''
      }.`,
    advice: (was: string, said: string) =>
      `Look at those photos first: one of them may be in the wrong class. If not, record more takes of “${was}” and “${said}” in the same place and with the same hand, so that only what they are can tell them apart.`,
    adviceFew: (was: string, said: string) =>
      `Look at those photos first: one of them may be in the wrong class. If not, and you could tell them apart, record more takes of “${was}” and “${said}”, both in the same places; or fine-tune the eye, in Train: it can see already and needs fewer photos.`,
    adviceFile: (was: string, said: string) =>
      `Look at those photos first: one of them may be in the wrong class. If not, it cannot be taught more here: this network came from a file. More examples of “${was}” and “${said}” would help it where it was trained.`,
    adviceReceived: (was: string, said: string) =>
      `Look at those photos first: one of them may be in the wrong class. If not, it cannot be taught more here: it came from another device, without its photos. More takes of “${was}” and “${said}” would help it on that device.`,
    adviceRun:
      'Look at those pictures: could you tell them apart? More layers, more pictures or data augmentation may help, in Train.',
    look: 'See those photos',
    nothing: 'It took no class for another.',
    nones: (count: number) =>
      many(
        count,
        '1 photo stayed at “none of these”: it was not confused, but it did not dare either.',
        `${whole(count)} photos stayed at “none of these”: they were not confused, but it did not dare either.`,
      ),
  },

  cell: {
    title: (was: string, said: string) => `Was ${was}, said ${said}`,
    right: (name: string) => `${name}, and said so`,
    close: 'Close the photos',
    empty: 'There are no photos in this cell.',
    order: 'From the surest to the least sure.',
    map: 'Where it looked',
    mapOf: (said: string) =>
      `Orange: what speaks for “${said}”; blue: against it. It is the map of the eye as it is now.`,
    mapOfNetwork: (said: string, isExact: boolean) =>
      `Orange: what speaks for “${said}”; blue: against it. ${
        isExact
          ? 'It is exact: all places together are what its last maps give that class, less the mean of all classes.'
          : 'Behind these maps the network does more than add up: each place counts as it weighs in this photo (slope × activation), less the mean of all classes.'
      }`,
    place: (n: number, of: number) => `Photo ${n} of ${of}`,
    photo: (n: number, of: number, confidence: number) =>
      `Photo ${n} of ${of}, ${surePercent(confidence)} sure`,
    moveTo: 'It is of another class…',
    remove: 'Delete this photo',
    teach: 'Learn from its take',
    more: (count: number) => `See ${whole(count)} more`,
    keys: 'The arrow keys, Home and End move between the photos.',
    hint: 'Choose a photo to correct it.',
    opened: (title: string, counted: string) => `${title}: ${counted}, below. Esc closes.`,
    chosen: (photo: string) => `${photo}: below you can correct or delete it.`,
  },

  round: {
    title: 'Test round',
    what: 'Record new takes that only measure: in another place, in other light, with another hand. They are never learned from. If you delete, relabel or teach those that come out wrong, the number stops telling the truth.',
    start: 'Do a test round',
    more: 'Add test takes',
    stepOf: (n: number, of: number) => `Class ${n} of ${of}`,
    show: (name: string) => `Show it “${name}”`,
    tips: [
      'In another place than where it learned.',
      'In other light: by the window, or with the lamp off.',
      'In someone else’s hand, or with nobody touching anything.',
      'Nearer, farther, from the side.',
    ],
    hold: 'hold the circle',
    tap: 'tap the circle to record',
    have: (takeCount: number, photoCount: number) =>
      `${many(takeCount, '1 test take', `${whole(takeCount)} test takes`)} · ${photos(photoCount)}`,
    next: 'Next class',
    back: 'Class before',
    finish: 'See the result',
    leave: 'Leave',
    stop: 'Leave the round',
    noPicture:
      'Without a live picture nothing can be recorded: turn on the camera or the sample scene, above.',
    steps: 'Classes of the round',
    stepName: (name: string, takeCount: number) =>
      `${name}: ${takeCount === 0 ? 'no test takes' : takes(takeCount)}`,
  },

  metrics: {
    title: 'Class by class',
    how: 'Choose a number to see where it comes from.',
    name: 'Class',
    counts: 'Photos (takes)',
    kinds: { precision: 'Precision', recall: 'Recall', f1: 'F1' },
    english: { precision: 'precision', recall: 'recall', f1: 'F1 score' },
    short: { precision: 'Prec.', recall: 'Rec.', f1: 'F1' },
    value: (kind: string, name: string, value: string) => `${kind} of ${name}: ${value}`,
    macro: 'Mean of the classes',
    macroWhat: (count: number) =>
      `The plain mean (macro) of the ${whole(count)} classes measured: all weigh the same, however many photos they have.`,
    unknownIsZero: (names: readonly string[]) =>
      `Of ${listed(names)} there is no precision to compute (–): in the mean it counts as 0%, by convention.`,
    unknown: '–',
    precision: (name: string, right: number, wrong: number) =>
      `Precision: of ${photos(right + wrong)} that it called “${name}”, ${whole(right)} ${many(right, 'was', 'were')}.`,
    recall: (name: string, right: number, missed: number) =>
      `Recall: of ${photos(right + missed)} of “${name}”, it recognized ${whole(right)}.`,
    f1: (name: string) => `F1: puts both together for “${name}”; it is high only if both are.`,
    precisionUnknown: (name: string) =>
      `It never said “${name}”, so there is no precision to compute.`,
    recallUnknown: (name: string) => `It was asked about no photo of “${name}”.`,
    f1Unknown: (name: string) => `It was not asked about “${name}”, and never said it.`,
    unmeasured: {
      'test-round': (name: string) => `${name}: no test takes. Add one in the round to measure it.`,
      'one-take': (name: string) =>
        `${name}: it has a single take, and that is learned from. Record another one elsewhere to measure it.`,
      'too-few': (name: string) =>
        `${name}: without its largest take too few photos are left to learn from. Record another take.`,
      'left-out': (name: string) =>
        `${name}: all its takes were learned from. Record another one, or do a test round.`,
      fixed: (name: string) => `${name}: no pictures set aside.`,
    },
    single: (names: readonly string[]) =>
      `Of ${listed(names)} a single take was measured: its photos are much alike, and the number may be sheer luck.`,
  },
};
