import { cameraEn } from './camera/en.ts';
import { deviceEn } from './device/en.ts';
import type { Messages } from './es.ts';
import { filterEn } from './filter/en.ts';
import { barPercent, decimals, plural } from './format.ts';
import { projectsEn } from './projects/en.ts';
import { reactionEn } from './reaction/en.ts';
import { seeEn } from './see/en.ts';
import { teachEn } from './teach/en.ts';

const many = plural('en');

/** English, complete. */
export const en = {
  /** A share beside its bar. */
  barPercent: barPercent('en'),
  /** A number without decimals. */
  whole: decimals('en', 0),
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
    why: 'Vistazo asks for the camera so you can see, filter and teach with it. The photographs stay on this device.',
    openCamera: 'Open the camera',
    openScene: 'Try it with a sample scene',
    openFile: 'Use a photo or a video',
    rooms: 'What there is',
    phrases: {
      see: 'Look at the numbers and color channels of a picture.',
      filter: 'Kernels and pooling, live, down to the arithmetic of one pixel.',
      teach: 'Show it things: it learns at once.',
      network: 'Build a network, train it on your photos, watch it learn.',
      neuron: 'From a rule to a network that learns. Needs no camera.',
    },
    blackboard: 'Blackboard',
    blackboardPhrase: 'Convolutions by hand; it needs no camera.',
  },

  ...cameraEn,

  ...deviceEn,

  hint: {
    'name-first': () => 'Give a name to the first thing you want to teach.',
    'hold-to-record': (name: string) =>
      `Point at ${name} and hold the round button. Move it slowly.`,
    'tap-to-record': (name: string) =>
      `Point at ${name} and tap the round button: it counts 3, 2, 1 and records by itself.`,
    'take-it-away': (name: string) =>
      `Take ${name} out of the picture: it should say “none of these”. Then add something else.`,
    'add-another': (name: string) =>
      `Without ${name} it says “none of these”, as it should. Now add something else.`,
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
    findIt: 'Game: Find it',
    device: 'This device',
    settings: 'Settings',
    install: 'Install the app',
    about: 'About Vistazo',
    close: 'Close',
    more: 'More',
  },

  ...projectsEn,

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

  ...reactionEn,

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
    'run-left-unsaved': () =>
      'Another tab uses the project now. The training stopped and could not be saved, nearly always for want of room: it lives as long as you do not close this page. Free some space and use the project here.',
    'run-left-behind': () =>
      'The training of the other project is kept up to its last whole epoch: when you are back there, go on with it in My network.',
    'tuning-left-behind': () =>
      'Tuning the eye of the other project did not finish: when you are back there, start it again in My network.',
    'run-left-behind-unsaved': () =>
      'The training of the other project stopped and could not be saved, nearly always for want of room: it lives as long as you do not close this page. Free some space and go back to that project.',
    'runs-left-unsaved': () =>
      'Something trained in the other project could not be saved, nearly always for want of room: it lives as long as you do not close this page. Free some space and go back to that project.',
    'network-link-opened': () => 'The network of the link was opened.',
    'activity-opened': () => 'The activity was opened in place of what you had there.',
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
  ...filterEn,
} satisfies Messages;
