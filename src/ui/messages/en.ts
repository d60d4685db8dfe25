import type { Messages } from './es.ts';
import { byteSize, decimals, megabytes, plural, seconds } from './format.ts';

const many = plural('en');
const mb = megabytes('en');
const size = byteSize('en');
const number1 = decimals('en', 1);
const hundredths = new Intl.NumberFormat('en', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
}).format;
const duration = seconds('en');
const rounded = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format;

/** English, complete. */
export const en = {
  code: 'en',
  app: {
    name: 'Vistazo',
  },

  rooms: {
    label: 'Rooms',
    teach: 'Teach',
  },

  welcome: {
    title: 'Teach your camera to recognise things',
    why: 'Vistazo asks for the camera to see what you teach it. The photographs stay on this device.',
    openCamera: 'Open the camera',
    openScene: 'Try it with a sample scene',
    openFile: 'Use a photo or a video',
  },

  picture: {
    label: 'Live picture',
    frozenLabel: 'Frozen picture',
    opening: 'Opening the camera…',
    suspended: 'The camera rests while you are not looking at this page.',
    source: 'Change camera or picture',
    frontCamera: 'Front camera',
    rearCamera: 'Rear camera',
    camera: (n: number) => `Camera ${n}`,
    file: 'Photo or video…',
    scene: 'Sample scene',
    flip: 'Flip the camera',
    freeze: 'Freeze',
    unfreeze: 'Go on',
    why: 'Where it looked',
    whyHide: 'Hide where it looked',
    whyFollows: 'The answer',
    whyChoose: 'Where it looked for…',
    whyFor: (name: string) => `Where it looked to say ${name}`,
    whyLegend: 'blue: against · orange: in favour',
    input: 'What the network sees',
    inputHide: 'Hide what the network sees',
    inputSize: (px: number) => `${px} × ${px} pixels`,
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
  },

  trouble: {
    'insecure-origin': {
      what: 'This browser gives the camera to secure pages (https) only.',
      next: 'Open the address that starts with https, or go on with the sample scene or a file.',
    },
    unsupported: {
      what: 'This browser does not let a page use the camera.',
      next: 'Try another recent browser, or go on with the sample scene or a file.',
    },
    denied: {
      what: 'The camera is not allowed.',
      next: 'Tap the lock or the icon beside the address, allow the camera, and try again.',
    },
    'not-found': {
      what: 'No camera was found.',
      next: 'Plug one in and try again, or go on with the sample scene or a file.',
    },
    'in-use': {
      what: 'Another program is using the camera.',
      next: 'Close it (a video call, perhaps) and try again.',
    },
    unplugged: {
      what: 'The camera was unplugged.',
      next: 'What you recorded is saved. Plug it in and try again.',
    },
    'file-unreadable': {
      what: 'This file cannot be opened as a photo or a video.',
      next: 'Choose another: JPEG, PNG, WebP or MP4. What you had is unchanged.',
    },
    unknown: {
      what: 'The camera could not be opened.',
      next: 'Try again, or go on with the sample scene or a file.',
    },
    retry: 'Try again',
    anotherFile: 'Choose another file',
  },

  scene: {
    empty: 'Empty table',
    mug: 'Mug',
    plant: 'Plant',
    ball: 'Football',
    banana: 'Banana',
    book: 'Book',
    teddy: 'Teddy bear',
    clock: 'Clock',
    key: 'Key',
  },

  eye: {
    name: 'the eye',
    waiting: 'The eye is on its way',
    loading: (received: number, total: number) =>
      `The eye is arriving: ${mb(received)} of ${mb(total)} MB`,
    measuring: 'The eye is settling in on this device…',
    rebuilding: 'The eye is recovering. What you taught is safe.',
    failed: 'The eye could not start on this device.',
    failedNext: 'You can go on recording: it is saved, and learned when the eye works.',
    network: 'The eye could not be fetched: there is no connection.',
    networkNext: 'You can record: it is saved, and learned when the connection is back.',
    retry: 'Try again',
    learning: (count: number) => many(count, 'learning 1 photo…', `learning ${count} photos…`),
    learned: (count: number, tookMs: number) =>
      `learned ${many(count, '1 photo', `${count} photos`)} in ${duration(tookMs)}`,
    offline: 'ready without internet',
    answering: 'the eye answers',
  },

  hint: {
    'name-first': () => 'Give a name to the first thing you want to teach.',
    'hold-to-record': (name: string) =>
      `Point at ${name} and hold the round button. Move it slowly.`,
    'take-it-away': (name: string) =>
      `Take ${name} out of the picture: it should say “none of these”. Then add something else.`,
    'second-burst': (name: string) =>
      `Record another burst of ${name}, in another place or other light.`,
  },

  teach: {
    title: 'Classes',
    nameLabel: 'Name of the class',
    namePlaceholder: 'Mug, keys, my hand…',
    nameFirst: 'Name the first thing you want to teach',
    add: 'Add',
    newClass: 'New class',
    cancel: 'Cancel',
    record: (name: string) => `Record ${name}: hold`,
    recording: (name: string, count: number) => `Recording ${name}: ${count}`,
    row: (name: string) => `${name}: see its bursts`,
    bursts: (count: number) => many(count, '1 burst', `${count} bursts`),
    photos: (count: number) => many(count, '1 photo', `${count} photos`),
    noPhotos: 'no photos yet',
    notLearned: (count: number) =>
      many(count, '1 saved, not learned yet', `${count} saved, not learned yet`),
    anotherPlace: 'record another',
    none: 'None of these',
    noneSettings: 'None of these: how strict it is',
    likeness: (value: number, threshold: number) =>
      `Likeness ${hundredths(value)}, threshold ${hundredths(threshold)}`,
    waitingForPicture: 'No live picture',
  },

  tray: {
    name: 'Name',
    colour: 'Colour and symbol',
    markOption: (n: number) => `Symbol ${n}`,
    burst: (n: number) => `Burst ${n}`,
    fromCamera: 'camera',
    fromFile: 'file',
    fromScene: 'sample scene',
    photo: (n: number, of: number) => `Photo ${n} of ${of}`,
    deletePhoto: 'Delete this photo',
    deleteBurst: 'Delete the burst',
    deleteClass: 'Delete the class',
    moveBurstTo: 'Move the burst to…',
    movePhotoTo: 'Move the photo to…',
    empty: 'No photos yet. Hold the round button to record.',
    score: (right: number, asked: number) => `${right} of ${asked} right in bursts it has not seen`,
    scoreHow:
      'It learns without one burst, is asked about its photos, and so on with each burst. “None of these” counts as wrong.',
    cannotKnow: 'I cannot know yet how well it recognises this: another burst is needed.',
    finding: 'Finding out how well it recognises this…',
    noScore: 'Record at least two bursts in different places to find out how well it does.',
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
      `At this setting it rejects ${rejected} of ${asked} of your own photographs, in bursts it has not seen.`,
    rejectsUnknown:
      'With two bursts a class I can say how many of your own photographs it rejects.',
    why: 'Why?',
    whyText:
      'Likeness is the cosine between the embedding of the picture and the mean embedding of the class, without what the picture shares with all your classes, such as the table: 1 is identical, 0 has nothing in common. The threshold comes from your bursts: each is compared with the others of its class. With a single burst a fixed value near 0.4 is used.',
  },

  menu: {
    label: 'Menu',
    device: 'This device',
    settings: 'Settings',
    install: 'Install the app',
    about: 'About Vistazo',
    close: 'Close',
    more: 'More',
  },

  device: {
    title: 'This device',
    eye: 'The eye',
    runsOn: 'Runs on',
    backends: {
      webgpu: 'WebGPU (graphics card)',
      webgl: 'WebGL (graphics card)',
      wasm: 'WebAssembly (processor)',
      cpu: 'JavaScript (processor)',
    },
    automatic: 'Automatic',
    size: 'Input size',
    pixels: (px: number) => `${px} px`,
    measured: 'Measured at start',
    perSecond: (value: number) => `${number1(value)} pictures a second`,
    now: 'Right now',
    trials: 'What was tried',
    results: {
      chosen: 'chosen',
      slower: 'slower',
      absent: 'not here',
      'wrong-answer': 'gave a wrong answer',
      'too-slow': 'too slow',
      failed: 'failed',
      lost: 'lost in use',
    },
    override: 'Choose by hand',
    overrideNote: 'When the size changes, the eye looks at all stored photographs again.',
    storage: 'Space',
    used: (used: number, quota: number) => `${size(used)} of ${size(quota)}`,
    photosFit: (count: number) => `About ${rounded(count)} more photographs fit.`,
    runningOut: 'Space is running out. Delete bursts you do not need before recording more.',
    persisted: 'The browser promised not to erase what is stored.',
    notPersisted: 'The browser may erase what is stored when it runs out of space.',
    askPersist: 'Ask it to keep it',
    forgets:
      'Safari erases what pages store if you do not visit them for 7 days. The installed app keeps it, but starts empty.',
    offline: 'Without internet',
    offlineReady: 'Ready to use without internet.',
    offlineProgress: (received: number, total: number) =>
      `Saving for use without internet: ${mb(received)} of ${mb(total)} MB`,
    offlineUnsupported: 'This browser cannot use it without internet from this address.',
    offlineTrouble: 'Not everything could be saved. Try again when there is a connection.',
    packCore: 'The core: the eye and the learning',
    megabytes: size,
    allOffline: 'Save everything for use without internet',
  },

  settings: {
    title: 'Settings',
    language: 'Language',
    spanish: 'Español',
    english: 'English',
    surface: 'Appearance',
    auto: 'Automatic',
    night: 'Night',
    keys: 'Keyboard shortcuts',
    keysNote: 'They act while no control is in use.',
    sound: 'A tick for each photo',
  },

  install: {
    title: 'Install Vistazo',
    button: 'Install',
    tap: 'Tap',
    share: 'Share',
    choose: 'and choose “Add to Home Screen”.',
    notThere: {
      safari: 'If you do not see that button, it is inside ⋯.',
      other: 'If that option is missing, open this page in Safari.',
    },
    openThere: 'Open Vistazo from the Home Screen and record there.',
    openSafari: 'It cannot be installed from here: open this page in Safari.',
    before: {
      safari:
        'Install it before recording: what you record in Safari does not move to the installed app.',
      other:
        'Install it before recording: what you record in this browser does not move to the installed app.',
    },
    already: {
      safari:
        'What you already recorded in Safari stays in Safari; it does not move to the installed app. Install it before you go on.',
      other:
        'What you already recorded in this browser stays here; it does not move to the installed app. Install it before you go on.',
    },
    offer: 'Vistazo works without internet now. Install it to open it like any other app.',
    later: 'Not now',
    other: 'In the browser’s menu choose “Install” or “Add to Home screen”.',
    done: 'It is installed.',
  },

  numbers: {
    words: (columns: number, rows: number) =>
      `This is how the computer sees it: ${columns} × ${rows} numbers, from 0 (black) to 255 (white)`,
    described: (columns: number, rows: number) =>
      `The picture turned into ${columns} columns and ${rows} rows of numbers, from 0 (black) to 255 (white)`,
    show: 'See the numbers',
    hide: 'See the picture',
  },

  projector: {
    name: 'Projector mode',
    note: 'Large letters and lines, to be read from the last row.',
    board: 'Whiteboard',
  },

  keys: {
    rooms: 'opens a room',
    step: 'previous or next room',
    freeze: 'freezes the picture',
    why: 'shows where it looked',
    fullScreen: 'fills the screen',
    projector: 'projector mode',
  },

  about: {
    title: 'About Vistazo',
    what: 'A camera that shows how a neural network sees, and that learns in your hand.',
    privacy:
      'Everything happens on this device: photographs and what was learned are sent nowhere.',
    eye: 'The eye is EfficientNet-Lite0, a network already trained on ImageNet (Apache 2.0 licence). What you teach is learned on top of it.',
    code: 'The code is free (MIT licence).',
  },

  notice: {
    'removed-class': (name: string) => `${name} was deleted.`,
    'removed-burst': () => 'The burst was deleted.',
    'removed-photo': () => 'The photo was deleted.',
    moved: (name: string) => `It is in ${name} now.`,
    'saved-not-learned': (count: number) =>
      many(
        count,
        '1 photo saved, not learned yet: the eye is on its way.',
        `${count} photos saved, not learned yet: the eye is on its way.`,
      ),
    store: {
      unavailable:
        'This browser does not let us store here (a private window?). You can teach, but it is forgotten on closing.',
      blocked: 'Another tab of Vistazo holds the store. Close it and open this one again.',
      'newer-version':
        'What is stored comes from a newer version of Vistazo. It was not touched: reload to update.',
      'quota-full':
        'There is no space left: the last photographs are in memory only. Delete bursts you do not need and tap Save.',
      unknown: 'It could not be saved. What you see is still in memory.',
    },
    'eye-rebuilt': () => 'The eye recovered. Nothing was lost.',
    'update-waiting': () => 'There is a new version.',
    unexpected: () =>
      'Something failed. What you recorded is saved; if nothing responds, reload the page.',
    undo: 'Undo',
    save: 'Save',
    update: 'Update',
    close: 'Close notice',
    label: 'Notices',
  },
} satisfies Messages;
