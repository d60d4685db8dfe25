import { barPercent, decimals, plural, shareChange, sharePoints } from '../format.ts';
import type { PixelMessages } from './pixel-es.ts';

const many = plural('en');
const whole = decimals('en', 0);
const hundredths = decimals('en', 2);
const percent = barPercent('en');
const size = sharePoints('en');

const points = (count: number) => many(count, '1 point', `${whole(count)} points`);
/** A share in points, as it is written: what rounds to one is one. */
const fewPoints = (share: number) => (size(share) === '1' ? points(1) : `${size(share)} points`);

/** Words for one number of a map, and for why the network says what it says. */
export const pixelEn: PixelMessages = {
  sees: (width, height, isLess) =>
    width * height === 1
      ? 'Each number of this layer sees 1 pixel of the picture.'
      : isLess
        ? `Each number of this layer sees up to ${whole(width)} × ${whole(height)} pixels of the picture; those at the edge, less.`
        : `Each number of this layer sees ${whole(width)} × ${whole(height)} pixels of the picture.`,
  seesAll: 'Each number of this layer sees the whole picture.',
  seesAlmostAll: (width, height) =>
    `In the middle of its maps each number sees the whole picture; toward the edge it sees less: in the corner, ${whole(width)} × ${whole(height)} pixels.`,
  seesAlmostAllInRow: (width, height) =>
    `The numbers that come from the middle of the maps see the whole picture; those from the edge see less: those from the corner, ${whole(width)} × ${whole(height)} pixels.`,
  seesNote: 'That is its receptive field.',

  colours: ['Red', 'Green', 'Blue'],
  gray: 'Gray',

  one: 'Where this number comes from',
  openPixel: 'See a pixel’s arithmetic',
  freeze: 'Freeze the picture',
  why: 'Why it answers that',
  whyNote: 'Freeze the picture to see which channels speak for each class, and to cover parts.',
  oneNote: 'Touch a pixel of the map: the picture freezes and its arithmetic is written out.',
  oneNeuronNote: 'Freeze the picture to see its whole arithmetic.',
  heldMap: (name) => `${name}, frozen: touch a pixel or use the arrows to see its arithmetic`,
  reading: 'The network reads the frozen picture…',
  live: 'Live again',
  moves: 'Move the pixel',
  frame: (width, height) => `Receptive field: ${width} × ${height} pixels of the picture`,
  framed: (width, height, row, column) =>
    `In the picture it sees ${whole(width)} × ${whole(height)} pixels, from row ${row}, column ${column}.`,
  framedAll: 'It sees the whole picture.',
  same: '= the network’s value',
  differs: (value) => `The network gave ${value}: this device computes with fewer decimals.`,
  silenced: 'This channel is off: the network puts 0. The arithmetic is what it would be.',

  window: 'Window',
  windowIn: (channel) => `Window in ${channel}: value × kernel = product`,
  sumOf: (count) => many(count, 'sum of 1 channel', `sum of ${count} channels`),
  allChannels: (count) => `See all ${count} channels`,
  fewChannels: 'See only those that weigh most',
  otherChannels: (count, sum) =>
    many(count, `The other channel adds ${sum}.`, `The other ${count} channels add ${sum}.`),
  bias: 'bias',
  padding: 'Dashed borders are padding: zeros.',

  slope: (slope) => `The slope here is ${slope}: how the output moves when the input does.`,
  maxout: (first, second) => `The larger of channels ${first} and ${second}`,
  functionCurve: (name) => `Curve of ${name}, with this number marked`,

  pools: {
    max: 'The largest wins.',
    min: 'The smallest wins.',
    average: 'The mean of the window.',
    scaled: 'mean × coefficient + bias',
    mixed: 'α × maximum + (1 − α) × mean',
    gated: 'α × maximum + (1 − α) × mean, and the window decides α',
    lp: '(mean of |v|ᵖ)^(1/p)',
  },
  gate: 'Gate: value × weight = product',
  powers: 'Each value to the power p',
  winner: 'wins',

  norm: 'It takes off the mean and divides by the deviation that training saw; then it stretches and shifts.',
  dropout: (rate) =>
    `In training ${whole(100 * rate)}% of the numbers are switched off at random. In use none is: it passes as it is.`,
  flatten: (map, row, column) =>
    `It is the same number of map ${map}, row ${row}, column ${column}: flattening only puts it in a row.`,
  average: (count) => `The mean of the ${whole(count)} numbers of the map.`,
  from: 'See where it comes from',
  then: 'Then',

  largest: (count) =>
    many(count, 'The product that weighs most', `The ${count} products that weigh most`),
  others: (count) => many(count, 'the other one', `the other ${whole(count)}`),
  table: { from: 'From', input: 'In', weight: 'Weight', product: 'Product' },
  placed: (map, row, column) => `map ${map}, ${row}-${column}`,

  softmax: 'Softmax: from numbers to parts of 100%',
  softmaxNote: (largest) =>
    `From each number the largest (${largest}) is taken off, e is raised to that, and divided by the sum.`,
  softmaxTable: { class: 'Class', logit: 'z', exponential: 'e^(z − max)', share: 'Share' },
  withPercent: (number) => `${number}%`,
  sum: 'Sum',

  excites: 'What activates this channel most',
  excitesNeuron: 'What activates this neuron most',
  excitesNote: 'The photos that activate it most, and the piece it sees there.',
  search: 'Search my photos',
  searchDigits: 'Search the digits',
  searchToy: 'Search the example pictures',
  searching: (done, total) =>
    total > 0 ? `${whole(done)} of ${whole(total)} pictures` : 'Preparing the pictures…',
  progress: 'Progress of the search',
  cancel: 'Cancel',
  foundIn: {
    project: (count) =>
      `Among the ${whole(count)} photos of the project, those it learned from too; up to 3 a take.`,
    digits: (count) => `Among the ${whole(count)} digits that only measure.`,
    toy: (count) =>
      `Among the ${whole(count)} example pictures, those it learned from too; up to 3 a take.`,
  },
  exciting: (place, value) => `Photo ${place}: activation ${value}. See it large`,
  patch: 'The piece it sees',
  photo: 'The photo, with the piece framed',
  spot: 'This channel sees the whole photo: the frame marks where it gave its largest number.',
  spotted: 'The photo, with the place of the largest number framed',
  excitingTitle: (place) => `Place ${place}`,
  activation: (value) => `Activation ${value}`,
  quiet: 'No picture takes it above zero: this channel is silent.',

  allOn: 'Switch all on',
  off: 'Without these channels',
  offList: (count) => many(count, '1 channel off.', `${count} channels off.`),
  beforeAfter: 'The answer with all, and without those that are off',
  wait: 'The network answers with and without the channels that are off…',
  changed: (name, before, after) => {
    const [was, is] = [percent(before), percent(after)];
    if (was === is) return `Nothing changes: ${name} stays at ${is}.`;
    const moved = Math.max(1, Math.abs(Math.round(100 * after) - Math.round(100 * before)));
    return `${name} ${after < before ? 'falls' : 'rises'} ${points(moved)}: from ${was} to ${is}.`;
  },
  winnerChanged: (before, after) => `The answer changes from ${before} to ${after}.`,
  percent,
  moved: shareChange('en'),
  bar: (name, before, after) => `${name}: from ${before} to ${after}`,

  voices: 'Which channels speak for this class',
  voicesNote:
    'What each map adds to or takes from the class’s number before softmax, in the frozen picture.',
  voicesLinear: 'It is weight times activation, summed over the whole picture: the exact sum.',
  voicesBent: 'More layers follow the maps: the weight is the slope for this photo.',
  voicesSum: (sum, rest, logit) =>
    `All channels add up to ${sum}; with the bias and the rest (${rest}) the class stands at ${logit}.`,
  voicesNone: 'This network has no maps before its list of numbers: it reads the pixels directly.',
  speaksFor: 'For',
  speaksAgainst: 'Against',
  noneAgainst: 'None.',
  voice: (channel, value) => `Map ${channel}: ${value}. See the map`,
  class: 'Class',

  cover: 'Cover parts',
  coverNote:
    'Draw on the frozen picture. What is covered turns gray, and you see how far each class falls.',
  coverKeys: 'With keys: arrows move a square, + and − change its size, Enter leaves it there.',
  coverPicture: 'Frozen picture: draw to cover; arrows move a square',
  coverDone: 'Done',
  coverMode: 'Draw on the picture',
  undo: 'Undo',
  clear: 'Uncover all',
  smaller: 'Smaller',
  larger: 'Larger',
  size: (share) => `The stroke covers ${whole(100 * share)}% of the width.`,
  uncovered: 'Nothing is covered yet.',
  coveredAnswer: 'The answer before, and with the part covered',
  sweep: 'Sweep the picture',
  sweepNote: (count) => `Covers ${count} places, one by one.`,
  sweeping: (done, total) => `${whole(done)} of ${whole(total)} places`,
  sweepMap: 'What falls when covered',
  sweepMapOf: (name, most) => `How far ${name} falls when each place is covered. ${most}`,
  sweepMost: (fall, rise) => {
    if (fall < 0.01 && rise < 0.01) return 'Covering changes almost nothing: less than 1 point.';
    const fallen =
      fall < 0.01 ? 'Almost nothing falls when covered' : `Largest fall: ${fewPoints(fall)}`;
    return rise < 0.01 ? `${fallen}.` : `${fallen}; largest rise: ${size(rise)}.`;
  },
  classMap: 'Where the class looks',
  classMapOf: (name) => `Activation map of ${name}`,
  mapExact:
    'Exact class activation map: weight × activation at each place, less the mean of all classes. It is the same in Teach and in Evaluate.',
  mapSlope:
    'Map by slopes: how much each place of the last maps would move the class in this photo, less the mean of all classes. It is the same in Evaluate.',
  mapLegend: 'Orange: for the class. Blue: against it.',
  alike: (r, places) =>
    `They agree by ${hundredths(r)} (correlation: 1 is alike, 0 nothing in common), in this photo and ${whole(places)} places.`,

  eye: 'The eye answers with the classes that you taught it. To see why it answers as it does, teach it at least two in Teach.',
  eyeUntaught:
    'The maps behind it have changed already. To see how far the answer changes, teach it at least two classes in Teach.',
  eyeStem:
    'The stem is a 3 × 3 convolution over the three colors. ReLU6 makes 0 of what is negative and 6 of what is more than 6.',
  eyeBlock: (count) =>
    `The block ends with a 1 × 1 convolution: at this pixel it multiplies its ${whole(count)} inner channels, each by its weight, and adds them up.`,
  eyeInner: (channel) => `inner channel ${whole(channel)}`,
  eyeColour: (colour, row, column) => `${colour}, ${row}-${column}`,
  eyeSkip: 'what went into the block',
  needsLive: 'A picture is missing: open the camera or the sample scene.',
  troubles: {
    'no-backend': 'The network cannot be computed here. Try another browser.',
    'no-code':
      'The code that computes did not come whole. Reload the page with a connection; what you recorded stays.',
    lost: 'The device took the GPU away. Close other apps and try again.',
    'no-numbers':
      'The network gives no numbers any more: its weights grew without bound. Train it with a smaller rate.',
    digits: 'The digits did not come. The first time a network is needed; try again.',
    'no-pictures': 'There are no photos to search yet. Record some in Teach.',
  },
};
