import type { DigitsMessages } from './digits-es.ts';

/** Words for handwritten digits held before the camera. */
export const digitsEn = {
  way: 'How you give the digit',
  ways: { finger: 'with a finger', camera: 'with the camera' },
  paper: 'Paper to write a digit on with a finger',
  clear: 'New sheet',
  example: 'Try a sample digit',
  steps: {
    seen: 'what is seen',
    ink: 'the ink',
    own: 'the digit',
    fed: 'what your network is fed',
  },
  troubles: {
    'no-ink': 'No digit is seen.',
    'too-dark': 'It is too dark: find more light, and dark ink on light paper.',
    'too-small': 'It is too small: bring it nearer.',
    'touches-edge': 'It goes beyond the picture: center it, or move it away.',
  },
} satisfies DigitsMessages;
