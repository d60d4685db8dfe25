import { strFromU8, strToU8, zipSync } from 'fflate';
import { movedWeights, randomPlan } from '../../../src/core/network/random-network.fixture.ts';
import type { Random } from '../../../src/core/random.ts';
import { readLabels } from '../../../src/exchange/foreign/class-labels.ts';
import { readForeignModel } from '../../../src/exchange/foreign/read-model.ts';
import { modelFilesOf, modelFilesOfZip } from '../../../src/exchange/foreign/zip-files.ts';
import { openHdf5 } from '../../../src/exchange/hdf5/read-hdf5.ts';
import { kerasFiles } from '../../../src/exchange/model/keras-archive.ts';
import { networkModel } from '../../../src/exchange/model/network-model.ts';
import { tfjsFiles } from '../../../src/exchange/model/tfjs-files.ts';
import { readListed } from '../../../src/exchange/photographs/listed.ts';
import { openZip } from '../../../src/exchange/zip/zip-reader.ts';
import type { PackedFile } from '../../../src/exchange/zip/zip-stream.ts';
import { damaged, damagedText } from './damage.ts';
import type { FuzzedParser } from './fuzz.ts';
import { spoiledText } from './spoil.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Files = Readonly<Record<string, Uint8Array>>;

const limits = { maxFiles: 100, maxFileBytes: 1e7, maxTotalBytes: 2e7 };

/** Files of a small network with every kind of layer now and then. */
function filesOf(write: (model: ReturnType<typeof networkModel>) => PackedFile[]): Files {
  const plan = randomPlan(7);
  const files = write(networkModel(plan, movedWeights(plan)));
  return Object.fromEntries(files.map(({ path, bytes }) => [path, new Uint8Array(bytes)]));
}

/** One of the files spoiled: JSON in its values, anything else in its bytes. */
function withOneSpoiled(files: Files, random: Random): Files {
  const paths = Object.keys(files);
  const path = paths[random.integer(paths.length)]!;
  const bytes = files[path]!;
  const isJson = path.endsWith('.json') && random.integer(3) > 0;
  const bad = isJson
    ? strToU8(spoiledText(JSON.parse(strFromU8(bytes)), random))
    : damaged(bytes.slice() as Bytes, random);
  return { ...files, [path]: bad };
}

/** The same file with arrays that need no bytes, each of which is millions of numbers long. */
function hollow(whole: Bytes): Bytes {
  const bytes = whole.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 24 < bytes.length; at += 8) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const isAlone = view.getUint32(at + 4, true) === 0;
    const rank = bytes[at + 9]!;
    // A dataspace of version 1, and a layout in one piece at an address, as `write-hdf5.ts` writes them.
    if (isAlone && type === 1 && rank > 0 && length === 8 + 8 * rank) {
      view.setBigUint64(at + 16, BigInt(2 ** 23), true);
    }
    if (isAlone && type === 8 && length === 24) view.setBigUint64(at + 10, 2n ** 64n - 1n, true);
  }
  return bytes;
}

/** Arrays in an HDF5 file. */
function hdf5(): FuzzedParser<Bytes> {
  const archive = filesOf((model) => kerasFiles(model, new Date(0)));
  const whole = archive['model.weights.h5']!.slice() as Bytes;
  const paths = /* as Keras names them */ ['conv2d', 'conv2d_1', 'dense', 'batch_normalization'];
  return {
    name: 'HDF5',
    whole,
    make: (random) => (random.integer(100) === 0 ? hollow(whole) : damaged(whole, random)),
    read: (bytes) => {
      const file = openHdf5(bytes);
      if (!file.ok) return file.trouble.kind;
      for (const path of paths.flatMap((name) =>
        [0, 1, 2].map((i) => `layers/${name}/vars/${i}`),
      )) {
        if (!file.value.hasArray(path)) continue;
        const array = file.value.array(path);
        if (!array.ok) return array.trouble.kind;
      }
      return 'taken';
    },
  };
}

/** A network that Keras may have written. */
function kerasModel(): FuzzedParser<Bytes> {
  const files = filesOf((model) => kerasFiles(model, new Date(0)));
  const packed = (content: Files) => zipSync({ ...content }, { level: 0 }) as Bytes;
  const whole = packed(files);
  return {
    name: 'network of Keras',
    whole,
    make: (random) =>
      random.integer(4) === 0 ? damaged(whole, random) : packed(withOneSpoiled(files, random)),
    read: async (bytes) => {
      const zip = await openZip(new Blob([bytes]), limits);
      if (!zip.ok) return zip.trouble.kind;
      const read = await readForeignModel(modelFilesOfZip(zip.value));
      return read.ok ? 'taken' : read.trouble.kind;
    },
  };
}

/** A network that TensorFlow.js or Teachable Machine may have written. */
function layersModel(): FuzzedParser<Files> {
  const files = filesOf(tfjsFiles);
  const labels = ['Taza', 'Llaves', 'Balón', 'Osito'];
  const metadata = { labels, imageSize: 224, packageName: '@teachablemachine/image' };
  const whole = { ...files, 'metadata.json': strToU8(JSON.stringify(metadata)) };
  return {
    name: 'network of TensorFlow.js',
    whole,
    make: (random) => withOneSpoiled(whole, random),
    read: async (content) => {
      const chosen = Object.entries(content).map(([path, bytes]) => ({
        path,
        file: new Blob([bytes as Bytes]),
      }));
      const read = await readForeignModel(modelFilesOf(chosen));
      return read.ok ? 'taken' : read.trouble.kind;
    },
  };
}

/** A table of photographs and their classes. */
function listedPhotographs(): FuzzedParser<string> {
  const whole = 'file,label,burst,test\na.jpg,Taza,1,0\n"b, c.jpg","Llaves ""viejas""",2,1\n';
  return {
    name: 'table of photographs',
    whole,
    make: (random) =>
      random.integer(100) === 0
        ? `${whole}${','.repeat(1e6)}`
        : damagedText(whole.repeat(1 + random.integer(50)), random),
    read: (text) => {
      readListed(text);
      return 'taken';
    },
  };
}

/** Names of classes in a file beside a network. */
function classLabels(): FuzzedParser<{ readonly name: string; readonly text: string }> {
  return {
    name: 'names of classes',
    whole: { name: 'labels.txt', text: '0 Taza\n1 Llaves\n' },
    make: (random) =>
      random.integer(2) === 0
        ? { name: 'labels.txt', text: damagedText('0 Taza\n1 Llaves\n'.repeat(20), random) }
        : { name: 'labels.json', text: spoiledText(['Taza', 'Llaves'], random) },
    read: ({ name, text }) => {
      readLabels(name, text);
      return 'taken';
    },
  };
}

/** What other programs write. */
export const foreign = [hdf5, kerasModel, layersModel, listedPhotographs, classLabels] as const;
