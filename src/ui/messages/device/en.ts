import { byteSize, decimals, megabytes, plural, seconds } from '../format.ts';
import type { DeviceMessages } from './es.ts';

const many = plural('en');
const mb = megabytes('en');
const size = byteSize('en');
const number1 = decimals('en', 1);
const duration = seconds('en');
const rounded = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format;

/** Words of the device: its eye, its network, its settings and its space. */
export const deviceEn = {
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
    askedSize: (px: number) => `${px} px: the size the received classifier learned at`,
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
} satisfies DeviceMessages;
