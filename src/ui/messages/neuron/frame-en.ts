import type { frameEs } from './frame-es.ts';

/** Words around every lab of the room Neuron. */
export const frameEn: typeof frameEs = {
  title: 'Neuron',
  intro: 'Eleven labs, from a rule written by hand to a network that learns.',
  all: 'All labs',
  previous: (title) => `Previous: ${title}`,
  next: (title) => `Next: ${title}`,
  controls: 'Controls',
  code: 'In code',
  codeWhat: 'The same result in Python, with the numbers that are on the screen now.',
  codeDropout: 'With dropout the numbers differ: Keras draws other neurons to switch off.',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'It could not be copied. Select the text and copy it by hand.',
  share: 'Share',
  shareWhat:
    'Whoever opens this link sees the lab with the same settings and the same seed. What is trained is trained there again, and nothing of the camera is in the link.',
  copyLink: 'Copy the link',
  qrLabel: 'QR code with the link to this lab',
  reset: 'Start over',
  why: 'Why?',
  camera: 'With the camera',
  cameraOff: 'Without the camera',
  cameraDoor: 'This mode needs a picture. It stays on this device.',
  openCamera: 'Open the camera',
  openScene: 'Use the sample scene',
  withNumbers: 'With numbers',
  withLetters: 'With letters',
  formulaRest: 'See the rest of the formula',
  formulaStart: 'Back to the start of the formula',
  trouble: {
    damaged: 'The link arrived cut or changed. The lab is open as it is at first.',
    'from-the-future':
      'The link is from a newer version of Vistazo. The lab is open as it is at first; reload the page with a network to update.',
    unknown: 'The link names a lab that this version does not know. Here are the ones it has.',
  },
  close: 'Close the notice',
  plane: {
    keys: 'Arrows: move the cross. Enter: put a point.',
    at: (x, y) => `Cross at ${x}, ${y}`,
  },
};
