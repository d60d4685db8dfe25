import { fileSize, plural } from '../format.ts';
import type { ShareMessages } from './share-es.ts';

const many = plural('en');
const size = fileSize('en');

/** Words of the Share sheet in English. */
export const shareEn: ShareMessages = {
  title: (name) => `Share ${name}`,
  runTitle: (name) => `Share the network ${name}`,
  reading: 'Looking at what there is…',
  unreadable: 'This project could not be read. Nothing was changed: try again.',
  purposes: {
    phone: 'Another phone',
    photographs: 'My photographs',
    notebook: 'Notebook and Keras',
    more: 'More formats',
  },
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
    downloads: (file, bytes) => `${file} (${size(bytes)}) is in your downloads.`,
    sent: (file) => `${file} was handed over.`,
  },
  failed: 'The file could not be made. What is yours is still here, unchanged: try again.',
  troubles: {
    'no-network':
      'A part of Vistazo is missing that comes by internet once, and it does not come now. What is yours is still here, unchanged: connect and try again. After that it works without internet.',
    outdated:
      'There is a newer Vistazo, and this one does not find a part that it is missing any more. What is yours is still here, unchanged: reload the page with internet and try again.',
  },
  ofOther: (name) => `Of ${name}`,
  asDocument:
    'This browser does not send Vistazo files directly: save it and send it as a document (not as a photo), by mail or WhatsApp for example.',
  help: 'What is each file?',
  outputs: {
    'project-file': {
      title: 'Project file',
      what: 'All of it: photos, takes, what was learned and your networks. Opens in Vistazo on another device.',
      next: 'On the other device: ⋯, Open a file.',
      fileNameEnd: '',
      readMe:
        'This file is a Vistazo project. To go on with it, open it in Vistazo: ⋯, Open a file.\n\nIt is a zip that can be read without Vistazo:\n- vistazo.json: classes, takes, trainings and settings.\n- photos/: the photographs, a folder for each class; the name is take_photo.jpg, counted from 1.\n- photos (test)/: photographs of test rounds; they only measure.\n- embeddings/: what the eye saw in each photograph, float32 numbers.\n- runs/: the weights of each training, float32 numbers.\n- media/: pictures and phrases of reactions.\n',
    },
    photographs: {
      title: 'Photos in folders',
      what: 'A zip with a folder for each class. Opens without Vistazo.',
      next: '',
      fileNameEnd: 'photos',
      readMe: '',
    },
  },
  train: 'train',
  test: 'test',
};
