import type { EpochRecord, RunEnd } from '../network/types.ts';

/**
 * How much of the eye learns along: nothing but the layer of one's own classes, or also its last block,
 * or its last two.
 */
export type FineTuneLevel = 'head' | 'last-block' | 'last-two-blocks';

/** Number of the first block that learns, as in `EyeLayer.block`; what is cached is what it takes in. */
export const firstTrainedBlock: Readonly<Record<FineTuneLevel, number>> = {
  head: 16,
  'last-block': 16,
  'last-two-blocks': 15,
};

/** Photographs as the part of the eye that stays as it is sees them, ready to be sent to a worker. */
export interface FineTuneData {
  /** `Eye.key` of the eye that looked: another one sees otherwise. */
  readonly eyeKey: string;
  /** Shape of one photograph's features: `[sidePx, sidePx, channels]`. */
  readonly sidePx: number;
  readonly channels: number;
  readonly classCount: number;
  /** 16-bit numbers (`packFloat16`), `[n, sidePx, sidePx, channels]`. */
  readonly features: Uint16Array;
  /** The same of the mirrored photographs. */
  readonly mirrored: Uint16Array;
  /** What the eye itself says, `[n, 320]`: what learns is checked against it before it starts. */
  readonly embeddings: Float32Array;
  /** Class of each photograph, `[n]`. */
  readonly labels: Int32Array;
  /** Burst of each photograph, `[n]`: equal numbers never stand on both sides of a split. */
  readonly bursts: Int32Array;
}

export interface FineTuneSettings {
  readonly level: FineTuneLevel;
  /** Most epochs; it ends earlier when photographs that were not learned from gain nothing more. */
  readonly epochs: number;
  /** Epochs without a new lowest loss on photographs that were not learned from. */
  readonly patience: number;
  readonly batchSize: number;
  /** Of Adam, for the blocks. */
  readonly learningRate: number;
  readonly seed: number;
}

/** How well photographs are recognised whose bursts were not learned from. */
export interface Score {
  /** Share, 0 … 1. */
  readonly accuracy: number;
  /** Mean cross-entropy at the temperature that suits the answers. */
  readonly loss: number;
}

/** The end of a tuned eye, as it is kept and as it is run. */
export interface FineTunedWeights {
  readonly eyeKey: string;
  readonly level: FineTuneLevel;
  readonly classCount: number;
  /** Blocks layer by layer (kernel, bias), then kernel `[320, classCount]` and bias of the dense layer. */
  readonly arrays: readonly Float32Array[];
}

/** What came out. On what could be measured it is never worse than head only: the better is kept. */
export interface FineTuneResult {
  /** Whether the blocks are the tuned ones or the original ones. */
  readonly kept: 'tuned' | 'head';
  /** Head only, cross-validated by burst; absent where no class has a second burst. */
  readonly headOnly?: Score;
  /** Tuned, cross-validated in the same way, at its best epoch; absent at level `head`, too. */
  readonly tuned?: Score & { readonly epoch: number };
  /** Photographs that both were asked about. */
  readonly askedCount: number;
  readonly weights: FineTunedWeights;
  /** The weights that were not kept, where there are any: for whoever wants to compare. */
  readonly other?: FineTunedWeights;
  readonly history: readonly EpochRecord[];
  readonly end: RunEnd;
}
