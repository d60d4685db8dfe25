import { decimals, plural } from '../format.ts';
import type { SeeMessages } from './es.ts';
import { paperEn } from './paper-en.ts';

const many = plural('en');
const number1 = decimals('en', 1);
const whole = decimals('en', 0);
const hundredths = new Intl.NumberFormat('en', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
}).format;
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

/** Words of the room See, its sheets of paper and what it tells of one’s own eye. */
export const seeEn = {
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

    hint: {
      fingers:
        'Spread two fingers on the picture until the pixels tell their numbers. Tap one to read it.',
      wheel:
        'Turn the mouse wheel, or slide two fingers on the touchpad, over the picture until the pixels tell their numbers. Click one to read it.',
      either:
        'Spread two fingers on the picture, or turn the mouse wheel, until the pixels tell their numbers. Tap one to read it.',
    },
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
    histogram: 'how many pixels per value',
    histogramNote:
      'The bars below each channel are its histogram: how many pixels have each value.',
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
  ...paperEn,

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
} satisfies SeeMessages;
