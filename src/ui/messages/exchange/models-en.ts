import type { ModelWords } from '../../../app/exchange/outputs/models/model-words.ts';
import type { ModelsMessages } from './models-es.ts';
import { notebookEn } from './notebook-en.ts';
import type { HelpCopy, OutputCopy } from './words.ts';

const keras: OutputCopy = {
  title: 'Network for Keras',
  what: 'The network with its weights in a .keras file, and a program that checks that it answers as it does here.',
  next: 'On a computer: unzip, pip install tensorflow, python check.py.',
  fileNameEnd: 'keras',
  readMe: `# Your network, for Keras

- \`model.keras\`: the whole network. It takes the picture in levels 0 to 255 and gives the probability of each class.
- \`labels.txt\` and \`labels.json\`: names of the classes, in the order of the answers.
- \`check.py\`: opens the network with Keras and compares its answers with the app's, kept in \`parity.json\`, for the photographs in \`photographs\`.
- \`vistazo_layers.py\` (if it is there): the layers that Keras does not have. Import it before you load the network.

\`\`\`
pip install tensorflow
python check.py
\`\`\`

In a program of yours:

\`\`\`python
import keras
model = keras.saving.load_model('model.keras')
\`\`\`
`,
};

const machine: OutputCopy = {
  title: 'Continue on a bigger computer',
  what: 'Your photos, the network, a notebook and a program: goes on learning on Colab, your computer or a cluster, and comes back here.',
  next: 'Unzip. On Colab: File, Upload notebook, continue.ipynb; when it asks, upload the zip. On a computer: python train.py.',
  fileNameEnd: 'bigger computer',
  readMe: `# Continuing on a bigger computer

- \`continue.ipynb\`: the notebook. Unzip; on Colab: File, Upload notebook, continue.ipynb; when it asks, upload the zip. Run the cells in order.
- \`train.py\`: the same without a notebook.
- \`photographs/\`: your photographs, \`train\` and \`test\`, a folder for each class.
- \`bursts.csv\`: which take each photograph is of, and what it is for. \`train\`: it is learned from. \`validation\`: it chooses the best epoch; where it is empty, the last one is kept. \`test\`: it only measures (your test rounds).
- \`start.keras\`: the network to start from. It has seen nothing of \`validation\` and \`test\`. A fine-tuned eye has learned from all the photographs that there were then: \`validation\` is only what you recorded afterwards, and may be empty: if there is no \`test\` either, nothing says how good the resulting network is. Record more takes, or a test round, before you save this file.
- \`network.json\` (if it is there): your network as the app describes it; \`network.py\` builds it in Keras.
- \`project.json\`: classes, size of the picture and settings.

## On one computer

\`\`\`
pip install tensorflow
python train.py
\`\`\`

It uses all graphics cards that there are. If it is interrupted, run it again: it goes on from the last whole epoch. \`python train.py --help\` says what can be changed. \`--seed\` draws another split, and \`start.keras\` would have seen some of what that sets aside: \`train.py\` refuses that. With a network of your own, take \`"model"\` out of \`project.json\`: it begins with fresh weights.

## On several machines

Copy the folder to all of them (or share it: the first one writes the results) and run the same on each, with its number as \`index\`:

\`\`\`
TF_CONFIG='{"cluster": {"worker": ["10.0.0.1:12345", "10.0.0.2:12345"]}, "task": {"type": "worker", "index": 0}}' python train.py
\`\`\`

If one machine fails, the others stop. Start all of them again: they go on from \`run/checkpoint.npz\`, which all must be able to read.

## Back to the app

In Vistazo: ⋯, Open a file, and choose \`run/result/model.keras\`. \`run/result/tfjs\` is for web pages, \`run/result/model.tflite\` for TensorFlow Lite.
`,
};

const webPage: OutputCopy = {
  title: 'Web page with the camera (TensorFlow.js)',
  what: 'The network and a page that opens the camera and says what it sees. Needs no internet.',
  next: 'Unzip and, in that folder: python3 -m http.server. Open http://localhost:8000.',
  fileNameEnd: 'web',
  readMe: `# Your network on a web page

Browsers let a page that was opened from the disk read no files, so it needs a server, even the simplest one. In this folder:

\`\`\`
python3 -m http.server
\`\`\`

and open http://localhost:8000. No internet is needed: everything is in this folder, and the camera's picture does not leave your browser. To publish it, upload the folder to any site with https.

- \`index.html\` and \`page.js\`: the page, with TensorFlow.js in it.
- \`model.json\` and \`weights.bin\`: the network, a LayersModel.
- \`metadata.json\`: names of the classes and size of the picture; where your project has it, also the rule of “none of these” (without what you taught it after a mistake).
`,
};

