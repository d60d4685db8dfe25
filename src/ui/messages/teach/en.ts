import { plural } from '../format.ts';
import type { TeachMessages } from './es.ts';

const many = plural('en');
const hundredths = new Intl.NumberFormat('en', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
}).format;

/** Words of the room Teach. */
export const teachEn = {
  teach: {
    foreign: 'Models by others',
    foreignClose: 'Back to your classes',
    title: 'Classes',
    evaluate: 'Evaluate',
    nameLabel: 'Name of the class',
    namePlaceholder: 'Mug, keys…',
    nameFirst: 'Name the first thing you want to teach',
    add: 'Add',
    newClass: 'New class',
    record: (name: string) => `Record ${name}: hold`,
    recording: (name: string, count: number) => `Recording ${name}: ${count}`,
    row: (name: string) => `${name}: see its takes`,
    bursts: (count: number) => many(count, '1 take', `${count} takes`),
    photos: (count: number) => many(count, '1 photo', `${count} photos`),
    noPhotos: 'no photos yet',
    notLearned: (count: number) => `${count} not learned yet`,
    anotherPlace: 'record another',
    none: 'None of these',
    noneSettings: 'None of these: how strict it is',
    likeness: (value: number, threshold: number) =>
      `Likeness ${hundredths(value)}, threshold ${hundredths(threshold)}`,
    waitingForPicture: 'No live picture',
    waitingForEye: 'No answer yet: the eye is on its way',
    noneTaught: 'It is like something you taught it is none of them',
  },
  hands: {
    timer: 'Timer',
    timerIs: (seconds: number) => (seconds > 0 ? `Timer: ${seconds} seconds` : 'Timer: off'),
    timerChoice: (seconds: number) => (seconds > 0 ? `${seconds} seconds` : 'Off'),
    timerHow: 'You tap the round button; it counts 3, 2, 1 and records by itself',
    seconds: (seconds: number) => `${seconds} s`,
    recordTimed: (name: string, seconds: number) =>
      `Record ${name}: tap, it counts 3, 2, 1 and records ${seconds} seconds`,
    slideUp: 'Slide up to record hands free',
    pressUp: 'Press ↑ to record hands free',
    letGo: 'Let go: it goes on recording',
    remaining: (secondsLeft: number) => `Recording · ${secondsLeft} s left`,
    countdown: (name: string, secondsLeft: number) => `${name}: starts in ${secondsLeft}`,
    timed: (name: string, seconds: number) => `Recording ${name}: ${seconds} seconds`,
    locked: (name: string, seconds: number) =>
      `${name} goes on recording hands free. To end, tap the button or press Escape; it ends by itself in ${seconds} seconds.`,
    endsIn: (secondsLeft: number) => `ends in ${secondsLeft} s`,
    moveIt: 'move it, turn it, closer, farther',
  },
  tray: {
    name: 'Name',
    colour: 'Color and symbol',
    markOption: (n: number) => `Symbol ${n}`,
    burst: (n: number) => `Take ${n}`,
    testBurst: (n: number) => `Test take ${n}`,
    onlyMeasures: 'only measures',
    teachTest: 'Learn from this take',
    fromCamera: 'camera',
    fromFile: 'file',
    fromScene: 'sample scene',
    photo: (n: number, of: number) => `Photo ${n} of ${of}`,
    deletePhoto: 'Delete this photo',
    deleteBurst: 'Delete the take',
    deleteClass: 'Delete the class',
    moveBurstTo: 'Move the take to…',
    movePhotoTo: 'Move the photo to…',
    empty: 'No photos yet. Hold the round button to record.',
    score: (right: number, asked: number) => `${right} of ${asked} right in takes it has not seen`,
    scoreHow:
      'It learns without a part of the takes, is asked about their photos, and so on with each part; what you use has learned from all. “None of these” counts as wrong.',
    cannotKnow: 'I cannot know yet how well it recognizes this: another take is needed.',
    finding: 'Finding out how well it recognizes this…',
    noScore: 'Record at least two takes in different places to find out how well it does.',
  },
  measured: {
    tooFew: (count: number) =>
      many(
        count,
        'I cannot measure yet how well it recognizes this: without its largest take 1 photo is left, which is not enough. Record another take.',
        `I cannot measure yet how well it recognizes this: without its largest take ${count} photos are left, which is not enough. Record another take.`,
      ),
  },
  photoFiles: {
    add: 'Add photos',
    ways: 'You can also drop or paste them here.',
    adding: (n: number, of: number) => `Adding ${n} of ${of}`,
    cancel: 'Cancel',
    cancelFor: (name: string) => `Stop adding photos to ${name}`,
    dropHere: (name: string) => `Drop here to add to ${name}`,
    added: ({ name, count, total, repeatedCount, stopped }) => {
      const added = stopped
        ? many(
            count,
            `1 of ${total} photos was added to ${name}.`,
            `${count} of ${total} photos were added to ${name}.`,
          )
        : many(count, `1 photo was added to ${name}.`, `${count} photos were added to ${name}.`);
      const told = count === 0 ? `No photos were added to ${name}.` : added;
      const repeated = many(
        repeatedCount,
        '1 was there already.',
        `${repeatedCount} were there already.`,
      );
      const why =
        stopped === 'not-saved' &&
        'The last one could not be saved: it is in memory only, and no more were added.';
      return [told, repeatedCount > 0 && repeated, why].filter(Boolean).join(' ');
    },
    refused: (count: number, fileName: string) =>
      many(
        count,
        `${fileName} could not be added.`,
        `${count} files could not be added, such as ${fileName}.`,
      ),
    showWhy: 'See why',
    refusedTitle: 'Files that were not added',
    why: {
      empty: 'The file is empty. Copy it again from where you took it.',
      heic: 'This browser does not open HEIC photos: save it as JPEG and add it again.',
      video: 'It is a video. Open it as the live picture and record a take of it.',
      'too-many-pixels':
        'It has more than 120 million pixels, more than fits here. Save it smaller and add it again.',
      unreadable:
        'It is not a photo, or it is damaged. If another program opens it, save it as JPEG.',
    },
  },
  order: {
    place: (n: number, of: number) => `Place ${n} of ${of}`,
    up: 'Move up',
    down: 'Move down',
    keys: 'In the list: Alt + ↑ and Alt + ↓.',
    moved: (name: string, n: number, of: number) => `${name}: place ${n} of ${of}`,
  },
  photoTray: {
    details: 'Name, symbol and delete',
    label: 'Photos of the class',
    loose: 'Single photos',
    looseCount: (count: number) => many(count, '1 single photo', `${count} single photos`),
    keys: 'Arrow keys go from photo to photo; Enter chooses one and Delete deletes it.',
  },
  none: {
    title: 'None of these',
    what: 'If what it sees is too unlike the winning class, it answers “none of these” instead of making something up.',
    strict: 'Strict',
    normal: 'Normal',
    flexible: 'Flexible',
    choice: 'How strict it is',
    exact: 'Exact threshold shift',
    shift: (value: number) => `${value > 0 ? '+' : ''}${hundredths(value)}`,
    rejects: (rejected: number, asked: number) =>
      `At this setting it rejects ${rejected} of ${asked} of your own photographs, in takes it has not seen.`,
    rejectsUnknown:
      'With two takes of several photos per class I can say how many of your own photographs it rejects.',
    why: 'Why?',
    whyText:
      'Likeness is the cosine between the embedding of the picture and the mean embedding of the class, without what the picture shares with all your classes, such as the table: 1 is identical, 0 has nothing in common. The threshold comes from your takes: each is compared with the others of its class. With a single take a fixed value near 0.4 is used.',
  },
  fool: {
    title: 'Who can fool it?',
    open: 'Who can fool it?',
    close: 'Leave “Who can fool it?”',
    what: 'Show it something confusing. When it gets it wrong, tap what it is: the picture is kept and you can teach it.',
    whatNetwork:
      'Show your network something confusing. When it gets it wrong, tap what it is: the picture is kept and you can add it to what is learned.',
    how: 'How you fool it',
    ways: {
      own: 'Your own way',
      turn: 'Turn it',
      cover: 'Cover it',
      background: 'Other background',
      far: 'From afar',
      near: 'Close up',
      light: 'Other light',
    },
    tries: {
      own: 'Find a way of your own, or choose an idea.',
      turn: 'Lay it on its side or upside down. Did it learn what it is, or only how it stood?',
      cover: 'Cover a part of it with your hand. Which part can it not do without?',
      background: 'Take it somewhere else. Does it look at the thing, or at what is behind it?',
      far: 'Move it away until it looks small.',
      near: 'Bring it so close that not all of it fits.',
      light: 'Switch off a light, or hold it beside the window.',
    },
    right: 'It was right',
    roundLabel: 'This round',
    score: (tries: number, fooled: number) =>
      `Round: ${many(tries, '1 try', `${tries} tries`)}, ${fooled} fooled it`,
    wayScore: (way: string, tries: number, fooled: number) => `${way}: ${fooled} of ${tries}`,
    weakest: (way: string, fooled: number, tries: number) =>
      `What fools it most in this round: “${way}”, ${fooled} of ${tries}. Teach it takes like that.`,
    undo: 'Undo the last try',
    restart: 'New round',
    keptBy: (way: string, count: number) => `${way} · ${count}`,
    noAnswer: {
      picture: 'It gives no answer yet: it needs a picture.',
      failed: 'It gives no answer: the eye did not start. This device says why.',
      learned: 'It gives no answer yet: it needs something learned.',
      eye: 'It gives no answer yet: the eye is on its way.',
      preparing: 'It gives no answer yet: it is getting ready, wait a moment.',
    },
    says: 'It says:',
    but: 'But it is…',
    none: 'None of these',
    gone: 'a class you deleted',
    received:
      'This project came from another device: nothing is taught here, so what fools it could not be kept. In Teach, tap “Teach with these names”: with that copy you can play.',
    toTeach: 'Go to Teach',
    kept: (count: number) => many(count, '1 picture fooled it', `${count} pictures fooled it`),
    takenFor: (said: string, is: string) => `It said “${said}”, it is “${is}”.`,
    now: (says: string, isRight: boolean, taught: boolean) =>
      taught
        ? `Learned. Now, on this very picture, it says “${says}”${isRight ? '.' : ': teach it more like this one.'}`
        : `Without having learned it, it now says “${says}”.`,
    taughtNetwork: 'It is one more photo now: your network learns it in its next training.',
    teach: 'Teach it',
    teachLabel: (is: string) => `Teach it that it is “${is}”`,
    unteach: 'Unlearn it',
    unteachLabel: (is: string) => `Unlearn that it is “${is}”`,
    remove: (words: string) => `Delete: ${words}`,
  },
} satisfies TeachMessages;
