import { decimals, isoDay } from '../format.ts';
import type { FilterMessages } from './es.ts';
import { stagesEn } from './stages-en.ts';

/** As fine as the finest end of a range, a probability of 0.005: an end that is said must be taken. */
const thousandthsAtMost = decimals('en', 3);
/** A range in words: `from 2 to 8`. */
function fromTo(min: number, max: number): string {
  const [low, high] = [min, max].map((end) => thousandthsAtMost(end).replace('-', '−'));
  return `from ${low} to ${high}`;
}

/** Words of the room Filter. */
export const filterEn = {
  filter: {
    ...stagesEn,

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

    signed: 'How numbers are shown',
    signedViews: {
      diverging: 'with sign',
      absolute: 'absolute value',
      clipped: 'clipped to 0–255',
      rescaled: 'from min to max',
    },
    gamma: (exponent: number) => `γ ${exponent}`,
    gammaWords: (exponent: number) => `γ ${exponent}: faint values look brighter`,
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
    plainZero:
      'Everything around it is the same and the weights sum to 0: the kernel sees no edge. Touch an outline.',
    cancelledZero:
      'Positive and negative cancel out: this kernel sees no edge here. Touch another outline.',
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
    linkNotCopied: 'The browser did not let it be copied. Here is the link, selected: copy it.',
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
} satisfies FilterMessages;
