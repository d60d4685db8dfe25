import type { Messages } from './es.ts';
import { barPercent, byteSize, decimals, isoDay, megabytes, plural, seconds } from './format.ts';
import { filterEn } from './filter/en.ts';
import { seeEn } from './see/en.ts';
import { teachEn } from './teach/en.ts';

const many = plural('en');
const mb = megabytes('en');
const size = byteSize('en');
const number1 = decimals('en', 1);
const duration = seconds('en');
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const rounded = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format;

/** English, complete. */
export const en = {
  /** A share beside its bar. */
  barPercent: barPercent('en'),
  code: 'en',
  app: {
    name: 'Vistazo',
  },

  rooms: {
    label: 'Rooms',
    see: 'See',
    filter: 'Filter',
    teach: 'Teach',
    network: 'My network',
    neuron: 'Neuron',
    course: 'Course',
    topic: (n: number) => `Course · ${n}`,
    backToTopic: (n: number) => `Course · ${n}: back to the course`,
    failed: 'This room is not on this device yet, and there is no network to fetch it.',
    retry: 'Try again',
  },

  welcome: {
    title: 'Teach your camera to recognize things',
    why: 'Vistazo asks for the camera to see what you teach it. The photographs stay on this device.',
    openCamera: 'Open the camera',
    openScene: 'Try it with a sample scene',
    openFile: 'Use a photo or a video',
    rooms: 'What there is',
    phrases: {
      see: 'A picture is numbers; colors have spaces.',
      filter: 'Kernels and pooling, live, down to the arithmetic of one pixel.',
      teach: 'Show it things: it learns at once.',
      network: 'Build a network, train it on your photos, watch it learn.',
      neuron: 'From a rule to a network that learns. Needs no camera.',
    },
    blackboard: 'Blackboard',
    blackboardPhrase: 'Convolutions by hand; it needs no camera.',
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
    replaced: 'This picture is no longer the camera’s.',
    backToCamera: 'Back to the camera',
    freeze: 'Freeze',
    unfreeze: 'Go on',
    why: 'Where it looked',
    whyHide: 'Hide where it looked',
    whyFollows: 'The answer',
    whyChoose: 'Where it looked for…',
    whyFor: (name: string) => `Where it looked to say ${name}`,
    whyLegend: 'blue: against · orange: in favor',
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
    ball: 'Soccer ball',
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
    retry: 'Try again',
    learning: (count: number) => many(count, 'learning 1 photo…', `learning ${count} photos…`),
    learned: (count: number, tookMs: number) =>
      `learned ${many(count, '1 photo', `${count} photos`)} in ${duration(tookMs)}`,
    offline: 'ready without internet',
    answering: 'the eye answers',
  },

  line: {
    lost: 'No connection: it goes on by itself when it is back.',
    meanwhile: 'Meanwhile you can record: it is saved, and learned afterwards.',
    keeps: 'What has come stays.',
    retryNow: 'Try now',
    gone: 'This version is no longer at its address.',
    goneNext: 'Reload the page; what you recorded stays.',
    noRoom: (missing: number) =>
      `There is no room to save everything: ${mb(missing)} MB are missing. Free some space and tap Save. Until then it works with internet.`,
  },

  hint: {
    'name-first': () => 'Give a name to the first thing you want to teach.',
    'hold-to-record': (name: string) =>
      `Point at ${name} and hold the round button. Move it slowly.`,
    'tap-to-record': (name: string) =>
      `Point at ${name} and tap the round button: it counts 3, 2, 1 and records by itself.`,
    'take-it-away': (name: string) =>
      `Take ${name} out of the picture: it should say “none of these”. Then add something else.`,
    'second-burst': (name: string) =>
      `Record another take of ${name}, in another place or other light.`,
  },

  ...seeEn,

  ...teachEn,

  known: {
    title: 'What the eye already knew',
    close: 'Leave “What the eye already knew”',
    findIt: 'Find it',
    leaveFindIt: 'Leave Find it',
  },

  menu: {
    label: 'Menu',
    shareProject: 'Share project…',
    openFile: 'Open a file…',
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
    askedSize: (px: number) => `${px} px, at which the received classifier was learned`,
    measured: 'Measured at start',
    measuredAt: (px: number) => `at ${px} px, the size that suits this device`,
    perSecond: (value: number) => `${number1(value)} pictures per second`,
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
    runningOut: 'Space is running out. Delete takes you do not need before recording more.',
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

  received: {
    receive: 'Receive from another phone',
    send: 'Send to another phone',
    title: (name) => (name ? `Received: “${name}”` : 'Received from another phone'),
    about: (atMs, sizePx) =>
      `Sent on ${day.format(atMs)}. It answers as it does there, looking at ${sizePx} px. It came without photos, so it cannot be taught any more here.`,
    otherEye:
      'It is from another version of the eye, so it cannot answer here. Update Vistazo on both phones and receive it again.',
    teachNames: 'Teach with these names',
    ownName: (name) => `${name} (mine)`,
    remove: 'Remove',
    row: 'received, no photos',
    project: 'received, no photos',
    answering: (sizePx) => `received · at ${sizePx} px`,
    tray: 'It came from another phone, without photos: its name and what it learned do not change here.',
    test: 'To find out how well it answers about your own things, do a test round in Evaluate.',
  },
  share: {
    title: 'QR of this app',
    how: 'Point another phone’s camera at this code: Vistazo opens there.',
    code: (url: string) => `QR code of ${url}`,
    larger: 'Enlarge',
    enlarge: (url: string) => `Enlarge the QR code of ${url}`,
    copy: 'Copy the address',
    copied: 'Address copied.',
    notCopied: 'It could not be copied. Select the address and copy it by hand.',
    send: 'Share',
    others: 'It does not open? Try another address of this computer:',
    sameNetwork: 'The phone must be on the same Wi-Fi network as this computer.',
    certificate:
      'The first time it warns that the connection is not private: open the details of the warning and continue. The camera and the learning work; to install it or use it without internet, an address with a recognized certificate is needed.',
    unreachable:
      'The address of this page, localhost, exists on this computer only: a phone cannot open it.',
    unreachableNext:
      'Connect the computer to the Wi-Fi and start Vistazo with npm start, or publish it on the internet: the README file says how.',
    cannotKeep:
      'From this address it can neither be installed nor kept for use without internet: that needs an https address with a recognized certificate. The camera and the learning work, and what you record stays on this device.',
  },

  numbers: {
    label: 'The numbers',
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
    stage: 'opens the stage',
    projector: 'projector mode',
  },

  about: {
    title: 'About Vistazo',
    what: 'A camera that shows how a neural network sees, and that learns in your hand.',
    privacy:
      'Everything happens on this device: photographs and what was learned are sent nowhere.',
    eye: 'The eye is EfficientNet-Lite0, a network already trained on ImageNet (Apache 2.0 license). What you teach is learned on top of it.',
    code: 'The code is free (MIT license).',
  },

  reaction: {
    label: 'Reaction',
    nothing: 'none',
    title: (name: string) => `Reaction of ${name}`,
    when: 'It happens once, when the answer changes and stays for half a second.',
    picture: 'Picture',
    noPicture: 'None',
    emoji: 'Emoji',
    otherEmoji: 'Another emoji',
    notEmoji: 'There is no emoji in that. Type one, such as 🎉.',
    photo: 'Photo',
    chosenPhoto: 'The chosen photo',
    ownPhotos: 'Photos from its takes',
    usePhoto: (n: number) => `Use photo ${n} from its takes`,
    fromFile: 'Photo from a file…',
    sound: 'Sound',
    noSound: 'None',
    tone: 'Tone',
    tones: {
      bell: 'Bell',
      drop: 'Drop',
      greeting: 'Greeting',
      fanfare: 'Fanfare',
      wood: 'Marimba',
      deep: 'Deep',
    },
    phrase: 'Phrase',
    name: 'Name',
    says: (name: string) => `Says “${name}”`,
    listen: 'Listen',
    noVoice:
      'This device has no English voice that works without internet. You can use a tone or record a phrase.',
    useTone: 'Use a tone',
    holdToSpeak: 'Hold and speak',
    recordAgain: 'Record again',
    opening: 'Opening the microphone…',
    speakNow: 'Speak now',
    recording: 'Recording. Let go to finish; if you only tapped, tap again.',
    ready: 'The microphone is allowed now. Hold and speak.',
    phraseHow:
      'Up to 5 seconds. The microphone is used only while you record, and the phrase stays on this device.',
    deletePhrase: 'Delete the phrase',
    mute: 'Mute the reactions',
    unmute: 'Hear the reactions again',
    trouble: {
      'quota-full':
        'There is no space left to save it: the reaction is as it was. Delete takes you do not need and try again.',
      'not-saved': 'It could not be saved: the reaction is as it was. Try again.',
      'photo-unreadable':
        'This file cannot be opened as a photo: the reaction is as it was. Choose another: JPEG, PNG or WebP.',
    },
    microphone: {
      'insecure-origin':
        'This browser gives the microphone only to secure pages (https). You can use a tone.',
      unsupported: 'This browser does not let a page record sound. You can use a tone.',
      denied:
        'The microphone is not allowed. Tap the padlock or the icon beside the address, allow it and try again.',
      'not-found': 'No microphone was found. Connect one and try again, or use a tone.',
      'in-use':
        'Another application is using the microphone. Close it (a video call, for example) and try again.',
      'too-short': 'Nothing was recorded. Keep holding while you speak.',
      unknown: 'The microphone could not be opened. Try again, or use a tone.',
    },
  },

  stage: {
    noVoice:
      'This device has no English voice that works without internet. You can give each class a tone or a phrase, in its reaction.',
    label: 'Stage',
    leave: 'Leave the stage',
    sayNames: 'Say the names',
  },

  notice: {
    'removed-class': (name: string) => `${name} was deleted.`,
    'removed-burst': () => 'The take was deleted.',
    'keep-copy': () =>
      'This project has grown and is on this device alone. It is worth keeping a copy.',
    keepCopy: 'Save a copy…',
    'arrival-lost': () =>
      'What was sent to Vistazo did not arrive, or there was no room to receive it. Nothing of yours has changed. Save it on the device and open it from here.',
    'removed-photo': () => 'The photo was deleted.',
    'removed-phrase': () => 'The phrase was removed.',
    'removed-layer': () => 'A layer was removed.',
    'removed-run': () => 'A training was removed.',
    'test-taught': () => 'The test take is learned from now.',
    'run-left': () =>
      'Another tab uses the project now. The training is kept up to its last whole epoch: go on with it there, in My network.',
    'tuning-left': () =>
      'Another tab uses the project now. Tuning the eye did not finish: start it there, in My network.',
    'network-link-opened': () => 'The network of the link was opened.',
    'network-link-damaged': () =>
      'The link of the network is damaged. The network there was stayed.',
    'network-link-newer': () =>
      'This link is from a newer version of Vistazo: reload the page to use it.',
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
        'There is no space left: the last photographs are in memory only. Delete takes you do not need and tap Save.',
      gone: 'What was to be changed is not there any more: it may have been deleted. The rest is as it was.',
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

  projects: {
    menu: 'Projects…',
    title: 'Projects',
    unnamed: 'My project',
    switcher: (name: string) => `Project ${name}: switch`,
    list: 'Projects on this device',
    open: (name: string) => `Open ${name}`,
    shown: 'open',
    classes: (count: number) => many(count, '1 class', `${count} classes`),
    photos: (count: number) => many(count, '1 photo', `${count} photos`),
    date: (atMs: number) => day.format(atMs),
    actions: (name: string) => `Actions for ${name}`,
    share: 'Share…',
    rename: 'Rename',
    duplicate: 'Duplicate',
    remove: 'Delete',
    newProject: 'New project',
    newName: 'New project',
    nameLabel: 'Name of the project',
    create: 'Create',
    keepName: 'Save',
    cancel: 'Cancel',
    copyName: (name: string) => `Copy of ${name}`,
    removed: (name: string) => `The project ${name} was deleted.`,
    gone: 'That project was deleted in another tab.',
    example: 'Example project',
    exampleOffer: 'See an example project',
    exampleName: 'Example',
    exampleProgress: (done: number, total: number) =>
      `Preparing the example: ${done} of ${total} photos`,
    onlyInMemory: 'This browser does not let us store here, so there is only one project.',
    troubles: {
      unavailable: 'It could not be done: this browser does not let us store here.',
      blocked: 'It could not be done: another tab of Vistazo does not let go of what is stored.',
      'newer-version': 'What is stored is from a newer version of Vistazo: reload the page.',
      'quota-full':
        'There is no room for that. Nothing was lost: delete what you do not need and try again.',
      gone: 'That project is not there any more: it may have been deleted in another tab. The rest is as it was.',
      unknown: 'It could not be done. What you had is as it was.',
      'in-use': 'That project is open in another tab: close it there and try again.',
      unreadable:
        'That project could not be read, so this one stays open and nothing changed. Reload the page and try again.',
      unsaved:
        'The project was not changed: some of this one is in memory only. Delete takes you do not need and tap Save.',
    },
    watching: 'This project is open in another tab: here you can look, not record.',
    takeOver: 'Use it here',
    takingOver: 'Asking the other tab for it…',
  },

  erase: {
    title: 'Erase everything from this device',
    open: 'Erase everything from this device…',
    what: 'For shared devices: leaves Vistazo as if it had just been opened.',
    copyTitle: '1. Save a copy of the photos',
    copyWhat:
      'A zip file with a folder for each project and class; test rounds are in folders of their own. It opens without Vistazo.',
    testFolder: 'test',
    copy: 'Save a copy',
    copyProgress: (done: number, total: number) => `Copying: ${done} of ${total} photos`,
    copyName: (atMs: number) => `vistazo-photos-${isoDay(atMs)}.zip`,
    copySaved: 'The copy is saved.',
    copyFailed: 'The copy could not be saved. Nothing was erased: try again.',
    noPhotos: 'There are no photos to copy.',
    eraseTitle: '2. Erase everything',
    goes: (projects: number, photos: number) =>
      `Erased for good: ${many(projects, '1 project', `${projects} projects`)} with ${many(photos, '1 photo', `${photos} photos`)}, what was learned, and the settings.`,
    stays: 'What stays: the app, ready to be used without internet.',
    start: 'Erase everything…',
    sure: 'Erase everything?',
    noUndo: 'It cannot be undone.',
    confirm: 'Yes, erase everything',
    cancel: 'Do not erase',
    erasing: 'Erasing…',
    blocked:
      'Another tab of Vistazo does not let go of what is stored. Close it: then it is erased. Reload this one after that.',
    elsewhere: 'Everything was erased from another tab.',
  },
  ...filterEn,
} satisfies Messages;
