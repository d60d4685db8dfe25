import type { NotebookMessages } from './notebook-es.ts';

/** Words of the notebook in English, in Markdown. */
export const notebookEn: NotebookMessages = {
  title: 'Continuing with Vistazo on a bigger computer',
  intro:
    'This notebook goes on where the phone stopped: the same photographs, the same split by take and the same network. Run the cells in order. It uses tensorflow and matplotlib, which Colab has; there a GPU is worth choosing: *Runtime, Change runtime type*.',
  bringTitle: 'Bringing the files',
  bring:
    'If the notebook does not lie beside `train.py`, it unzips the file that Vistazo saved; on Colab it asks you to upload it.',
  photographsTitle: 'The photographs',
  photographs:
    '`train` is learned from, `validation` chooses the best epoch (where it is empty, the last one is kept), and `test` only measures. Photographs of one take are near copies, so each take is in one of the three as a whole: otherwise the network would answer by heart, and the figure would lie.',
  networkTitle: 'The network',
  network: 'As the app left it. It has seen nothing of `validation` and `test`.',
  trainTitle: 'Learning',
  train:
    '`train.py` does it, which also runs without a notebook and on several machines. If it is interrupted, run this cell again: it goes on from the last whole epoch.',
  resultTitle: 'What came out',
  result:
    'Loss on the photographs that are learned from and on those set aside. Where the second stops falling, the network begins to learn by heart. The figure of `validation` flatters a little, as the epoch was chosen by it; that of `test`, if there is one, does not.',
  backTitle: 'Back to Vistazo',
  back: 'In the app: ⋯, *Open a file*, and choose `model.keras`. `tfjs` is for web pages and `model.tflite` for TensorFlow Lite.',
};
