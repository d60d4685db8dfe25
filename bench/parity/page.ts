import { openModel } from '../../src/app/exchange/outputs/models/opened-model.ts';
import {
  answeredPhotographs,
  pictureOf,
} from '../../src/app/exchange/outputs/models/answered-photographs.ts';
import { exactEye } from '../../src/app/exchange/outputs/models/exact-eye.ts';
import { writeMachine } from '../../src/app/exchange/outputs/write-machine.ts';
import { writePhotographsSplit } from '../../src/app/exchange/outputs/write-photographs-split.ts';
import {
  learnLarge,
  writeTeachableMachine,
} from '../../src/app/exchange/outputs/write-teachable-machine.ts';
import type { OutputSubject, ProjectSubject } from '../../src/app/exchange/output.ts';
import { kerasBundle } from '../../src/exchange/bundle/keras-bundle.ts';
import { zipBytes } from '../../src/exchange/zip/zip-bytes.ts';
import { Random } from '../../src/core/random.ts';
import { startBackend } from '../../src/models/web-page/backend.ts';
import { PageClassifier } from '../../src/models/web-page/classifier.ts';
import { registerOwnLayers } from '../../src/models/network/own-layers.ts';
import { classify } from '../../src/training/head/classify.ts';
import { decodePhoto } from '../../src/models/input/square-picture.ts';
import { openEye } from '../lib/open-eye.ts';
import { answersOfForeign } from './foreign.ts';
import { networks, runOf } from './networks.ts';
import { base64, photographProject, watch, words, written, type PhotoClass } from './project.ts';
import { openReturned } from './returned.ts';
import { tunedRun } from './tuned-eye.ts';

/** PNGs and JPEGs that both sides are asked about. */
const photographCount = 20;
/** Arrays of random levels besides. */
const arrayCount = 5;

/** A network's bundle for Keras, and what the app answers to random levels. */
interface KerasCase {
  readonly name: string;
  readonly zip: string;
  readonly arrays: readonly { readonly levels: number[]; readonly answer: number[] }[];
}

type Options =
  | { readonly part: 'exports'; readonly classes: readonly PhotoClass[] }
  /**
   * Answers of what `train.py` left in a folder that is served, to pictures of its input size: of the LayersModel
   * by the code of the exported page, of `model.keras` by the app.
   */
  | { readonly part: 'returned'; readonly folder: string; readonly pictures: readonly number[][] }
  /** Photographs, and this app's answers of somebody else's model in a folder that is served. */
  | { readonly part: 'foreign'; readonly folder: string; readonly classes: readonly PhotoClass[] };

/** Makes the exports with the app's own writers, or asks one that came back. */
export default async function parity(options: Options) {
  if (options.part === 'returned') {
    const { folder, pictures } = options;
    const onPage = await classifyReturned(`${folder}/tfjs`, pictures);
    return { onPage, inApp: await openReturned(`${folder}/model.keras`, pictures) };
  }
  if (options.part === 'foreign') return answersOfForeign(options.folder, options.classes);
  const eye = await openEye('wasm', 160);
  if (!eye) throw new Error('The eye does not run here.');
  const project = await photographProject(eye, options.classes);
  const tuned = await tunedRun(eye, project);
  const subjects: Record<string, OutputSubject> = { 'eye and head': project, 'tuned eye': tuned };
  for (const [name, description] of Object.entries(networks)) {
    subjects[name] = runOf(description, project);
  }
  const keras: KerasCase[] = [];
  for (const [name, subject] of Object.entries(subjects)) {
    void say(`Writing ${name}`);
    keras.push(await kerasCase(name, subject, project));
  }
  const machines = {
    eye: await machine(project),
    tuned: await machine(tuned),
    own: await machine(runOf(networks['VGG-9 with batch norm and dropout']!, project)),
  };
  const split = await written((sink) => writePhotographsSplit(project, sink, watch, words));
  void say('Writing for Teachable Machine');
  const teachableMachine = await written((sink) =>
    writeTeachableMachine(project, sink, watch, words),
  );
  const large = await answersAt224(project);
  eye.dispose();
  return { keras, machines, split, teachableMachine, large };
}

/** What this app answers to some photographs at 224 px, with the head of the form for Teachable Machine. */
async function answersAt224(project: ProjectSubject) {
  const { head } = await learnLarge(project, watch);
  const eye = await exactEye(project, watch.signal);
  const found = [];
  for (const { id } of project.contents.photos.slice(0, photographCount)) {
    const bytes = (await project.photoBytesOf([id])).get(id)!;
    const decoded = await decodePhoto(bytes);
    if (!decoded.ok) continue;
    const { data } = decoded.value;
    const { embedding } = await eye.look(data, 224);
    const answer = [...classify(head, embedding).probabilities];
    found.push({ rgba: base64(Uint8Array.from(data)), answer });
  }
  eye.dispose();
  return found;
}

function machine(subject: OutputSubject): Promise<string> {
  return written((sink) => writeMachine(subject, sink, watch, words));
}

async function kerasCase(
  name: string,
  subject: OutputSubject,
  project: ProjectSubject,
): Promise<KerasCase> {
  const opened = await openModel(subject, watch.signal);
  try {
    const photographs = await answeredPhotographs(opened, project, photographCount);
    const said = { readme: '', comments: {} };
    const files = await kerasBundle(opened.named, photographs, said, new Date());
    const { form } = opened.named;
    const random = new Random(5);
    const arrays = [];
    for (let i = 0; i < arrayCount; i++) {
      const length = form.sizePx ** 2 * form.channels;
      const levels = Uint8Array.from({ length }, () => random.integer(256));
      const answer = await opened.answer(pictureOf(levels, form));
      arrays.push({ levels: [...levels], answer: [...answer] });
    }
    return { name, zip: base64(new Uint8Array(await zipBytes(files))), arrays };
  } finally {
    opened.dispose();
  }
}

/** @param pictures levels of RGBA, a square each. */
async function classifyReturned(folder: string, pictures: readonly number[][]) {
  registerOwnLayers();
  await startBackend();
  const classifier = await PageClassifier.load(folder);
  const answers: number[][] = [];
  for (const picture of pictures) {
    const { probabilities } = await classifier.classify(Uint8ClampedArray.from(picture));
    answers.push([...probabilities]);
  }
  return answers;
}
