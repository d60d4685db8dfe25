import { decimals, plural } from '../format.ts';
import type { InsideMessages } from './inside-es.ts';

const many = plural('en');
const whole = decimals('en', 0);
const short = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format;

/** Words of the tab Inside in English. */
export const insideEn: InsideMessages = {
  title: 'Inside',
  subject: 'What is opened',
  built: 'From Build (random)',
  eye: 'The eye',
  otherNetwork: 'This is not the network that Build and Train have in hand.',
  noRuns:
    'You have not trained a network yet. Meanwhile look inside the eye, or the network of Build with random weights: every network begins like that.',
  firstEpoch:
    'Your network is being trained: it opens here when its first epoch ends. Meanwhile, look inside the eye, or the network of Build with random weights.',
  train: 'Go to Train',
  builtNote: 'Random weights: nobody has taught it anything. What it answers means nothing.',
  tunedNotes: {
    head: 'The eye as it is, with a last layer that learned your classes.',
    'last-block':
      'The eye, fine-tuned: block 16 learned from your photos, and the others are as they were.',
    'last-two-blocks':
      'The eye, fine-tuned: blocks 15 and 16 learned from your photos, and the others are as they were.',
  },
  receivedNote: (sizePx) =>
    `The eye looks at ${sizePx} px: the size at which what you received was learned.`,
  waits: 'The network is on its way…',
  eyeWaits: 'The eye is on its way…',
  bringing: 'The code that computes is being opened…',
  warmingUp: 'It prepares the maps… the first time takes some seconds.',
  troubles: {
    'no-backend': 'No network could be made to work in this browser.',
    'no-code':
      'The code that computes did not come whole. Reload the page with a connection; what you recorded stays.',
    lost: 'The device stopped computing. Close other tabs and come in here again.',
    'no-numbers':
      'No numbers come out of this network any more: its weights grew without bound. Train another one with a lower rate.',
    'other-eye':
      'The eye of this device is not the one that was tuned any more: behind another, what it learned says nothing.',
    'not-kept':
      'What this training learned was not kept, so there is nothing to see here. Train again, or open another network.',
  },
  place: 'Where you are',
  map: 'The whole network',
  layerNumber: (place) => `Layer ${place}`,
  stem: 'Stem',
  block: (place) => `Block ${place}`,
  channel: (place) => `Map ${place}`,
  unit: (place) => `Number ${place}`,
  pixel: (y, x) => `Row ${y + 1}, column ${x + 1}`,
  maps: (count, heightPx, widthPx) =>
    many(
      count,
      `1 map of ${heightPx}×${widthPx}`,
      `${whole(count)} maps of ${heightPx}×${widthPx}`,
    ),
  numbers: (count) => many(count, '1 number', `${whole(count)} numbers`),
  someOf: (all, count) => `${all} · ${whole(count)} shown`,
  more: (count, left) => `Show ${whole(count)} of the ${whole(left)} that are left`,
  previous: 'Previous',
  next: 'Next',
  back: 'Zoom out',
  legend: 'What the colors say',
  negative: 'negative',
  positive: 'positive',
  scales: {
    signed: 'Blue: negative. Black: 0. Orange: positive.',
    positive: 'Black: 0. White: the largest. Nothing is negative here.',
  },
  scaleNote:
    'Each layer has a scale of its own, up to the largest number that it gives at present. Small numbers look brighter than they are: brightness is (number / the largest) to the power of 0.6.',
  number: (value) => short(value),
  keys: 'The arrows change the place, Enter or + zooms in, Escape or − zooms out.',
  classNumber: (place) => `Class ${place}`,
  answer: 'What it answers',
  off: 'off',
  switchOff: (name) => `Switch off: ${name}`,
  switchOffNote: 'It gives 0, and the network answers without it.',
};
