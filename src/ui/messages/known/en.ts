import { decimals, megabytes, plural, seconds, sharePercent } from '../format.ts';
import type { KnownMessages } from './es.ts';

const many = plural('en');
const whole = decimals('en', 0);
const number1 = decimals('en', 1);
const mb = megabytes('en');
const duration = seconds('en');

const percent = sharePercent('en');

/** Words of what the eye already knew, of the cut and of Find it in English. */
export const knownEn: KnownMessages = {
  percent,
  offer:
    'The eye came trained to name a thousand classes. Those last layers are not part of the app: they are fetched once and stay, also without a network.',
  bring: (bytes) => (bytes === undefined ? 'Fetch them' : `Fetch ${mb(bytes)} MB`),
  measuring: 'Asking how much there is to fetch…',
  loading: (received, total) => `What it knew is on its way: ${mb(received)} of ${mb(total)} MB`,
  opening: 'Opening what it knew…',
  progress: 'What the eye already knew',
  failed: 'What the eye already knew could not be opened.',
  failedNext: 'What you taught it is safe.',
  retry: 'Try again',
  eyeWaits: 'The eye is not ready yet: it answers as soon as it is here.',
  pictureWaits: 'It needs a picture to look at.',

  honest:
    'A thousand classes of ImageNet: it knew this before you taught it anything. It can only answer with those thousand.',
  best: 'Its five best of a thousand',
  rest: (five) => `Together ${percent(five)}. The other 995: ${percent(1 - five)}.`,
  why: 'Why does it say that?',
  whyTexts: [
    'Before it came here the network learned from 1.28 million photographs of ImageNet, each with one of a thousand labels. The eye is that network without its last two layers.',
    'The thousand answers always add up to 100%, even if the picture shows none of the thousand things: it cannot say “none of these”. There is no “person” among them: for a face it looks for what is most alike.',
    'Measured on 65 photographs of 13 of those classes, at 160 px: its first answer is right for 77%, one of its five best for 92%.',
    'A few tenths of a second are averaged here, so that the names can be read.',
  ],
  wordnet: 'ImageNet takes its classes from WordNet, an English dictionary. The number of each:',

  cut: {
    title: 'The cut',
    open: 'The cut',
    what: 'How an eye that knew other classes learns yours:',
    whatTerm: 'transfer learning',
    picture: 'picture',
    livePicture: 'The present picture, as the eye is fed it',
    trunk: 'the eye',
    blocks: '16 blocks',
    features: '320 numbers',
    thousand: '1,000 outputs',
    yours: (count) => many(count, '1 output', `${whole(count)} outputs`),
    yourClass: (n) => `Class ${n}`,
    moreClasses: (count) => `and ${whole(count)} more`,
    drawing: 'Drawing of the network, from the picture to its answers',
    step: (at, of) => `Step ${at} of ${of}`,
    back: 'Back',
    next: 'Next',
    restart: 'Again',
    steps: {
      whole: {
        title: 'As it came',
        text: 'The eye sums the picture up in 320 numbers. Two more layers turn them into a thousand answers: those of ImageNet.',
      },
      cut: {
        title: 'It is cut here',
        text: 'The 320 numbers describe any picture, not only those thousand things. What follows is not needed any more.',
      },
      yours: {
        title: 'Yours goes in',
        text: 'In its place a single layer: from the 320 numbers to your classes. It begins knowing nothing.',
      },
      learns: {
        title: 'What learns',
        text: 'The eye stays frozen: its weights do not change. Only your layer learns, and so a few photos and a phone are enough.',
      },
      compare: {
        title: 'Before and after',
        text: 'The same picture, the same 320 numbers, two different last layers. Show it something of yours, and something else.',
      },
    },
    partNames: { frozen: 'The eye', removed: 'The layers of ImageNet', learned: 'Your layer' },
    parts: { frozen: 'Frozen', removed: 'Removed', learned: 'Learns' },
    partsOf: {
      frozen: 'the eye',
      removed: 'the layers of ImageNet',
      learned: (count) => `320 × ${whole(count)} + ${whole(count)}`,
    },
    numbers: 'Numbers of each part',
    weights: (count) => many(count, '1 weight', `${whole(count)} weights`),
    biases: (count) => many(count, '1 bias', `${whole(count)} biases`),
    ratio: (frozen, learned) =>
      `For each number that learns, ${whole(frozen / learned)} are frozen.`,
    took: (photos, ms) =>
      `Here it learned ${many(photos, '1 photo', `${whole(photos)} photos`)} in ${duration(ms)}.`,
    changed: (before, now) =>
      `A moment ago ${many(before, '1 class was', `${whole(before)} classes were`)} drawn; now ${whole(now)}. Each class has 320 weights and 1 bias: that is why the sum changed.`,
    before: 'Before: ImageNet',
    after: 'After: yours',
    none: 'none of these',
    noAnswer: 'Waiting for a picture…',
    nothingTaught: (count) =>
      `You have not taught it anything yet. With ${whole(count)} classes it would look like this; in Teach you put yours.`,
    answers: 'The same picture, before and after',
  },

  findIt: {
    title: 'Find it',
    rules:
      '60 seconds. I tell you what to look for: find it near you and show it to the camera, close up and in good light.',
    fair: 'It counts once the eye gives it 20% of its answer or more. It can be wrong: it only knows what it learned from ImageNet.',
    start: 'Start',
    find: 'Find',
    left: (seconds) => `${whole(seconds)} s`,
    leftSaid: (seconds) => many(seconds, '1 second left.', `${seconds} seconds left.`),
    score: (count) => `${whole(count)} found`,
    skip: 'Something else',
    end: 'End',
    pause: 'Pause',
    paused: 'Paused',
    pausedWhy: 'The time stands still.',
    resume: 'Go on',
    nearnessLabel: 'How much it is alike',
    nearness: (share) => `${percent(share)} of 20%`,
    sees: (name, share) => `It sees: ${name}, ${percent(share)}`,
    seesNothing: 'Point the camera at something.',
    found: (name) => `You found ${name}`,
    nextSaid: (name) => `Find ${name}.`,
    over: (count) => many(count, 'You found 1 thing', `You found ${whole(count)} things`),
    overSeconds: (seconds) => `in ${whole(seconds)} seconds`,
    overNone: 'You found none this time',
    overNoneNext:
      'Hold things close to the camera, in good light, before a plain background. If there is none of them, ask for something else.',
    each: (ms, share) => `${number1(ms / 1000)} s · ${percent(share)}`,
    eachWhy: 'Seconds that it took you, and how much the eye gave it.',
    again: 'Again',
    done: 'Leave',
  },
};
