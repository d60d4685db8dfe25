import { Random } from '../../src/core/random.ts';
import { loadBackend } from '../../src/models/eye/backends.ts';
import type { BackendName } from '../../src/models/eye/types.ts';
import { squarePicture } from '../../src/models/input/square-picture.ts';
import { classify } from '../../src/training/head/classify.ts';
import { trainHead } from '../../src/training/head/train-head.ts';
import { race, type Contender } from '../lib/durations.ts';
import { cameraFrames, paintedFrames } from '../lib/frames.ts';
import { loadEyeModel, openEye } from '../lib/open-eye.ts';
import { PageEye } from '../lib/page-eye.ts';
import { syntheticExamples } from '../lib/synthetic-examples.ts';
import { TeachableMachine } from './teachable-machine.ts';

interface PageOptions {
  readonly backend: BackendName;
  /** Where Teachable Machine's model is served; absent when there is none. */
  readonly peerUrl?: string;
  /** Frames of the browser's camera instead of painted ones. */
  readonly camera: boolean;
  readonly budgetMs: number;
}

/** Median ms from camera frame to probabilities; absent where it does not run. */
export interface ClassifyTimes {
  readonly peer?: number;
  readonly ours128?: number;
  readonly ours160?: number;
  /** At 128 px, in the app's worker instead of on the page's thread. */
  readonly worker128?: number;
}

/** As many classes as Teachable Machine's model has. */
const CLASS_COUNT = 5;

/** Measures both on the page's own thread, and ours in its worker too, frame by frame in turns. */
export default async function measure(options: PageOptions): Promise<ClassifyTimes> {
  const { backend, peerUrl, budgetMs } = options;
  const loaded = await loadBackend(backend);
  if (!loaded.ok) {
    void say(`${backend}: ${loaded.trouble.detail}`);
    return {};
  }
  const frames = options.camera ? await cameraFrames() : paintedFrames();
  const model = await loadEyeModel();
  const head = await trainHead(syntheticExamples(100, CLASS_COUNT, new Random(1)));
  // Both wait for their answers in the same way, though in its worker ours may block, which is faster.
  const [eye128, eye160] = ([128, 160] as const).map(
    (sizePx) => new PageEye(model, sizePx, { canBlock: false }),
  ) as [PageEye, PageEye];
  const peer = peerUrl === undefined ? undefined : await TeachableMachine.load(peerUrl);
  const workerEye = await openEye(backend, 128);

  const contenders: Record<string, Contender> = {
    ...(peer && { peer: () => peer.classify(frames) }),
    ours128: async () => classify(head, (await eye128.look(frames)).embedding),
    ours160: async () => classify(head, (await eye160.look(frames)).embedding),
    ...(workerEye && {
      worker128: async () => {
        const look = await workerEye.look(
          squarePicture(frames.image, frames.widthPx, frames.heightPx),
        );
        if (!look.ok) throw new Error(JSON.stringify(look.trouble));
        return classify(head, look.value.embedding);
      },
    }),
  };
  const limits = { budgetMs, minRounds: 9, maxRounds: 200 };
  const times = await race(contenders, limits, () => frames.next());
  for (const owned of [frames, eye128, eye160, peer, workerEye]) owned?.dispose();
  return times;
}
