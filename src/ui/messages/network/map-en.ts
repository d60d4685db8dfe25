import { decimals, plural } from '../format.ts';
import type { MapMessages } from './map-es.ts';

const many = plural('en-US');
const whole = decimals('en-US', 0);
const hundredths = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
}).format;
const photos = (count: number) => many(count, '1 photo', `${whole(count)} photos`);

/** Words of the map of examples in Evaluate in English. */
export const mapEn: MapMessages = {
  title: 'Map of your photos',
  sight: 'According to whom?',
  sights: {
    eye: {
      name: 'the eye',
      what: 'Each photo is a point: those that look alike to the eye are close. The ring is what it sees now.',
      tooFew: 'A map needs at least three photos that the eye has seen.',
      waiting: (seen, count) =>
        `The eye has seen ${whole(seen)} of ${photos(count)}; the others follow.`,
      liveWaits: 'It appears once there is a live picture and the eye is ready.',
    },
    network: {
      name: 'your network',
      what: 'Each photo is a point: those that look alike to your network are close. The ring is what it sees now.',
      tooFew: 'A map needs at least three photos that your network has seen.',
      waiting: (seen, count) => `Your network has seen ${whole(seen)} of ${photos(count)}.`,
      liveWaits: 'It appears once there is a live picture and your network has seen the photos.',
    },
  },
  whoseOwn: (numbers) =>
    `This map is your network’s: each photo is where the ${whole(numbers)} numbers put it that reach its last layer. Photos that it has learned fall into clearer groups than others.`,
  whose: {
    network:
      'This map is the eye’s, not your network’s: each photo is where the 320 numbers put it by which the eye describes it. It helps to find misplaced photos, whoever learns from them.',
    tooMany:
      'This map is the eye’s, not your network’s: each photo is where the 320 numbers put it by which the eye describes it. Too many numbers for a map reach the last layer of your network.',
    eye: 'This map is that of the eye as it always was, without the fine-tuning: each photo is where the 320 numbers put it by which it describes it.',
  },
  ownLooks: 'Your network looks at the photos',
  ownProgress: (done, total) => `${whole(done)} of ${photos(total)}`,
  ownStopped: 'You cancelled it: your network has not seen all photos.',
  ownFailed: 'Your network could not look at the photos. They are safe; try again.',
  ownGoOn: 'Have it look at them',
  making: 'The map is being made…',
  label: (count) => `Map of ${photos(count)}`,
  keys: 'The arrows go to the nearest photo that way; plus and minus zoom; 0 shows everything.',
  hint: {
    fingers: 'Tap a point to see its photo. Spread two fingers to come closer.',
    wheel:
      'Click a point to see its photo. To come closer, turn the mouse wheel or slide two fingers on the touchpad.',
    either: 'Tap a point to see its photo. Spread two fingers, or turn the wheel, to come closer.',
  },
  show: 'How they are shown',
  looks: { marks: 'points', photos: 'photos' },
  zoomIn: 'Closer',
  zoomOut: 'Farther',
  whole: 'Show everything',
  test: 'Open: test round',
  suspect: 'With a ring: worth a look',
  axes: (first, second) =>
    `Axes: the two directions in which they differ most (principal components). Across, ${whole(100 * first)}% of the variation; upward, ${whole(100 * second)}%. The rest, ${whole(100 * (1 - first - second))}%, is not seen here.`,
  axis: (number, share) => `component ${number}: ${whole(100 * share)}%`,
  umapAxes:
    'UMAP: only who is close to whom matters. Axes and distances between groups mean nothing.',
  umapLive: 'The ring is put between its five most alike neighbors, the more alike weighing more.',
  method: 'How the map is made',
  methods: { pca: 'PCA', umap: 'UMAP' },
  methodNotes: {
    pca: 'PCA: an exact projection, at once. The ring falls just where it belongs.',
    umap: 'UMAP: parts groups better; takes some seconds and bends distances.',
  },
  umapTooFew: 'UMAP needs at least six photos.',
  umapStale: 'Photos were added or deleted since it was made.',
  umapAgain: 'Make it again',

  live: 'Most alike what it sees',
  cosine: (value) => hundredths(value).replace('-', '−'),
  cosineNote:
    'The number is the likeness: the cosine between embeddings. 1 is identical; 0, nothing in common.',
  alike: 'Most alike this one',
  place: (number, count) => `${whole(number)} of ${whole(count)}`,
  previous: 'Previous photo',
  next: 'Next photo',
  close: 'Close the photo',
  photoOf: (name, isTest) => (isTest ? `Photo of ${name}, of the test round` : `Photo of ${name}`),
  testPhoto: 'test round',
  look: (name) => `See this photo of ${name}`,
  ofSelf: (name, cosine) => `${name}, likeness ${cosine}`,

  review: 'Photos worth a look',
  reviewNote:
    'Their neighbors of other takes are of another class, or there is none close. Sometimes it is a mistake in recording; sometimes, the best example.',
  reviewNone: 'No photo is at odds with those of its class.',
  reviewing: 'All are compared with all…',
  mislabelled: (name, share) =>
    `Looks like ${name}: ${whole(100 * share)}% of its neighbors are not of its class`,
  outlier: (cosine) => `Like no other: the closest one, ${cosine}`,
  right: 'Right as it is',
  move: (name) => `Move to ${name}`,
  moveElse: 'Move to another class',
  remove: 'Delete',
  approved: 'That photo will not be asked about again.',
  undo: 'Undo',
  reviewed: (count) => many(count, '1 photo looked at.', `${whole(count)} photos looked at.`),
  reviewAgain: 'Ask again',

  list: 'The photos as a list',
  listLabel: 'Photos of the map',
};
