import { decimals, fileSize, plural } from '../format.ts';
import type { OpenMessages } from './open-es.ts';

const many = plural('en');
const whole = decimals('en', 0);
const size = fileSize('en');
const safe = 'Nothing of yours was changed.';

const photos = (count: number) => many(count, '1 photo', `${whole(count)} photos`);

/** Words of opening files in English. */
export const openEn: OpenMessages = {
  title: 'Open a file',
  what: 'A Vistazo or Teachable Machine project, photos by class or loose, or a Keras or TensorFlow.js model. They are read here, on your device, and sent nowhere.',
  choose: 'Choose a file…',
  drop: 'You can drop it anywhere on the window, too.',
  reading: 'Reading…',
  taking: 'Opening…',
  cancel: 'Cancel',
  progress: (done, total) => `${Math.floor((100 * done) / Math.max(1, total))}%`,
  ask: (name) => `How should “${name}” be opened?`,
  holds: (classes, count) => `${many(classes, '1 class', `${classes} classes`)} · ${photos(count)}`,
  asNew: 'As a new project',
  merge: (name) => `Merge into “${name}”`,
  mergeNote: 'Classes of the same name are joined, and repeated photos skipped. It can be undone.',
  sort: (count) =>
    many(count, 'Which class is this photo?', `Which class are these ${whole(count)} photos?`),
  sortNew: 'Make and add',
  sortPhoto: (n, of, fileName) => `Photo ${n} of ${of}: ${fileName}`,
  sortUnread: (fileName) => `Cannot be read: ${fileName}`,
  sortMore: (count) => `and ${whole(count)} more`,
  doneNew: (name) => `“${name}” is open.`,
  doneMerged: (name) => `It was merged into “${name}”.`,
  newNote:
    'It is a project of its own; what you had is still in its own project. Under ⋯, Projects, you switch between them or delete this one.',
  cameIn: 'What came in',
  nothingNew: 'Nothing new: all of it was here already.',
  classes: (count) => many(count, '1 new class', `${count} new classes`),
  bursts: (count) => many(count, '1 take', `${whole(count)} takes`),
  photos,
  testPhotos: (count) =>
    many(count, '1 of them only measures', `${whole(count)} of them only measure`),
  runs: (count) => many(count, '1 training', `${count} trainings`),
  left: 'What was skipped',
  example: (one) => `for example ${one}`,
  examplePhoto: (className, number) => `photo ${number} of “${className}”`,
  undo: 'Undo',
  undone: 'Undone: the project is as it was before.',
  close: 'Done',
  another: 'Choose another file…',
  goOn: 'Open the next one',
  waiting: (next, others) =>
    `Waiting for ${others > 0 ? 'their' : 'its'} turn: ${next}${others > 0 ? ` and ${many(others, 'one more', `${others} more`)}` : ''}.`,
  unnamed: 'My project',
  troubles: {
    'not-a-zip': () =>
      `This file is incomplete or damaged. ${safe} Ask for it to be sent again, as a document.`,
    encrypted: ({ path }) =>
      `This zip has a password (${path}) and cannot be opened here. ${safe} Unzip it first.`,
    'unsafe-path': () => `This zip has names that try to get out of it. ${safe} Do not trust it.`,
    'too-many-files': ({ max }) => `This zip has more than ${whole(max)} files. ${safe}`,
    'too-large': ({ maxBytes }) =>
      `What is inside is more than ${size(maxBytes)}, more than can be opened here. ${safe}`,
    damaged: ({ path }) =>
      `This file is damaged at ${path}. ${safe} Ask for it to be sent again, as a document.`,
    'not-a-project': () => `It is a zip, but no Vistazo project. ${safe}`,
    'newer-version': () =>
      `This project was saved by a newer Vistazo. ${safe} Update this one: close all its tabs and open it with internet.`,
    'bad-manifest': ({ where }) =>
      `This project says something that no project says (${where}). ${safe}`,
    'too-many-classes-together': ({ count, max }) =>
      `With those of your project there would be ${whole(count)} classes; one holds up to ${whole(max)}. ${safe} Open it again and choose “As a new project”.`,
    unrecognised: ({ fileName }) =>
      `Vistazo does not know what ${fileName} is. ${safe} It opens projects, photos and models: see “What is each file?”.`,
    empty: () => `There is nothing inside. ${safe}`,
    cancelled: () => `Canceled. ${safe}`,
    unreadable: ({ fileName }) =>
      `${fileName} cannot be read any more: it may have been moved or deleted. ${safe} Choose it again.`,
    failed: ({ fileName }) =>
      `Something went wrong while ${fileName} was opened. ${safe} Try again; if it fails again, reload the page.`,
    'in-use': () =>
      `Another tab has this project open. ${safe} Close that tab, or open the file as a new project.`,
    unsaved: () =>
      `There are photos that do not fit on the device yet. ${safe} Make room and try again.`,
    store: ({ trouble }) => {
      if (trouble === 'quota-full')
        return `There is no room for this on the device. ${safe} Make room and try again.`;
      if (trouble === 'gone')
        return `Something that was needed, such as a class of this project, was deleted meanwhile. ${safe} Try again.`;
      return `This browser did not let it be saved. ${safe}`;
    },
  },
  skipped: {
    present: (count) => `${photos(count)} that ${many(count, 'was', 'were')} here already`,
    'present-elsewhere': (count) =>
      `${photos(count)} that ${many(count, 'was', 'were')} here already, in another class`,
    repeated: (count) => many(count, '1 repeated photo', `${whole(count)} repeated photos`),
    'repeated-elsewhere': (count) =>
      many(
        count,
        '1 photo repeated in another class: it stayed in the first',
        `${whole(count)} photos repeated in another class: they stayed in the first`,
      ),
    'run-present': (count) =>
      many(count, '1 training that was here already', `${count} trainings that were here already`),
    'network-present': () => 'the network that was being built: yours stays',
    'beside-model': (count) =>
      many(
        count,
        '1 file that came with the model: open it by itself',
        `${whole(count)} files that came with the model: open them by themselves`,
      ),
    'no-photograph': (count) =>
      many(
        count,
        '1 file that this browser cannot read as a photo',
        `${count} files that this browser cannot read as photos`,
      ),
  },
};
