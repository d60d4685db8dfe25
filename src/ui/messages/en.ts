import type { Messages } from './es.ts';
import { barPercent, byteSize, decimals, isoDay, megabytes, plural, seconds } from './format.ts';

const many = plural('en');
const mb = megabytes('en');
const size = byteSize('en');
const number1 = decimals('en', 1);
const whole = decimals('en', 0);
const hundredthsAtMost = decimals('en', 2);
const hundredths = new Intl.NumberFormat('en', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
}).format;
const duration = seconds('en');
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const rounded = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format;

/** What gives about this much light. */
function lightName(luxLog: number): string {
  if (luxLog > 2.4) return 'an overcast day';
  if (luxLog > 1.3) return 'a room';
  if (luxLog > 0.3) return 'a street at night';
  if (luxLog > -1) return 'full moon';
  if (luxLog > -2.4) return 'half moon';
  return 'stars alone';
}

/** A range in words: `from 2 to 8`. */
function fromTo(min: number, max: number): string {
  const [low, high] = [min, max].map((end) => hundredthsAtMost(end).replace('-', '−'));
  return `from ${low} to ${high}`;
}

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
      filter: 'Kernels and pooling, live, down to the sum of one pixel.',
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
    'take-it-away': (name: string) =>
      `Take ${name} out of the picture: it should say “none of these”. Then add something else.`,
    'second-burst': (name: string) =>
      `Record another take of ${name}, in another place or other light.`,
  },

  see: {
    views: 'What to look at',
    numbers: 'Numbers',
    colour: 'Color',
    eye: 'Your eye',
    noGpu: {
      unsupported: 'This browser has no WebGL2, which draws the pixels. The picture goes on here.',
      lost: 'The graphics card stopped. The picture goes on; the numbers come back by themselves.',
      'not-here':
        'The pixels of this room are not on this device yet, and there is no network to bring them.',
    },
    original: (width: number, height: number) => `the original picture is ${width} × ${height}`,
    lowered: (width: number, height: number) =>
      `lowered to ${width} × ${height} to keep pace with the camera`,

    picture: (width: number, height: number) =>
      `Picture of ${width} by ${height} pixels, pixel by pixel`,
    pictureKeys:
      'Arrows: from pixel to pixel. Plus and minus: closer and further. Zero: all of it. Escape: let the pixel go.',
    zoomIn: 'Closer',
    zoomOut: 'Further',
    zoomReset: 'See all of it',
    stepBack: 'The last 2 seconds',
    earlier: 'A moment earlier',
    later: 'A moment later',
    secondsAgo: (ms: number) => (ms < 50 ? 'now' : `${number1(ms / 1000)} s ago`),

    shape: 'The shape of the array',
    count: (numbers: number) => many(numbers, '1 number', `${whole(numbers)} numbers`),
    channels: 'Channels',
    gray: '1 · gray',
    rgb: '3 · RGB',
    rgba: '4 · RGBA',
    channelWords: {
      1: 'One number per pixel: how much light. Green counts most, as your eye sees it best.',
      3: 'Three numbers per pixel: how much red, how much green and how much blue.',
      4: 'The fourth is alpha: how opaque it is. A camera sees no transparency, so it is always 255.',
    },
    bits: 'Bits per number',
    bitsValue: (bits: number) => `${bits} · ${2 ** bits} levels`,
    across: 'Resolution',
    acrossValue: (width: number, height: number) => `${width} × ${height} pixels`,
    course: (width: number, height: number) => `Your face in ${width} × ${height}`,

    hint: 'Spread two fingers on the picture, or turn the wheel, until the pixels tell their numbers. Tap one to read it.',
    pixel: 'The pixel',
    pixelWords: 'A pixel is a point in five dimensions: where it is and what color it has.',
    pixelWordsGray: 'A gray pixel is three numbers: where it is and how much light it has.',
    said: (x: number, y: number, values: string) => `x ${x}, y ${y}: ${values}`,
    saidGray: (gray: number) => `gray ${gray}`,
    saidRgb: (r: number, g: number, b: number) => `red ${r}, green ${g}, blue ${b}`,
    saidLeft: 'Pixel let go.',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'This browser does not allow copying.',
    letGo: 'Let the pixel go',

    space: 'Color space',
    spaces: {
      rgb: 'RGB',
      hsv: 'HSV',
      hsl: 'HSL',
      ycbcr: 'YCbCr',
      lab: 'CIELAB',
      lms: 'LMS',
      gray: 'Gray',
    },
    channelNames: {
      red: 'red',
      green: 'green',
      blue: 'blue',
      hue: 'hue',
      saturation: 'saturation',
      value: 'value',
      lightness: 'lightness',
      luma: 'light',
      blueDifference: 'toward blue',
      redDifference: 'toward red',
      greenRed: 'green to red',
      blueYellow: 'blue to yellow',
      long: 'long cones',
      medium: 'medium cones',
      short: 'short cones',
      gray: 'gray',
    },
    recomposed: 'recombined',
    tiles: 'The channels',
    enlarge: (name: string) => `${name}: enlarge`,
    shrink: (name: string) => `${name}: see all`,
    cloud: 'Color cloud',
    cloudHide: 'See the channels',
    cloudWords: 'Each pixel is a point. Turn it.',
    cloudKeys: 'Arrows: turn the cloud. Escape: see the channels.',
    recipes: 'Recipes',
    recipeNames: {
      'swap-red-blue': 'Red ↔ blue',
      'no-blue': 'No blue',
      negative: 'Negative',
      'turn-hue': 'Hue +120°',
      'no-saturation': 'No saturation',
      vivid: 'More color',
      'flat-lightness': 'Flat light',
      'only-light': 'Light alone',
      'opposite-colours': 'Opposite colors',
      protanopia: 'Protanopia',
      deuteranopia: 'Deuteranopia',
      tritanopia: 'Tritanopia',
    },
    asItIs: 'As it is',
    change: (name: string, symbol: string) => `${name} (${symbol})`,
    silence: (name: string) => `Silence ${name}`,
    gain: (symbol: string) => `${symbol}: how much it counts`,
    takes: (symbol: string) => `${symbol} takes the value of`,
    mixed: 'a mix',
    coloured: 'Each channel in its own colors',
    colouredNote: 'Off: in grays, brighter is more.',
    spaceWords: {
      rgb: {
        what: 'How much red, green and blue: so the camera keeps it, and so the screen lights up.',
        when: 'It is what nearly all networks are given. Light and color are mixed: a shadow changes all three numbers.',
        formula: 'color = (R, G, B), from 0 to 255',
      },
      hsv: {
        what: 'Hue, saturation and value: as one picks a color.',
        when: 'To tell things apart by their color even when the light changes. Skin, light or dark, has hues between 0° and 50°.',
        formula: 'V = max(R, G, B)   S = (max − min) / max',
      },
      hsl: {
        what: 'Like HSV, but from black to white through the pure color.',
        when: 'In design and CSS: to lighten or darken a color without changing its hue.',
        formula: 'L = (max + min) / 2',
      },
      ycbcr: {
        what: 'Light on one side (Y), color on the other (Cb, Cr).',
        when: 'JPEG and video keep Cb and Cr with fewer pixels (chroma subsampling): your eye hardly notices. Skin falls in Cb 77–127, Cr 133–173.',
        formula: 'Y = 0.299 R + 0.587 G + 0.114 B',
      },
      lab: {
        what: 'Made so that equal distances look equally different.',
        when: 'To measure how alike two colors are (perceptual distance): paint, print, diagnosis.',
        formula: 'ΔE = √(ΔL*² + Δa*² + Δb*²)',
      },
      lms: {
        what: 'What the three kinds of cones in your eye answer: long, medium and short waves.',
        when: 'To simulate color blindness and correct white. L and M are much alike: in their difference lives red against green.',
        formula: '(L, M, S) = A · (X, Y, Z)',
      },
      gray: {
        what: 'A single number per pixel: how much light.',
        when: 'Edges, shapes and text hardly need color: it is a third of the data.',
        formula: 'Y = 0.299 R + 0.587 G + 0.114 B',
      },
    },
  },

  teach: {
    foreign: 'Models by others',
    foreignClose: 'Back to your classes',
    title: 'Classes',
    evaluate: 'Evaluate',
    nameLabel: 'Name of the class',
    namePlaceholder: 'Mug, keys, my hand…',
    nameFirst: 'Name the first thing you want to teach',
    add: 'Add',
    newClass: 'New class',
    record: (name: string) => `Record ${name}: hold`,
    recording: (name: string, count: number) => `Recording ${name}: ${count}`,
    row: (name: string) => `${name}: see its takes`,
    bursts: (count: number) => many(count, '1 take', `${count} takes`),
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
      'It learns without one take, is asked about its photos, and so on with each take. “None of these” counts as wrong.',
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
    noAnswer: 'It gives no answer yet: it needs a picture and something learned.',
    says: 'It says:',
    but: 'But it is…',
    none: 'None of these',
    gone: 'a class you deleted',
    kept: (count: number) => many(count, '1 picture fooled it', `${count} pictures fooled it`),
    takenFor: (said: string, is: string) => `It said “${said}”, it is “${is}”.`,
    now: (says: string, isRight: boolean, taught: boolean) =>
      taught
        ? `Learned. Now, on this very picture, it says “${says}”${isRight ? '.' : ': teach it more like this one.'}`
        : `Without having learned it, it now says “${says}”.`,
    teach: 'Teach it',
    teachLabel: (is: string) => `Teach it that it is “${is}”`,
    unteach: 'Unlearn it',
    unteachLabel: (is: string) => `Unlearn that it is “${is}”`,
    remove: (words: string) => `Delete: ${words}`,
  },

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
    measured: 'Measured at start',
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
    keepCopy: 'Keep one…',
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
    what: 'For lent devices: leaves Vistazo as if it had just been opened.',
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
  filter: {
    paper: 'Paper mode',
    chain: 'Chain of filters',
    keys: 'Alt and the arrows ↑ ↓ move a stage; Delete removes it.',
    source: 'Input',
    add: 'Add',
    addKind: {
      convolution: 'Convolution',
      activation: 'Activation',
      pooling: 'Pooling',
    },
    full: (most: number) => `A chain has up to ${most} stages.`,
    emptyChain: 'No stages: the picture comes out as it goes in.',
    up: (name: string) => `Move ${name} earlier`,
    down: (name: string) => `Move ${name} later`,
    remove: (name: string) => `Remove ${name}`,
    switchOn: (name: string) => `Switch on ${name}`,
    switchOff: (name: string) => `Switch off ${name}`,
    off: 'off',
    moved: (name: string, place: number, count: number) => `${name}: place ${place} of ${count}`,
    size: (widthPx: number, heightPx: number) => `${widthPx} × ${heightPx}`,
    rate: (perSecond: number) => `${perSecond} per second`,
    work: 'Working resolution',
    workNote: 'The largest with which this device keeps up with the camera.',

    ownKernel: 'Own kernel',
    ownKernelWhat: 'Your own numbers. Choose a filter to begin with a known one.',
    presets: {
      identity: { name: 'Identity', what: 'Leaves every pixel as it is.' },
      box: { name: 'Box', what: 'Each pixel is the average of its neighbors: blurs.' },
      gaussian: {
        name: 'Gaussian',
        what: 'An average that weighs what is near: blurs softly, alike in every direction.',
      },
      sharpen: { name: 'Sharpen', what: 'Brings out what differs from its neighbors.' },
      unsharp: {
        name: 'Unsharp',
        what: 'Adds what a blur took away: sharpens without exaggerating specks.',
      },
      emboss: { name: 'Emboss', what: 'Light from a corner: edges look carved.' },
      outline: {
        name: 'Outline',
        what: 'The center against its eight neighbors: only what changes remains.',
      },
      laplacian: {
        name: 'Laplacian',
        what: 'Second derivative: changes its sign right at each edge.',
      },
      'sobel-x': {
        name: 'Sobel x',
        what: 'Derivative across: positive where it grows brighter to the right.',
      },
      'sobel-y': {
        name: 'Sobel y',
        what: 'Derivative down: positive where it grows brighter downwards.',
      },
      sobel: {
        name: 'Sobel √(x² + y²)',
        what: 'Magnitude of the gradient: how strong the edge is, in whichever direction.',
      },
      'prewitt-x': { name: 'Prewitt x', what: 'Like Sobel x, with all rows alike.' },
      'prewitt-y': { name: 'Prewitt y', what: 'Like Sobel y, with all columns alike.' },
      'scharr-x': { name: 'Scharr x', what: 'Like Sobel x, truer to the angle of the edge.' },
      'scharr-y': { name: 'Scharr y', what: 'Like Sobel y, truer to the angle of the edge.' },
      gabor: {
        name: 'Gabor',
        what: 'Stripes of one width and angle: what first kernels of many networks look like.',
      },
      'motion-blur': { name: 'Motion', what: 'An average along a line: a moving camera.' },
      'random-balanced': {
        name: 'Random',
        what: 'Random numbers that sum to 0: much like a network before it learns.',
      },
      random: {
        name: 'Random, unbalanced',
        what: 'Random numbers: how a network begins before it learns.',
      },
    } as Record<string, { readonly name: string; readonly what: string } | undefined>,
    parameters: {
      angle: 'Angle',
      wavelength: 'Wavelength',
      sigma: 'Sigma σ',
      seed: 'Random seed',
      amount: 'Amount',
      weight: 'Weight w',
      p: 'Exponent p',
      alpha: 'Alpha α',
      slope: 'Slope',
      spacing: 'Spacing',
      diameter: 'Diameter',
      period: 'Spacing',
      thickness: 'Thickness',
      cell: 'Side of a square',
      ramp: 'Width of the step',
    } as Record<string, string | undefined>,
    kernelSize: 'Kernel size',
    sizeOf: (size: number) => `${size} × ${size}`,
    preset: 'Filter',
    kernel: 'Kernel',
    plane: 'Weights for the channel',
    planes: ['Red', 'Green', 'Blue'] as readonly string[],
    gray: 'Gray',
    firstKernel: 'First kernel',
    secondKernel: 'Second kernel',
    cell: (row: number, column: number) => `Row ${row}, column ${column}`,
    cellValue: (row: number, column: number, value: string) =>
      `Row ${row}, column ${column}: ${value}`,
    gridKeys: 'Arrows move; type a number to change it',
    less: (what: string) => `Less: ${what}`,
    more: (what: string) => `More: ${what}`,
    turnSign: (what: string) => `Change the sign: ${what}`,
    stride: 'Stride',
    padding: 'Padding',
    paddings: {
      valid: 'none (valid)',
      zeros: 'zeros',
      reflect: 'mirror (reflect)',
      replicate: 'edge (replicate)',
    },
    channels: 'Channels',
    channelModes: {
      gray: 'gray',
      each: 'each apart',
      summed: 'summed',
    },
    channelNotes: {
      gray: 'The kernel sees the gray value of each pixel.',
      each: 'The same kernel goes over red, green and blue, each apart.',
      summed: 'As in a network: a plane of weights for each channel, all summed.',
    },
    dilation: 'Dilation',
    divisor: 'Divisor',
    bias: 'Bias',
    flipped: 'Convolution: flips the kernel',
    flippedNote:
      'Textbook convolution turns the kernel by 180°. Networks compute cross-correlation: without turning it.',
    asUsed: 'As it is used: flipped (turned by 180°)',
    combine: 'Two kernels',
    combines: {
      none: 'one',
      magnitude: 'magnitude √(a² + b²)',
      maxout: 'maxout: the larger',
    },
    sourceKinds: 'What goes in',
    sourceNote: 'Camera, photo and sample scene are chosen in the corner of the picture.',
    testPictures: {
      live: 'what is seen',
      dots: 'dots',
      lines: 'lines',
      checkerboard: 'checkerboard',
      'step-edge': 'step edge',
    } as Record<string, string | undefined>,

    activation: 'Activation function',
    activations: {
      none: 'None',
      sigmoid: 'Sigmoid',
      tanh: 'tanh',
      relu: 'ReLU',
      'leaky-relu': 'Leaky ReLU',
      elu: 'ELU',
      maxout: 'Maxout…',
    } as Record<string, string | undefined>,
    unit: 'Levels that count as 1',
    unitNote: 'The function sees levels divided by this number: so 0 to 255 falls where it bends.',
    maxoutMissing: 'Maxout is the larger of two kernels: add a convolution before.',
    curve: (name: string) => `Curve of ${name}: in along the width, out along the height`,
    enters: 'in',
    leaves: 'out',
    histogramNote: 'The bars are the pixels of this moment, before and after.',

    poolings: {
      max: { name: 'Max', what: 'The largest number of each window remains.' },
      average: { name: 'Average', what: 'The average of each window remains.' },
      min: { name: 'Min', what: 'The smallest number of each window remains.' },
      mixed: { name: 'Mixed', what: 'α·max + (1 − α)·average, with α learned.' },
      gated: {
        name: 'Gated',
        what: 'Each window decides its own mixture: α = σ(w·x).',
      },
      lp: {
        name: 'Lᵖ',
        what: 'The p-th root of the mean of |x|ᵖ: from average (p = 1) toward max (large p).',
      },
    } as Record<string, { readonly name: string; readonly what: string } | undefined>,
    poolingKind: 'What remains of each window',
    window: 'Window',
    compare: 'Compare max, average and min',
    shift: 'What survives a shift of 1 pixel?',
    shiftNote: 'The picture is frozen and moved one pixel to the right. What changed lights up.',
    shiftBefore: 'Before pooling,',
    shiftAfter: 'After pooling,',
    shiftChanged: 'changed by',

    signed: 'How numbers are shown',
    signedViews: {
      diverging: 'with sign',
      absolute: 'absolute value',
      clipped: 'clipped to 0–255',
      rescaled: 'from min to max',
    },
    gamma: (exponent: number) => `γ ${exponent}`,
    gammaNote: (exponent: number) =>
      `Brightness = |number|^${exponent}: faint ones are easier to see. The numbers do not change.`,
    signedNext: (now: string, next: string) => `How numbers are shown: ${now}. Change to ${next}`,

    touch: 'Picture: the arrows move the pixel whose arithmetic is shown',
    partInput: 'Magnified input',
    partOutput: 'Magnified output',
    tile: (name: string, size: string) => `${name}, ${size} pixels`,
    tileKept: (name: string, shown: string) => `${name} gives nothing: ${shown} is still shown`,
    tileEmpty: (name: string) => `${name} gives nothing`,
    divider: 'Before and after',
    dividerHide: 'Hide before and after',
    dividerHandle: 'Line between before and after',
    before: 'before',
    after: 'after',

    inspect: 'See the arithmetic of a pixel',
    inspectHint: 'Or touch the picture.',
    inspectClose: 'Close the arithmetic',
    pixelOf: (name: string) => `A pixel of ${name}`,
    place: (x: number, y: number) => `x ${x}, y ${y}`,
    pixelMoves: 'Move the pixel',
    left: 'Pixel to the left',
    right: 'Pixel to the right',
    upOne: 'Pixel above',
    downOne: 'Pixel below',
    walk: 'Walk over the picture',
    walkStop: 'Stop',
    walkSpeed: 'Speed of the walk',
    walkSpeeds: {
      slow: (perSecond: number) => `Slow: ${perSecond} pixels per second`,
      fast: (perSecond: number) => `Fast: ${perSecond} pixels per second`,
    },
    stepOne: 'Next pixel',
    inputCut: (side: number) => `in: middle ${side} × ${side}`,
    input: 'in',
    output: 'out',
    windowOf: 'Window: touch a number to see where it comes from',
    comesFrom: (value: string) => `${value}: see where it comes from`,
    product: (value: string, weight: string, product: string) =>
      `${value} times ${weight} is ${product}`,
    fromPadding: 'padding',
    roundedSum: 'Written in hundredths; all decimals are used.',
    running: 'How the sum grows',
    then: 'Then',
    winner: 'wins',
    tied: 'tie',
    tie: (count: number) => `A tie of ${count}: whichever is taken, it is the same.`,
    shares: 'how much each one counts',
    channel: 'Channel',
    isSource: 'These are the camera’s numbers: here the arithmetic begins.',
    isOff: 'This stage is off: what goes in comes out.',
    pixelValue: (name: string, x: number, y: number, value: string) =>
      `${name}, x ${x}, y ${y}: ${value}`,
    csv: 'Save the window (CSV)',
    csvName: (atMs: number) => `vistazo-window-${isoDay(atMs)}.csv`,

    code: 'As code',
    codeTitle: 'The same arithmetic in Python',
    codeWhat: 'With the numbers on the screen. It gives the same result.',
    library: 'Library',
    libraries: { numpy: 'NumPy', tensorflow: 'TensorFlow' },
    part: 'What',
    wholeChain: 'the whole chain',
    onlyStage: (name: string) => `only ${name}`,
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'It could not be copied. Select the text and copy it by hand.',

    keep: 'Save and share',
    copyLink: 'Copy link',
    linkCopied: 'Link copied: it opens this very chain.',
    linkNotCopied: 'It could not be copied. The link is in the address of the page.',
    still: 'Save picture',
    stillName: (atMs: number) => `vistazo-filter-${isoDay(atMs)}.png`,
    clip: 'Record a clip',
    clipStop: (seconds: number) => `Stop (${seconds} s)`,
    clipName: (atMs: number, extension: string) => `vistazo-filter-${isoDay(atMs)}.${extension}`,
    clipMissing: 'This browser does not record clips.',
    saveFailed: 'It could not be saved. Try again.',
    notices: {
      'removed-stage': 'A stage was removed.',
      'chain-link-damaged': 'The link to the chain is damaged. The usual chain was opened.',
      'chain-link-newer':
        'This link was made by a newer version of Vistazo: reload the page to use it.',
    },

    numberTroubles: {
      empty: () => 'A number is missing. The previous one still holds.',
      'not-a-number': () => 'That is not a number. The previous one still holds.',
      'too-small': (min: number, max: number) =>
        `That is too small: it goes ${fromTo(min, max)}. The previous one still holds.`,
      'too-large': (min: number, max: number) =>
        `That is too large: it goes ${fromTo(min, max)}. The previous one still holds.`,
      zero: () => 'Nothing can be divided by 0. The previous one still holds.',
    },
    sizeTroubles: {
      'kernel-larger-than-picture': (wantedPx: number, availablePx: number) =>
        `The kernel reaches over ${wantedPx} pixels and this stage gets ${availablePx}: it does not fit once. The last good picture stays.`,
      'window-larger-than-picture': (wantedPx: number, availablePx: number) =>
        `The window is ${wantedPx} pixels wide and this stage gets ${availablePx}: not one pixel comes out. The last good picture stays.`,
      'stride-larger-than-picture': (wantedPx: number, availablePx: number) =>
        `The stride is ${wantedPx} pixels and this stage gets ${availablePx}. The last good picture stays.`,
    },
    waits: 'It waits for the stage before it.',
    noWebgl:
      'This browser has no WebGL 2, which draws the filters. Try another recent browser, or switch on graphics acceleration in its settings.',
    lost: 'The system took the graphics card away. The chain is safe: the picture comes back by itself.',
  },

  paper: {
    title: 'Paper mode',
    operation: 'What is done',
    convolution: 'Convolution',
    pooling: 'Pooling',
    number: (value: number) => hundredthsAtMost(value).replace('-', '−'),
    by: (side: number) => `${side} × ${side}`,
    padded: (padding: number) => `padding ${padding}`,
    input: (side: number) => `Input I, ${side} by ${side}`,
    kernel: (side: number) => `Kernel K, ${side} by ${side}`,
    result: (side: number) => `Result, ${side} by ${side}`,
    cell: (row: number, column: number, value: string) => `row ${row}, column ${column}: ${value}`,
    paddingCell: (row: number, column: number) => `row ${row}, column ${column}: padding, 0`,
    emptyCell: (row: number, column: number) => `row ${row}, column ${column}: empty`,
    askedCell: (row: number, column: number) => `row ${row}, column ${column}: what is it?`,
    rightCell: (row: number, column: number, value: string) =>
      `row ${row}, column ${column}: ${value}, right`,
    wrongCell: (row: number, column: number, value: string) =>
      `row ${row}, column ${column}: not ${value}`,
    play: 'Play',
    pause: 'Pause',
    step: 'One step',
    clear: 'Clear',
    exercise: 'Exercise',
    hint: 'Tap an empty cell of the result and write what you think it is. Input and kernel can be changed, too.',
    exerciseHint: 'First the size; then the cells with a ?',
    right: 'Right.',
    wrong: (typed: string, slip: string | undefined) =>
      `It is not ${typed}. ${slip ?? 'Check each product and add them up again.'}`,
    score: (first: number, answered: number) => `${first} of ${answered} at the first try`,
    exerciseNumber: (n: number) => `Exercise ${n}`,
    done: 'Exercise finished.',
    backToExample: 'Back to the example',
    flip: {
      label: 'How the kernel is used',
      convolution: 'Convolution: flipped',
      correlation: 'Cross-correlation',
      symmetric: 'K flipped is the same K: convolution and cross-correlation agree.',
      differs: (count: number, total: number) =>
        `K flipped (turned by 180°) is another one: ${count} of ${total} cells change.`,
      networks: 'Networks compute the cross-correlation and call it convolution.',
    },
    keeps: 'What stays of each window',
    poolings: { max: 'Maximum', average: 'Average', min: 'Minimum' },
    poolingShort: { max: 'max', average: 'avg', min: 'min' },
    poolWindow: (side: number, stride: number) => `Window of ${side} × ${side}, stride ${stride}.`,
    slips: {
      'other-flip': (_: string, flipped: boolean): string =>
        flipped
          ? 'That is without turning K: a convolution turns it by 180°.'
          : 'That is with K flipped: a cross-correlation leaves it as it is.',
      'no-weights': () => 'That is the sum of the window: it was not multiplied by K.',
      'lost-signs': () => 'A sign got lost: some weights are negative.',
      beside: () => 'That is what the window beside it gives.',
      'stride-forgotten': () => 'That is with stride 1: the window moves further.',
      'padding-forgotten': () => 'That is without padding: the window begins in the zeros around.',
      'not-divided': () => 'That is the sum: it was not divided by how many there are.',
      'other-pooling': (pooling: string) => `That is something else: the ${pooling.toLowerCase()}.`,
      'off-by-one': () => 'Very close: one too many or one too few.',
    },
    size: {
      ask: 'How large is the result?',
      label: 'Side of the result',
      letters: '⌊(n + 2p − k)/s⌋ + 1',
      given: (n: number, p: number, k: number, s: number) => [
        `input n = ${n}`,
        `padding p = ${p}`,
        `window k = ${k}`,
        `stride s = ${s}`,
      ],
      floor: '⌊ ⌋: decimals are dropped',
      formula: (n: number, p: number, k: number, s: number) => `⌊(${n} + 2·${p} − ${k})/${s}⌋ + 1`,
      check: 'Check',
      right: (side: number) => `Right: ${side} × ${side}.`,
      wrong: (typed: number, slip: string | undefined) =>
        `It is not ${typed}. ${slip ?? 'Follow the formula step by step.'}`,
      slips: {
        'no-plus-one': 'The + 1 is missing: the first place counts, too.',
        'padding-once': 'Padding is on both sides: 2p.',
        'padding-forgotten': 'The padding was not counted.',
        'stride-forgotten': 'It was not divided by the stride.',
        'rounded-up': 'It is rounded down: half a window does not count.',
        'same-as-input': 'That is the size of the input.',
        'all-cells': 'Those are all the cells: one side is asked for.',
      },
    },
    speed: 'Speed',
    speeds: { slow: 'Product by product', normal: 'Normal', fast: 'Fast' },
    wishes: {
      any: 'Any',
      inputSide: 'Input of the exercises',
      windowSide: 'Window',
      stride: 'Stride',
      padding: 'Padding',
      values: {
        inputSide: (side: number) => `${side} × ${side}`,
        windowSide: (side: number) => `${side} × ${side}`,
        stride: (stride: number) => `${stride}`,
        padding: (padding: number) => `${padding}`,
      },
    },
    numberLabel: 'Number of the exercise',
    numberNote: 'The same number gives the same exercise on every device.',
    start: 'Start',
    pad: {
      label: 'Digits',
      point: 'Decimal point',
      pointSign: '.',
      sign: 'Change the sign',
      erase: 'Erase',
      check: 'Check',
      less: 'One less',
      more: 'One more',
      close: 'Done',
    },
  },

  ownEye: {
    title: 'Your eye',
    parts: 'Parts',
    receptors: 'Cones',
    dim: 'Dim light',
    blindSpot: 'Blind spot',
    waves: {
      described:
        'Curves of sensitivity: S cones with their peak near 442 nanometers, rods at 507, M cones at 543 and L cones at 570',
      label: 'Wavelength',
      nm: (nm: number) => `${whole(nm)} nm`,
      swatch: (nm: number) => `Color of light of ${whole(nm)} nanometers`,
      short: { long: 'L', medium: 'M', short: 'S', rods: 'R' },
      names: { long: 'L cones', medium: 'M cones', short: 'S cones', rods: 'Rods (R)' },
      answer: (share: number) => `${whole(100 * share)}%`,
      why: 'Of all the light that arrives the cones keep three numbers: L, M and S. That is why red, green and blue are enough for a screen. Rods, about 20 times as many, give only one: at night there is no color.',
      source:
        'Cones: Stockman and Sharpe (2000), CIE 170-1. Rods: CIE 1951. Counts: Curcio et al. (1990). Each curve has its peak at 100%. The color is the closest that your screen can show.',
    },
    light: {
      described: (lux: string) => `The live picture as it would look at ${lux}`,
      noPicture: 'There is no picture for now.',
      label: 'From daylight to starlight',
      lux: (luxLog: number) => `${rounded(10 ** luxLog)} lux, ${lightName(luxLog)}`,
      shares: (cones: number) => `Cones ${whole(100 * cones)}%, rods ${whole(100 * (1 - cones))}%`,
      why: 'In dim light the cones fall silent and the rods see: color goes, red turns black and blue shines (Purkinje effect).',
      source:
        'An approximation: mixed after Thompson et al. (2002), rods after Larson et al. (1997), the blue of night after Jensen et al. (2000). That eyes see less sharply at night is left out.',
    },
    spot: {
      described: (eye: 'right' | 'left', apartCm: number) =>
        eye === 'right'
          ? `A cross at the left and a dot ${number1(apartCm)} centimeters to its right`
          : `A cross at the right and a dot ${number1(apartCm)} centimeters to its left`,
      whichEye: 'With which eye',
      rightEye: 'Right eye',
      leftEye: 'Left eye',
      steps: (eye: 'right' | 'left', awayCm: number) => [
        `Close your ${eye === 'right' ? 'left' : 'right'} eye.`,
        `With the ${eye} one, look at the cross and hold your gaze.`,
        `Come closer slowly: at about ${whole(awayCm)} cm the dot disappears.`,
      ],
      away: 'How far away was your eye?',
      noAngle: 'Measure it with a ruler and write it here: that tells where your blind spot is.',
      angle: (degrees: number) =>
        `Your blind spot is ${number1(degrees)}° from where you look. Common: 13° to 18°.`,
      why: 'There the optic nerve leaves the eye, and there are neither cones nor rods. You see no hole: the brain fills it with what is around. It is about 5.5° wide and 7.5° high (Armaly, 1969).',
      more: 'Fit it to your screen',
      apart: 'From the cross to the dot',
      cm: (cm: number) => `${number1(cm)} cm`,
      stripes: 'Striped background',
      stripesWhy: 'Where the dot was you will see stripes: your brain puts them there.',
    },
    card: {
      title: 'Measure your screen with a card',
      how: 'Put a bank card on the drawing and adjust it until they are equally wide.',
      howUpright:
        'Put a bank card upright on the drawing and adjust it until they are equally wide.',
      described: 'Drawing of a bank card',
      side: (mm: number) => `${number1(mm)} mm`,
      size: 'Size of the drawing',
      pxPerMm: (px: number) => `${hundredths(px)} px per mm`,
      assumed: 'As yet it is a guess from your kind of screen.',
      forget: 'Forget the measure',
    },
  },
} satisfies Messages;
