import type { CameraMessages } from './es.ts';

/** Words of the picture: where it comes from, and why it does not. */
export const cameraEn = {
  picture: {
    label: 'Live picture',
    frozenLabel: 'Frozen picture',
    opening: 'Opening the camera…',
    suspended: 'The camera rests while you are not looking at this page.',
    source: 'Change camera or picture',
    cameras: 'Cameras',
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
    frozen: 'Frozen',
    paused: 'Frozen: go on',
    mirrorView: (first: 0 | 1) => `Mirror view: column ${first} is on the right.`,
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
} satisfies CameraMessages;
