import { openPhoto } from '../../src/camera/photo-file.ts';
import { PictureMaker } from '../../src/core/network/picture-maker.ts';
import { vgg } from '../../src/core/network/presets/vgg.ts';
import { Random } from '../../src/core/random.ts';
import { indexOfLargest } from '../../src/core/vector.ts';
import type { Eye } from '../../src/models/eye/eye.ts';
import { PHOTO_PX } from '../../src/models/input/photo-size.ts';
import { decodePhoto, encodePhoto, squarePicture } from '../../src/models/input/square-picture.ts';
import { joinPictures } from '../../src/app/network/prepared-pictures.ts';
import { classify } from '../../src/training/head/classify.ts';
import { trainHead } from '../../src/training/head/train-head.ts';
import { keptWeights } from '../../src/training/network/kept-weights.ts';
import { trainNetwork } from '../../src/training/network/train-network.ts';
import { TrainControl } from '../../src/training/network/train-control.ts';
import type { Augmentation, NetworkWeights, PictureSet } from '../../src/training/network/types.ts';
import { openEye } from '../lib/open-eye.ts';
import { digitSettings, noAugmentation, planned } from './networks.ts';
import { accuracyOf } from './score.ts';

export interface PhotoRunsOptions {
  /** Files below /photos/<name>/. */
  readonly classes: readonly { readonly name: string; readonly files: readonly string[] }[];
  /** Classes that are drawn for each seed. */
  readonly ways: number;
  /** Photographs of each that are learned from, and others that are asked. */
  readonly shots: number;
  readonly asked: number;
  readonly seeds: number;
  /** The first of them. */
  readonly from: number;
  readonly epochs: number;
}

/** Shares of the photographs asked that are recognised, all three taught the same ones. */
export interface PhotoRun {
  readonly seed: number;
  readonly plain: number;
  readonly augmented: number;
  /** The eye's dense layer. */
  readonly eye: number;
}

declare global {
  /** Told of each seed by whoever opened the page (bench.mjs). */
  function onPhotoRun(run: PhotoRun): Promise<void>;
}

/** A small VGG for few photographs: batch normalisation makes it start with so few steps. */
const network = vgg({ id: 'vgg-7', width: 1 / 16, sizePx: 32, channels: 3, batchNorm: true });

/** Things may stand anywhere in a photograph, in any light, facing left or right. */
const augmentation: Augmentation = {
  ...noAugmentation,
  flip: 1,
  shift: 0.5,
  rotate: 0.3,
  zoom: 0.5,
  light: 0.5,
  colour: 0.3,
};

/** A photograph as the network and the eye see it. */
interface Photo {
  readonly pixels: Uint8Array;
  readonly embedding: Float32Array;
}

/** Trains from scratch on few photographs, with and without augmentation, beside the eye's head. */
export async function runPhotos(options: PhotoRunsOptions): Promise<void> {
  const { classes, ways, shots, asked: askedCount, epochs } = options;
  const eye = await openEye('wasm', 160);
  if (!eye) throw new Error('The eye does not run on wasm here.');
  const maker = new PictureMaker(PHOTO_PX, network.input);
  const seen = new Map<string, Photo[]>();
  for (let seed = options.from; seed < options.from + options.seeds; seed++) {
    const random = new Random(seed);
    const drawn: Photo[][] = [];
    for (const { name, files } of random.shuffle([...classes]).slice(0, ways)) {
      const photos = seen.get(name) ?? (await seePhotos(eye, maker, name, files));
      seen.set(name, photos);
      drawn.push(random.shuffle([...photos]));
    }
    void say(`seed ${seed}: ${drawn.flat().length} photographs seen`);
    const taught = drawn.map((photos) => photos.slice(0, shots));
    const asked = drawn.map((photos) => photos.slice(shots, shots + askedCount));
    const data = asSet([...taught, ...asked], ways);
    const learn = (changes: Augmentation) => train(data, ways * shots, changes, seed, epochs);
    const [plain, augmented] = [await learn(noAugmentation), await learn(augmentation)];
    const run = { seed, plain, augmented, eye: await eyeAccuracy(taught, asked) };
    void say(`seed ${seed}: ${JSON.stringify(run)}`);
    await onPhotoRun(run);
  }
  eye.dispose();
}

