import { dotProduct } from '../../../core/neuron/similarity/dot-product.ts';
import { plural } from '../format.ts';
import { numberText } from '../../neuron/number-text.ts';
import { listText, productText } from './topic-words.ts';
import type { teacherEs } from './teacher-es.ts';

const many = plural('en');

/** Words of the teacher's view, the printed sheet, and what is handed in. */
export const teacherEn: typeof teacherEs = {
  view: {
    title: 'Teacher’s view',
    place: (n: number, of: number) => `${n} of ${of}`,
    previous: 'Previous topic',
    next: 'Next topic',
    leave: 'Leave the teacher’s view',
    notes: 'Notes',
    notesSeen: 'The whole class sees these notes.',
    say: 'Say',
    prompt: 'Ask the class',
    timer: 'Timer',
    left: (clock: string) => `${clock} left`,
    over: 'The two minutes are over.',
    go: 'Start',
    pause: 'Pause',
    reset: 'Two minutes again',
    openHere: 'Open here',
    scan: 'Scan the code or type the address',
    warns:
      'The phone will warn that the connection is not private: open the details and choose to continue.',
    largeCode: 'Large code',
    answer: 'Answer',
    qr: (title: string) => `QR code with the link to the activity: ${title}`,
    notReachable:
      'Other phones cannot open this address. Publish the app or serve it in your network to make the code work.',
    keys: (letters) =>
      `← → change the topic · space: timer${letters ? ' · N: notes · R: answer · C: code' : ''} · Esc: leave`,
  },
  sheet: {
    title: 'Sheet of activities',
    heading: 'Course: activities',
    name: 'Name',
    date: 'Date',
    print: 'Print',
    withCodes: 'With QR codes',
    which: 'Which topics',
    all: 'All',
    answer: 'Answer',
    where: (place) => `In Vistazo: ${place}`,
    address: 'Address',
  },
  handIn: {
    title: 'Hand in',
    how: 'It is made on this device and not sent by itself: you share it or save it.',
    name: 'Your name',
    namePlaceholder: 'Name and group',
    answers: 'Answers',
    noAnswers: 'You have not answered any question yet. You can hand in your numbers and photos.',
    numbers: 'My numbers',
    pictures: 'Photos',
    picturesHow: (most: number) => `Choose up to ${most}, from your project or your files.`,
    photo: (name: string, n: number) => `Photo of ${name}, take ${n}`,
    ownFiles: 'My files…',
    ownPicture: (n: number) => `File ${n}`,
    full: 'There is no room for more photos.',
    unreadable: (name: string) => `“${name}” cannot be opened as a photo. Choose another.`,
    remove: (name: string) => `Take out ${name}`,
    preview: 'How it looks',
    share: 'Share',
    save: 'Save as a picture',
    print: 'Print or PDF',
    making: 'The picture is being made…',
    saved: {
      picked: (file: string) => `${file} was saved where you chose.`,
      downloads: (file: string) => `${file} was sent to your downloads.`,
    },
    shared: 'The picture was handed over.',
    notShared:
      'The browser did not let it be shared. Tap “Share” again, or save it as a picture and send it from there.',
    failed: 'The picture could not be made. Try with fewer photos, or print it as a PDF.',
    fileName: (name: string, day: string) => `course-${name || 'vistazo'}-${day}.png`,
  },
  page: {
    title: (name: string) => (name ? `Vistazo course · ${name}` : 'Vistazo course'),
    made: (day: string, done: number, of: number) => `${day} · ${done} of ${of} topics done`,
    answers: 'My answers',
    answer: (text, isRight, tries) => {
      if (!isRight) return `${text} (not yet)`;
      return tries > 1 ? `${text} (right, on try ${tries})` : `${text} (right)`;
    },
    numbers: 'My numbers',
    project: (classes: number, photos: number, takes: number) =>
      `My project: ${classes} ${many(classes, 'class', 'classes')}, ${photos} ${many(photos, 'photo', 'photos')} in ${takes} ${many(takes, 'take', 'takes')}.`,
    heldOut: (right: number, asked: number, percent: string) =>
      `It gets ${right} of ${asked} right on takes it has not seen (${percent}).`,
    parameters: (count: string) => `My network has ${count} parameters.`,
    run: (percent: string) => `My best training gets ${percent} right of what it had not seen.`,
    labs: {
      rules: ({ lowKmh, highKmh }) =>
        `My rule: below ${lowKmh} km/h walking, below ${highKmh} running.`,
      threshold: ({ w1, w2 }) => `My threshold unit: w₁ = ${w1}, w₂ = ${w2}.`,
      perceptron: ({ examples, corrections }) =>
        `My perceptron: ${corrections} ${many(corrections, 'correction', 'corrections')} in ${examples} ${many(examples, 'example', 'examples')}.`,
      vectors: ({ x, b }, isAnswered) =>
        `My vectors: X = ${listText(x)}, B = ${listText(b)}${isAnswered ? `, X · B = ${numberText(dotProduct(x, b))}` : ''}.`,
      matrix: ({ row, column }, isAnswered) =>
        `My first cell: ${productText(row, column)}${isAnswered ? ` = ${numberText(dotProduct(row, column))}` : ''}.`,
      activations: ({ x, slope }, isAnswered) =>
        x === 0 && !isAnswered
          ? 'My point on the sigmoid: x = 0.'
          : `At x = ${numberText(x)}, the derivative of the sigmoid is ${numberText(slope, 3)}.`,
      losses: ({ answer, truth }) => `My prediction: ŷ = ${numberText(answer)}, y = ${truth}.`,
      descent: ({ rate }) => `My learning rate: η = ${numberText(rate)}.`,
      'chain-rule': ({ slope }) => `In my network, ∂J/∂w₁ = ${numberText(slope)}.`,
      frameworks: ({ hidden }) => `Hidden neurons of my XOR network: ${hidden}.`,
      overfitting: ({ neurons, points }) =>
        `My network for the curve: ${neurons} per layer, with ${points} points.`,
    },
    pictures: 'My photos',
    caption: (className, take) => `${className}, take\u00a0${take}`,
    madeWith: 'Made with Vistazo on this device.',
  },
};
