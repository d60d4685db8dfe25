import { fileSize, plural } from '../format.ts';
import type { ShareMessages } from './share-es.ts';

const many = plural('en');
const size = fileSize('en');

/** Words of the Share sheet in English. */
export const shareEn: ShareMessages = {
  title: (name) => `Share “${name}”`,
  runTitle: (name) => `Share the network “${name}”`,
  reading: 'Looking at what there is…',
  unreadable: 'This project could not be read. Nothing was changed: try again.',
  purposes: {
    phone: 'Another phone',
    photographs: 'My photographs',
    notebook: 'Notebook and Keras',
    more: 'More formats',
  },
  whichNetwork: 'The network here is the eye with your classes.',
  ownNetworks:
    'A network of your own is shared separately: My network, Train, Trainings, with the share button beside its name.',
  ownNetworksElsewhere:
    'A network of your own is shared separately: open this project and go to My network, Train, Trainings; the share button is beside its name.',
  nothingYet: 'There is nothing here yet: teach it something first.',
  about: (bytes) => `about ${size(bytes)}`,
  photos: (count) => many(count, '1 photo', `${count} photos`),
  save: 'Save',
  saveAs: (title) => `Save: ${title}`,
  send: 'Send…',
  sendAs: (title) => `Send: ${title}`,
  sendNow: 'Ready: choose how to send it',
  writing: (title) => `Saving: ${title}`,
  done: {
    picked: (file, bytes) => `${file} (${size(bytes)}) was saved where you chose.`,
    downloads: (file, bytes) => `${file} (${size(bytes)}) was sent to your downloads.`,
    sent: (file) => `${file} was handed over.`,
  },
  loss: ({ photos, runs, coarser }) =>
    [
      photos > 0 &&
        many(
          photos,
          '1 photo is not in it, as it is too heavy for a Vistazo file; “Photos in folders” has it.',
          `${photos} photos are not in it, as they are too heavy for a Vistazo file; “Photos in folders” has them.`,
        ),
      runs > 0 &&
        many(
          runs,
          '1 network is not in it: its weights are damaged or do not fit.',
          `${runs} networks are not in it: their weights are damaged or do not fit.`,
        ),
      coarser > 0 &&
        many(
          coarser,
          'The batch-by-batch curve of 1 network has less detail, so that it fits.',
          `The batch-by-batch curves of ${coarser} networks have less detail, so that they fit.`,
        ),
    ]
      .filter(Boolean)
      .join(' ') +
    many(
      photos + runs,
      ' It is still here: do not delete it thinking you have a copy.',
      photos + runs > 0 ? ' They are still here: do not delete them thinking you have a copy.' : '',
    ),
  failed: 'The file could not be made. What is yours is still here, unchanged: try again.',
  troubles: {
    'no-network':
      'Vistazo still has to download one part, and there is no connection. What is yours is still here, unchanged: connect and try again. After that it works without internet.',
    'damaged-part':
      'Vistazo still has to download one part, and this network sends something else in its place. What is yours is still here, unchanged: sign in to the network, or use another one, and try again.',
    outdated:
      'There is a newer Vistazo, and this one can no longer find a part it needs. What is yours is still here, unchanged: reload the page with internet and try again.',
    'no-room':
      'There is no room for this file where it is saved. What is yours is still here, unchanged: make room, or choose another place, and try again.',
  },
  ofOther: (name) => `Of “${name}”`,
  asDocument:
    'This browser does not send Vistazo files directly: save it and send it as a document (not as a photo), by mail or WhatsApp for example.',
  help: 'What is each file?',
  outputs: {
    'project-file': {
      title: 'Project file',
      what: 'All of it: photos, takes, what the eye saw in them and your networks. Opens in Vistazo on another device, which learns from them in a moment and answers the same or nearly: it depends on the size at which the eye looks there.',
      next: 'On the other device: ⋯, Open a file.',
      fileNameEnd: '',
      readMe:
        'This file is a Vistazo project. To go on with it, open it in Vistazo: ⋯, Open a file.\n\nIt is a zip that can be read without Vistazo:\n- vistazo.json: classes, takes, trainings and settings.\n- photos/: the photographs, a folder for each class; the name is take_photo.jpg, counted from 1.\n- photos (test)/: photographs of test rounds; they only measure.\n- embeddings/: what the eye saw in each photograph, float32 numbers.\n- runs/: the weights of each training, float32 numbers.\n- media/: pictures and phrases of reactions.\n',
    },
    photographs: {
      title: 'Photos in folders',
      what: 'A zip with a folder for each class; test rounds in one of their own. Opens without Vistazo.',
      next: '',
      fileNameEnd: 'photos',
      readMe: `Photographs of a Vistazo project, 224 x 224 pixels.

- The folder that is called as the project: the photographs that it learns from, a folder for each class. The name is take_photo.jpg, counted from 1.
- The folder that ends in (test), if there is one: the photographs of test rounds, which only measure.
- bursts.csv: which take each photograph is of (burst), and whether it only measures (split). Photographs of one take are near copies: if you split, split by takes.

In Keras, point at the folder of the project, not at the one around it: that one would have the project and its tests for classes.

  keras.utils.image_dataset_from_directory('My project', image_size=(224, 224))

A folder “None of these”, if there is one, would be a class more: take it out, or say in class_names which you want. To have train and test ready, save “Photos in folders train and test” in Vistazo.
`,
    },
  },
  train: 'train',
  test: 'test',
};
