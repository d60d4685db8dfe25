import type { pageEs } from './page-es.ts';

/** Words of the course's page. */
export const pageEn: typeof pageEs = {
  intro:
    'Seventeen topics, from a rule to a network that sees. Each is one idea, two minutes of doing, and a question.',
  how: 'A topic is done once you have done something in its activity and answered its question right.',
  done: (done: number, of: number) => `${done} of ${of} topics done`,
  start: 'Start',
  goOn: (n: number, title: string) => `Go on: ${n}. ${title}`,
  allDone: 'You did the whole course. Your marks stay on this device.',
  teacher: 'Teacher’s view',
  sheet: 'Sheet of activities',
  handIn: 'Hand in',
  anew: 'Erase my marks',
  anewSure: 'Erase what you did of the course on this device?',
  anewYes: 'Yes, erase',
  anewNo: 'No, keep them',
  chapters: {
    introduction: '1. Introduction to deep learning',
    vision: '2. Deep computer vision',
  },
  later: 'For later, titles only for now',
  laterTitles: ['Sequences', 'Generative models', 'Where things stand today'],
  marks: {
    none: 'to do',
    tried: 'question still to answer',
    answered: 'activity still to do',
    done: 'done',
  },
  card: {
    activity: 'Two minutes',
    tried: 'done',
    taskTried: 'activity done',
    untouched: 'You opened it, but have not done anything in it yet.',
    open: 'Open the activity',
    also: 'Also',
    question: 'Question',
    answered: 'answered',
    number: 'Your answer',
    check: 'Check',
    trouble: {
      empty: 'Your answer is missing.',
      'not-a-number': 'Write a number, such as 0.5 or −3.',
    },
    given: (text: string) => `You answered ${text}.`,
    tryFirst: 'The topic still needs its activity: open it and move something.',
    doneNow: 'Topic done.',
    goOn: (n, title) => `Next: ${n}. ${title}`,
  },
  timeline: {
    title: 'Timeline',
    what: 'Tap a year and play with what happened.',
    moments: {
      cajal: { who: 'Ramón y Cajal', what: 'Draws neurons, one by one.' },
      'mcculloch-pitts': { who: 'McCulloch and Pitts', what: 'The neuron as sum and threshold.' },
      rosenblatt: { who: 'Rosenblatt', what: 'The perceptron corrects its weights.' },
      backpropagation: {
        who: 'Rumelhart, Hinton and Williams',
        what: 'The error travels backward.',
      },
      lenet5: { who: 'LeNet-5', what: 'A network reads digits.' },
      alexnet: { who: 'AlexNet', what: 'Data, graphics cards and layers.' },
      vgg: { who: 'VGG16', what: 'Deeper, with filters of 3 × 3.' },
    },
  },
  nested: {
    title: 'One within another',
    sets: {
      intelligence: { name: 'Artificial intelligence', what: 'rules written by hand as well' },
      learning: { name: 'Machine learning', what: 'the numbers come from data' },
      deep: { name: 'Deep learning', what: 'the features do, too' },
    },
  },
  sources: 'Sources',
};
