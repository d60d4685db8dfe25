import type { ColourSpaceId } from '../../src/core/image/colour-spaces/colour-space.ts';
import { colourSpaces } from '../../src/core/image/colour-spaces/colour-spaces.ts';
import type { SizePx } from '../../src/core/image/size-px.ts';
import { race, type Contender } from '../lib/durations.ts';
import { checkAgreement } from './agreement.ts';
import { fingerTimes, type FingerTimes } from './arithmetic.ts';
import { Blit } from './blit.ts';
import { measuredChain, wideChain } from './chains.ts';
import { openMovingVideo } from './moving-video.ts';
import { newCanvas } from './one-pixel.ts';
import { OpenCvChain } from './opencv-chain.ts';
import { TensorflowChain } from './tensorflow-chain.ts';
import { VisionContender } from './vision-contender.ts';

interface PageOptions extends SizePx {
  /** For each of the three races. */
  readonly budgetMs: number;
}

/** Median ms of a frame. */
type Times = Readonly<Record<string, number>>;

export interface FilterTimes {
  /** `blit`, `source`, `convolution`, `activation`, `chain`, `gray`, `each`, `webgl`, `opencv`. */
  readonly chains: Times;
  /** `blit`, and each colour space. */
  readonly views: Times;
  /** `blit`, `chain` and `webgpu`; absent where there is no WebGPU. */
  readonly webgpu?: Times;
  readonly finger: FingerTimes;
  readonly fingerWide: FingerTimes;
  /** How the app's pipeline keeps numbers here. */
  readonly precision: string;
}

/** Measures all on one page, each frame drawn by one of them, in turns. */
export default async function measure({ budgetMs, ...size }: PageOptions): Promise<FilterTimes> {
  const frames = await openMovingVideo(size);
  const { video } = frames;
  const blit = new Blit(size);
  const [ours, gray, each] = (['summed', 'gray', 'each'] as const).map(
    (channels) => new VisionContender(size, channels),
  ) as [VisionContender, VisionContender, VisionContender];
  const webgl = await TensorflowChain.open('webgl');
  const openCv = await OpenCvChain.open(size);

  const source = ours.whole({ kind: 'source', digits: 'none' });
  const stages = [0, 1, 2].map((stage) =>
    ours.whole({ kind: 'stage', stage, signed: 'clipped', digits: false }),
  );
  const [convolution, activation, pooled] = stages as [typeof source, typeof source, typeof source];
  const spaces = colourSpaces.map(({ id }) => [id, ours.channels(id)] as const);
  for (const tiles of [source, ...stages, ...spaces.map(([, tiles]) => tiles)]) {
    await ours.warm(video, tiles);
  }
  for (const other of [gray, each]) await other.warm(video, pooled);

  const plain = async () => blit.run(video);
  const chain = async () => ours.run(video, pooled);
  const chainContenders: Record<string, Contender> = {
    blit: plain,
    source: async () => ours.run(video, source),
    convolution: async () => ours.run(video, convolution),
    activation: async () => ours.run(video, activation),
    chain,
    gray: async () => gray.run(video, pooled),
    each: async () => each.run(video, pooled),
    ...(webgl && { webgl: () => webgl.run(video) }),
    opencv: async () => openCv.run(video),
  };
  await frames.next();
  await checkAgreement({ widthPx: size.widthPx / 2, heightPx: size.heightPx / 2 }, [
    { name: 'ours', canvas: ours.canvas, run: chain },
    { name: 'ours, from gray', canvas: gray.canvas, run: chainContenders.gray! },
    ...(webgl
      ? [{ name: 'TensorFlow.js', canvas: webgl.canvas, run: () => webgl.run(video) }]
      : []),
    { name: 'OpenCV.js', canvas: openCv.canvas, run: chainContenders.opencv! },
  ]);

  /** A new frame, and a GPU that is done with what others asked of it. */
  const before = async () => {
    await frames.next();
    blit.wait();
  };
  const limits = { budgetMs, minRounds: 9, maxRounds: 300 };
  const chains = await race(chainContenders, limits, before);
  const viewContenders = Object.fromEntries(
    spaces.map(([id, tiles]) => [id, async () => ours.run(video, tiles)]),
  ) as Record<ColourSpaceId, Contender>;
  const views = await race({ blit: plain, ...viewContenders }, limits, before);

  // TensorFlow.js has one backend at a time.
  webgl?.dispose();
  const webgpu = await TensorflowChain.open('webgpu');
  const webgpuTimes =
    webgpu &&
    (await race(
      { blit: plain, chain, webgpu: () => webgpu.run(video) },
      { ...limits, minRounds: 3 },
      before,
    ));

  const still = stillOf(video, size);
  const finger = fingerTimes(still, measuredChain('summed'));
  const fingerWide = fingerTimes(still, wideChain());
  const { precision } = ours.vision;
  for (const owned of [frames, blit, ours, gray, each, openCv, webgpu]) owned?.dispose();
  return {
    chains,
    views,
    ...(webgpuTimes && { webgpu: webgpuTimes }),
    finger,
    fingerWide,
    precision,
  };
}

function stillOf(video: HTMLVideoElement, { widthPx, heightPx }: SizePx): ImageData {
  const context = newCanvas(widthPx, heightPx).getContext('2d', { willReadFrequently: true })!;
  context.drawImage(video, 0, 0, widthPx, heightPx);
  return context.getImageData(0, 0, widthPx, heightPx);
}
