import { strFromU8, strToU8 } from 'fflate';
import type { Random } from '../../../src/core/random.ts';
import { readForeignModel } from '../../../src/exchange/foreign/read-model.ts';
import { runnableFiles } from '../../../src/exchange/foreign/runnable.ts';
import { modelFilesOf } from '../../../src/exchange/foreign/zip-files.ts';
import {
  PortableModelBuilder,
  type PortableWeight,
} from '../../../src/exchange/model/portable-model.ts';
import { tfjsFiles } from '../../../src/exchange/model/tfjs-files.ts';
import { ForeignRunner } from '../../../src/models/foreign/foreign-runner.ts';
import { anyOf } from './chosen.ts';
import type { FuzzedParser } from './fuzz.ts';
import { spoiledText } from './spoil.ts';

/** A network's description, and its weights one behind another. */
interface Written {
  readonly json: string;
  readonly weights: Float32Array<ArrayBuffer>;
}

const array = (name: string, ...shape: number[]): PortableWeight => {
  const length = shape.reduce((product, side) => product * side, 1);
  return { name, shape, data: new Float32Array(length).fill(0.1) };
};

/** Layers whose settings say how much is computed, more than their weights do. */
function wholeNetwork(): Written {
  const model = new PortableModelBuilder('whole', [16, 16, 3]);
  const config = { padding: 'same', activation: 'relu' };
  model.add({ className: 'Rescaling', name: 'scaled', config: { scale: 1 / 255, offset: 0 } });
  model.add({ className: 'UpSampling2D', name: 'larger', config: { size: [2, 2] } });
  model.add({
    className: 'ZeroPadding2D',
    name: 'framed',
    config: {
      padding: [
        [1, 1],
        [1, 1],
      ],
    },
  });
  model.add({
    className: 'Conv2D',
    name: 'seen',
    config: { ...config, filters: 4, kernel_size: [3, 3], strides: [1, 1] },
    weights: [array('kernel', 3, 3, 3, 4), array('bias', 4)],
  });
  model.add({
    className: 'MaxPooling2D',
    name: 'pooled',
    config: { pool_size: [2, 2], strides: [2, 2], padding: 'valid' },
  });
  model.add({ className: 'GlobalAveragePooling2D', name: 'averaged', config: {} });
  model.add({ className: 'Reshape', name: 'shaped', config: { target_shape: [4] } });
  model.add({
    className: 'Dense',
    name: 'told',
    config: { units: 3, activation: 'softmax' },
    weights: [array('kernel', 4, 3), array('bias', 3)],
  });
  const [json, weights] = tfjsFiles(model.done());
  return {
    json: strFromU8(new Uint8Array(json!.bytes)),
    weights: new Float32Array(weights!.bytes),
  };
}

/** One or two counts in the description far too large, or none at all. */
function enlarged(json: string, random: Random): string {
  const counts = json.match(/(?<=[:,[])\d+(?=[,}\]])/g) ?? [];
  const chosen = new Set([random.integer(counts.length), random.integer(counts.length)]);
  const sizes = [0, 5, 64, 500, 4000, 100_000, 2 ** 31, Number.MAX_SAFE_INTEGER];
  let at = 0;
  return json.replace(/(?<=[:,[])\d+(?=[,}\]])/g, (count) =>
    chosen.has(at++) ? String(anyOf(sizes, random)) : count,
  );
}

/** Somebody else's network at work: it answers, or it is said why it does not. */
function networkAtWork(): FuzzedParser<Written> {
  const whole = wholeNetwork();
  return {
    name: 'network at work',
    whole,
    make: (random) => {
      if (random.integer(3) > 0) return { ...whole, json: enlarged(whole.json, random) };
      if (random.integer(2) === 0) {
        return { ...whole, json: spoiledText(JSON.parse(whole.json), random) };
      }
      const odd = anyOf([NaN, Infinity, -Infinity, 3e38], random);
      const at = random.integer(whole.weights.length);
      return { ...whole, weights: whole.weights.map((value, i) => (i === at ? odd : value)) };
    },
    read: async ({ json, weights }) => {
      const files = [
        { path: 'model.json', file: new Blob([strToU8(json)]) },
        { path: 'weights.bin', file: new Blob([weights]) },
      ];
      const read = await readForeignModel(modelFilesOf(files));
      if (!read.ok) return read.trouble.kind;
      const { input } = read.value;
      const runner = new ForeignRunner(runnableFiles(read.value, input.scaling ?? 'unit'), ['cpu']);
      try {
        const look = await runner.look(new ImageData(input.sizePx, input.sizePx));
        if (!look) throw new Error('It was called off');
        if (!look.ok) return look.trouble.kind;
        const { shares } = look.value;
        if (!shares.every(Number.isFinite)) throw new Error(`It says ${shares.join()}`);
        return 'taken';
      } finally {
        runner.dispose();
      }
    },
  };
}

/** What computes, which needs a worker. */
export const foreignRun = [networkAtWork] as const;
