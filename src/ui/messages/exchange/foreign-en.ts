import { decimals, plural, sharePercent } from '../format.ts';
import { runNamesEn } from '../network/run-names-en.ts';
import type { ForeignMessages } from './foreign-es.ts';

const many = plural('en');
const whole = decimals('en', 0);
const safe = 'Nothing of yours was changed.';

/** Words of what others made, in English. */
export const foreignEn: ForeignMessages = {
  troubles: {
    'too-many-classes': ({ count, max }) =>
      `It has ${whole(count)} classes; up to ${whole(max)} fit here. ${safe}`,
    'too-many-photographs': ({ count, max }) =>
      `It has ${whole(count)} photos; up to ${whole(max)} are opened at a time. ${safe} Open them in parts.`,
    'not-pictures': ({ what }) =>
      `It is a Teachable Machine project, but not about images (${what}): Vistazo only sees. ${safe}`,
    'file-missing': ({ name }) =>
      `The file ${name} is missing. ${safe} Choose all files of the model together, or the zip.`,
    'unknown-layer': ({ className, layer }) =>
      className === 'Lambda'
        ? `The layer “${layer}” is a Lambda: it carries code, and no code of a file is run here. ${safe}`
        : `The layer ${className} (“${layer}”) is not known here. ${safe} Image classifiers made of the usual Keras layers can be opened.`,
    'unknown-setting': ({ className, layer, setting }) =>
      `The layer ${className} (“${layer}”) uses ${setting} in a way that is not computed here. ${safe}`,
    'not-one-line': ({ layer }) =>
      `This network does not go from one image to one answer: near “${layer}” it has another input, another output, or a layer that is used twice. ${safe}`,
    'no-picture-input': ({ shape }) =>
      `What enters this network is no square image, gray or in color${shape ? ` (${shape})` : ''}. ${safe}`,
    'too-many-layers': ({ max }) => `This network has more than ${whole(max)} layers. ${safe}`,
    'weights-missing': ({ layer }) =>
      `The weights of the layer “${layer}” are missing. ${safe} Save the whole model and try again.`,
    'no-numbers': ({ layer }) =>
      `Among the weights of the layer “${layer}” there is something that is no number (NaN or infinity): its training broke down. ${safe}`,
    'does-not-run': () =>
      `It was read, but its layers do not fit together, or it does not answer with numbers. ${safe} Check that it opens in Keras or TensorFlow.js.`,
    'too-many-models': ({ max }) =>
      `You keep ${max} models by others already. ${safe} Remove one in Teach, Models by others.`,
  },
  skipped: {},
  help: [
    {
      title: 'Teachable Machine project (.tm)',
      what: 'The photos that Teachable Machine was taught with. Here they become photos of yours, in takes: those that were recorded together are recognized by their likeness, and you review them before they come in.',
      how: [
        'In Teachable Machine: menu, Download project as file.',
        'In Vistazo: ⋯, Open a file. Image projects only.',
      ],
    },
    {
      title: 'Teachable Machine model (model.json, weights.bin, metadata.json)',
      what: 'A network that was trained there. It answers live beside yours, to the same image; nothing of yours is changed.',
      how: [
        'In Teachable Machine: Export model, TensorFlow.js, Download.',
        'Open the zip here, or the three files together. Then: Teach, Models by others.',
      ],
    },
    {
      title: 'Keras model (.keras) and TensorFlow.js model',
      what: 'An image classifier made of the usual layers. If its layers are those of My network, it comes in there as a training: you can see its maps and evaluate it. If not, it answers live in Models by others. Nothing of a file is run: Lambda layers and custom code are refused by name.',
      how: [
        'In Python: model.save("model.keras").',
        'For it to know the names of its classes, choose together with it a labels.txt with one name per line. You can also type them here.',
      ],
    },
    {
      title: 'Photos by class (folder or zip)',
      what: 'One folder per class, with JPEG, PNG, WebP or GIF photos. What is in folders called test only measures. A CSV table with file and label works, too.',
      how: [
        'Drag the folder onto the window, or open it as a zip.',
        'Each photo is a take, unless bursts.csv says otherwise: it is the table that Vistazo puts beside its photos.',
      ],
    },
  ],

  chooseFolder: 'Choose folder…',

  review: {
    title: 'Review the takes',
    why: 'These photos were recorded in takes, but the file does not say in which. The eye parted them where they stop being alike. Those of one take nearly repeat each other: split over two takes, they would make measurements look better than they are.',
    ofClass: (takes, photos) =>
      `${many(takes, '1 take', `${whole(takes)} takes`)} · ${many(photos, '1 photo', `${whole(photos)} photos`)}`,
    take: (number, photos) =>
      `Take ${number} · ${many(photos, '1 photo', `${whole(photos)} photos`)}`,
    join: 'Join with the next',
    joinTakes: (number, name) => `Join take ${number} of “${name}” with the next`,
    look: 'See its photos',
    lookAt: (number, name) => `See the photos of take ${number} of “${name}”`,
    splitHint: 'Tap the photo that another take begins with.',
    splitAt: (photo, take, name) =>
      `Begin another take at photo ${photo} of take ${take} of “${name}”`,
    more: (count) => `Show ${many(count, '1 more take', `${whole(count)} more takes`)}`,
  },

  panel: {
    what: 'They answer beside your network, to the same image. They are only looked at: nothing of yours is changed.',
    choose: 'Model',
    open: 'Open another model…',
    none: 'There is none yet. Open a model from Teachable Machine, Keras or TensorFlow.js.',
    opening: 'Opening…',
    waits: 'An image to look at is needed.',
    theirs: (name) => name,
    ours: 'Your network',
    oursNothing: 'You have not taught it anything yet.',
    ms: (ms) => `${whole(ms)} ms per image`,
    facts: (format, sizePx, ms) =>
      [format, `${sizePx} × ${sizePx} pixels`, ms].filter(Boolean).join(' · '),
    formats: {
      'teachable-machine': 'Teachable Machine',
      keras: 'Keras',
      'layers-model': 'TensorFlow.js',
    },
    backends: { webgpu: 'WebGPU', webgl: 'WebGL', wasm: 'WebAssembly', cpu: 'JavaScript' },
    runsOn: (backend) => `on ${backend}`,
    noneOfThese: 'none of these',
    percent: sharePercent('en'),
    unnamed: (number) => `Class ${number}`,
    moreAnswers: (count) =>
      many(count, 'and 1 more, with less', `and ${whole(count)} more, with less`),
    each: 'It answers for each class on its own: the percentages do not add up to 100%.',
    noNone: 'It cannot say “none of these”: it always shares 100% among its classes.',
    names: 'Names of its classes',
    namesNote: 'The file does not have them: type them in the order in which it was trained.',
    asRun: 'Take it to My network',
    asRunNote: 'Its layers are those of My network: there you can see its maps and evaluate it.',
    asRunNames:
      'Its layers are those of My network: once all of its classes have names, you can take it there.',
    nameOf: (number) => `Name of class ${number}`,
    scaling: 'How pixels enter it',
    scalingNote: 'The file does not say. Try: the wrong way it nearly always answers the same.',
    scalings: {
      bytes: 'from 0 to 255',
      unit: 'from 0 to 1',
      signed: 'from −1 to 1',
      'teachable-machine': 'like Teachable Machine (v / 127 − 1)',
    },
    remove: (name) => `Remove “${name}”`,
    removeSure: 'Remove it from this device?',
    removeYes: 'Remove',
    removeNo: 'Keep',
    keeping: {
      stored: 'It is kept on this device, without internet, too.',
      'until-left':
        'It could not be kept: it answers until you close this page. Make room on the device and open it again.',
      'changes-until-left':
        'What you changed last could not be kept: it holds until you close this page. Make room on the device and change it again.',
    },
    troubles: {
      gone: 'Its files are not here any more, or cannot be read. Open it again.',
      'does-not-fit': 'Its layers do not fit together: it cannot be run.',
      'no-answer':
        'What it computes are no numbers: its weights are broken, or pixels enter it another way.',
      'no-classes': 'It does not answer with a list of classes.',
      lost: 'This device cannot run it.',
    },
  },

  report: {
    foreign: (name) => `“${name}” was opened: it answers beside your network.`,
    untilLeft:
      'The device had no room for it: it answers until you close this page. Make room and open it again to keep it.',
    run: (name) => `“${name}” is in My network, with your trainings.`,
    runPresent: (name, kind, number) =>
      `This very network is here already: it is “${name || runNamesEn[kind](number)}”, in My network. No other was added.`,
    foreignPresent: (name) =>
      `This very model is here already: it is “${name}”, in Models by others. No other was added.`,
    show: 'See it live',
  },
};
