import { plural } from '../format.ts';
import type { QrMessages } from './qr-es.ts';

const many = plural('en');

export const qrEn = {
  send: {
    title: 'Send to another phone',
    untitled: 'My project',
    what: (name, count) => `“${name}”: ${many(count, '1 class', `${count} classes`)}, no photos`,
    how: 'On the other phone: open Vistazo, ⋯, Receive from another phone. Point its camera at this code until it says that it has arrived.',
    time: (seconds) =>
      seconds < 60
        ? `Takes about ${seconds} s.`
        : `Takes about ${many(Math.round(seconds / 60), '1 minute', `${Math.round(seconds / 60)} minutes`)}.`,
    long: 'That is many classes: if it takes too long, the project file gets there sooner.',
    bright: 'Turn this screen’s brightness up and hold it still.',
    corrections: (sent, all) =>
      `The latest ${sent} of ${all} corrections go along: what you corrected before, the other phone may answer differently.`,
    more: (count) => `and ${count} more`,
    code: (number, name) => `QR code ${number} of “${name}”`,
    progress: 'Loop of codes',
    loop: (number, needed) =>
      number <= needed
        ? `Code ${number} of ${needed}`
        : `Code ${number}. They go on until the other phone has them all`,
    pause: 'Pause',
    play: 'Go on',
    next: 'Next code',
    previous: 'Previous code',
    close: 'Stop sending',
    offer:
      'By QR codes: what was learned, without photos, internet or files. The other phone reads them with its camera.',
    start: 'Show the codes',
    openFirst: 'By QR codes the project that is open is sent: open this one first.',
    notSeen:
      'The eye has still to look at the photos: once it has seen them, the button that shows the codes is here. If the eye has not arrived yet, it needs internet once.',
    nothing: 'There is nothing to send yet: teach it something first.',
  },
  receive: {
    title: 'Receive from another phone',
    how: 'Point at the code on the other phone or the projector, so that it fills the square.',
    parts: (known, needed) => `${known} of ${needed}`,
    progress: (known, needed) => `${known} parts of ${needed} have arrived`,
    receiving: 'Arriving. Hold the phone still.',
    silent:
      'No code in sight. Move closer until it fills the square, avoid reflections and turn up the other screen’s brightness.',
    interrupted: 'It is out of sight. Point at it again: what has arrived is still here.',
    others: {
      'app-link':
        'This code opens Vistazo on another phone. To receive a classifier, tap Send to another phone on the other one.',
      link: 'This code is a link, not a classifier. It is not opened here. It leads to:',
      foreign:
        'This code is no classifier from Vistazo. Point at the one that the other phone shows: it goes on looking.',
      newer: 'This code is from a newer version of Vistazo. Update this one and receive again.',
      damaged: 'What arrived cannot be used. Nothing was changed: point at it again.',
    },
    opening: 'It is here. Opening…',
    otherEye:
      'It arrived, but it is from another version of Vistazo: its eye is not like the one here. Update both and send it again. Nothing was changed.',
    failed: 'It arrived, but could not be saved. Everything of yours is as it was.',
    again: 'Receive again',
    untitled: 'Received',
    leave: 'Stop receiving',
    noCamera: 'Receiving takes a camera.',
    openCamera: 'Open the camera',
  },
  help: [
    {
      title: 'Classifier by QR codes',
      what: 'What was learned of your classes, their names and their threshold, from screen to camera and without internet. It has no photos or reactions: on the other phone it answers the same photo as here, very close calls aside (its numbers travel rounded), but cannot be taught any more.',
      how: [
        'On this phone: Send to another phone, and keep the code in sight.',
        'On the other: ⋯, Receive from another phone, and point the camera. Five classes take a few seconds.',
      ],
    },
  ],
} satisfies QrMessages;