async function seePhotos(
  eye: Eye,
  maker: PictureMaker,
  name: string,
  files: readonly string[],
): Promise<Photo[]> {
  const photos: Photo[] = [];
  for (const file of files) {
    const url = `/photos/${encodeURIComponent(name)}/${encodeURIComponent(file)}`;
    const picture = await storedPicture(url);
    if (!picture) throw new Error(`${name}/${file} cannot be decoded.`);
    const look = await eye.look(picture);
    if (!look.ok) throw new Error(JSON.stringify(look.trouble));
    photos.push({ pixels: maker.make(picture.data), embedding: look.value.embedding });
  }
  return photos;
}

/** A photograph's way through the app: opened, squared, stored as JPEG, decoded again. */
async function storedPicture(url: string): Promise<ImageData | undefined> {
  const opened = await openPhoto(await (await fetch(url)).blob());
  if (!opened) return undefined;
  const { element } = opened;
  const picture = squarePicture(element, element.width, element.height);
  opened.dispose();
  const stored = await decodePhoto(await encodePhoto(picture));
  return stored.ok ? stored.value : undefined;
}

/** Lists of photographs, class after class, again and again; each a burst of its own. */
function asSet(lists: readonly (readonly Photo[])[], classCount: number): PictureSet {
  let burst = 0;
  const pictures = lists.flatMap((photos, i) =>
    photos.map(({ pixels }) => ({ pixels, label: i % classCount, burst: burst++ })),
  );
  return joinPictures(network.input, classCount, pictures);
}

/** Learns from the first pictures and is asked the others. */
async function train(
  data: PictureSet,
  taughtCount: number,
  changes: Augmentation,
  seed: number,
  epochs: number,
): Promise<number> {
  const all = Int32Array.from({ length: data.labels.length }, (_, i) => i);
  const settings = {
    ...digitSettings,
    learningRate: 1e-3,
    batchSize: 16,
    epochs,
    augmentation: changes,
    initialisation: 'he',
    seed,
  } as const;
  let weights: NetworkWeights = [];
  const end = await trainNetwork(
    {
      description: network,
      data,
      split: {
        training: all.slice(0, taughtCount),
        validation: new Int32Array(0),
        unmeasuredClasses: [],
      },
      settings,
    },
    (event) => {
      if (event.kind !== 'epoch') return;
      weights = keptWeights(event.checkpoint);
      const { epoch, loss, accuracy } = event.record;
      if (epoch % 10 === 0) void say(`epoch ${epoch}: loss ${loss}, accuracy ${accuracy}`);
    },
    new TrainControl(),
  );
  if (end.kind !== 'epochs-done') throw new Error(JSON.stringify(end));
  const plan = planned(network, data.classCount);
  return accuracyOf(plan, weights, data, all.slice(taughtCount));
}

async function eyeAccuracy(
  taught: readonly (readonly Photo[])[],
  asked: readonly (readonly Photo[])[],
): Promise<number> {
  const examples = taught.flatMap((photos, label) => photos.map((photo) => ({ photo, label })));
  const dimension = examples[0]!.photo.embedding.length;
  const embeddings = new Float32Array(examples.length * dimension);
  examples.forEach(({ photo }, i) => embeddings.set(photo.embedding, i * dimension));
  const head = await trainHead({
    dimension,
    classCount: taught.length,
    embeddings,
    labels: Int32Array.from(examples, ({ label }) => label),
    bursts: Int32Array.from(examples.keys()),
  });
  const answers = asked.flatMap((photos, label) =>
    photos.map(
      ({ embedding }) => indexOfLargest(classify(head, embedding).probabilities) === label,
    ),
  );
  return answers.filter(Boolean).length / answers.length;
}
