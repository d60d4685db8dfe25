import { planNetwork } from '../../src/core/network/plan-network.ts';
import { asOwnNetwork, type OwnNetwork } from '../../src/exchange/foreign/own-network.ts';
import { readForeignModel, type ForeignModel } from '../../src/exchange/foreign/read-model.ts';
import { runnableFiles } from '../../src/exchange/foreign/runnable.ts';
import { modelFilesOfZip } from '../../src/exchange/foreign/zip-files.ts';
import { fileLimits } from '../../src/exchange/zip/file-limits.ts';
import { openZip } from '../../src/exchange/zip/zip-reader.ts';
import { ForeignRunner } from '../../src/models/foreign/foreign-runner.ts';
import { NetworkRunner } from '../../src/models/network/network-runner.ts';

/** What this app makes of a network that came back. */
export interface OpenedHere {
  /** Whether it becomes a run of My network, as one that was trained here is; else a model beside it. */
  readonly isRun: boolean;
  /** `[classCount]` for each picture. */
  readonly answers: readonly number[][];
}

/** Something of the app's that answers to pictures. */
interface Answerer {
  readonly look: (picture: ImageData) => Promise<ArrayLike<number>>;
  readonly dispose: () => void;
}

/**
 * Opens the `model.keras` of `train.py` as the app opens it, and asks it.
 *
 * @param url where it is served.
 * @param pictures levels of RGBA, a square each.
 * @throws Error if the app refuses it, or it does not answer.
 */
export async function openReturned(
  url: string,
  pictures: readonly number[][],
): Promise<OpenedHere> {
  const zip = await openZip(await (await fetch(url)).blob(), fileLimits);
  if (!zip.ok) throw new Error(JSON.stringify(zip.trouble));
  const read = await readForeignModel(modelFilesOfZip(zip.value));
  if (!read.ok) throw new Error(JSON.stringify(read.trouble));
  const model = read.value;
  const own = asOwnNetwork(model.model);
  const isRun = own !== undefined && model.labels?.length === own.classCount;
  const answerer = isRun ? ofRun(own) : ofForeign(model);
  try {
    const answers = [];
    for (const levels of pictures) {
      const sidePx = Math.sqrt(levels.length / 4);
      const picture = new ImageData(Uint8ClampedArray.from(levels), sidePx, sidePx);
      answers.push(Array.from(await answerer.look(picture)));
    }
    return { isRun, answers };
  } finally {
    answerer.dispose();
  }
}

function ofRun({ description, classCount, weights }: OwnNetwork): Answerer {
  const plan = planNetwork(description, classCount);
  if (!plan.ok) throw new Error(JSON.stringify(plan.trouble));
  const runner = new NetworkRunner('cpu');
  runner.open(plan.value, weights);
  return {
    look: async (picture) => {
      const look = await runner.look(picture);
      if (!look?.ok) throw new Error(`The network does not answer: ${JSON.stringify(look)}`);
      return look.value.probabilities;
    },
    dispose: () => runner.dispose(),
  };
}

function ofForeign(model: ForeignModel): Answerer {
  const { scaling } = model.input;
  if (!scaling) throw new Error('Nothing says how it is fed.');
  const runner = new ForeignRunner(runnableFiles(model, scaling), ['cpu']);
  return {
    look: async (picture) => {
      const look = await runner.look(picture);
      if (!look?.ok) throw new Error(`The model does not answer: ${JSON.stringify(look)}`);
      return look.value.shares;
    },
    dispose: () => runner.dispose(),
  };
}