const teachableMachine: OutputCopy = {
  title: "Model like Teachable Machine's",
  what: 'Opens with the library of Teachable Machine and with ml5. Learns anew from your photos at 224 pixels, so it takes a while. Without “none of these”.',
  next: 'Use it where a Teachable Machine model is asked for: model.json, weights.bin and metadata.json.',
  fileNameEnd: 'tm',
  readMe: `# Your network, as a model of Teachable Machine

\`@teachablemachine/image\` and ml5 (ml5.imageClassifier) open it from these three files: \`model.json\`, \`weights.bin\` and \`metadata.json\`.

- It sees the picture at 224 × 224. The last layer was learned anew at that size, so its answers are like the app's, but not the same.
- It has no “none of these”: it always chooses one of its classes.
`,
};

const photographsSplit: OutputCopy = {
  title: 'Photos in folders train and test',
  what: 'Ready for Keras: whole takes to learn from and whole takes to measure with.',
  next: "In Keras: keras.utils.image_dataset_from_directory('train').",
  fileNameEnd: 'train and test',
  readMe: `# Your photographs, to learn from and to measure with

- \`train\`: to learn from, a folder for each class.
- \`test\`: to measure with. These are your test rounds; where there are none, one in four takes of each class (of a class with one take, none).
- \`bursts.csv\`: which take each photograph is of (\`burst\`). If you split again, split by that column: photographs of one take are near copies.

\`\`\`python
import keras
train = keras.utils.image_dataset_from_directory('train', image_size=(224, 224))
test = keras.utils.image_dataset_from_directory('test', image_size=(224, 224), class_names=train.class_names)
\`\`\`

Photographs of “none of these”, and mistakes that you have not taught, are not here.
`,
};

const files: ModelWords = {
  eyeNote:
    '“None of these” is not included: it is no layer of the network, but a comparison that the app makes.',
  // The programs are kept in English.
  comments: {},
  notebook: notebookEn,
  page: {
    lang: 'en',
    start: 'Open the camera',
    turn: 'Change camera',
    picture: 'Choose a photo',
    footer: 'Made with Vistazo. The picture does not leave this device.',
    words: {
      loading: 'Loading the network…',
      ready: 'Ready: open the camera or choose a photo.',
      asking: 'Allow the use of the camera…',
      denied:
        'The browser gave no permission for the camera. Change it in the settings of the site, or choose a photo.',
      trouble: 'It could not be opened. Try another camera or a photo.',
      notServed:
        'The network could not be read. Open this folder with a server: in it, python3 -m http.server, and then http://localhost:8000.',
      none: 'None of these',
      percent: 'joined',
    },
  },
};

const help: readonly HelpCopy[] = [
  {
    title: 'Network for Keras (.zip)',
    what: "The eye with what you taught it, or your own network, as Keras 3 opens it in Python. Three photographs with the app's answers come along, to check that they are the same.",
    how: [
      'Unzip the file on a computer with Python.',
      'pip install tensorflow',
      'python check.py: prints the largest difference.',
    ],
  },
  {
    title: 'Continue on a bigger computer (.zip)',
    what: 'All that is needed to go on training with Keras: photographs split by take, the network to start from, a notebook and a program.',
    how: [
      'Unzip. On Colab: File, Upload notebook, continue.ipynb; when it asks, upload the zip.',
      'On a computer: run python train.py. If it is interrupted, run it again.',
      'At the end: ⋯, Open a file, and choose run/result/model.keras.',
      'It also writes model.tflite (TensorFlow Lite): the phone does not, as there is no maintained program that writes it in a browser.',
    ],
  },
  {
    title: 'Web page with the camera (.zip)',
    what: 'The network in the format of TensorFlow.js and a page that uses it, with everything inside: works without internet.',
    how: [
      'Unzip and, in that folder: python3 -m http.server.',
      'Open http://localhost:8000 and allow the camera.',
      'To use it on a phone, upload the folder to a site with https.',
    ],
  },
  {
    title: "Model like Teachable Machine's (.zip)",
    what: 'model.json, weights.bin and metadata.json, as Teachable Machine exports them. Without “none of these”.',
    how: [
      'In ml5: ml5.imageClassifier with the address of model.json.',
      'With @teachablemachine/image: tmImage.load(model.json, metadata.json).',
    ],
  },
  {
    title: 'Photos in folders train and test (.zip)',
    what: 'The photographs split by take: no take is in both folders. bursts.csv says which is of which.',
    how: ["keras.utils.image_dataset_from_directory('train') reads it as it is."],
  },
];

/** Words of the formats of models, in English. */
export const modelsEn: ModelsMessages = {
  /** Of each format that this theme adds: see `words.ts`. */
  outputs: {
    keras,
    machine,
    'web-page': webPage,
    'teachable-machine': teachableMachine,
    'photographs-split': photographsSplit,
  },
  help,
  /** What programs, notebooks and pages say that go with a network. */
  files,
};
