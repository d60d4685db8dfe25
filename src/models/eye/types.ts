/** TensorFlow.js backends that the eye can run on, in the order that breaks ties. */
export type BackendName = 'webgpu' | 'webgl' | 'wasm' | 'cpu';

/** Sides of the square that the network sees, in pixels. */
export type EyeSizePx = 128 | 160 | 192;

/** The same, and the side at which other programs show their pictures: too slow to live with, right once. */
export type LookSizePx = EyeSizePx | 224;

/** What a user or a link asked for; absent means: let measurement choose. */
export interface EyePreference {
  readonly backend?: BackendName;
  readonly sizePx?: EyeSizePx;
}

/** What became of one backend when it was tried. */
export interface BackendTrial {
  readonly backend: BackendName;
  readonly result: 'chosen' | 'slower' | 'absent' | 'wrong-answer' | 'too-slow' | 'failed' | 'lost';
  /** Median, measured at `sizePx`; absent when it never ran. */
  readonly embeddingsPerSecond?: number;
  /** The largest size that it runs fast enough, or the size that was asked for. */
  readonly sizePx?: EyeSizePx;
  readonly detail?: string;
}

/** What the eye runs on and why; shown in the device sheet. */
export interface EyeReport {
  readonly backend: BackendName;
  readonly sizePx: EyeSizePx;
  readonly embeddingsPerSecond: number;
  readonly trials: readonly BackendTrial[];
  /** False while other backends are still being tried: not yet worth remembering. */
  readonly complete: boolean;
}

/** One look. */
export interface Look {
  /** Mean over the map, `[320]`. */
  readonly embedding: Float32Array;
  /** Output of the last block, `[side, side, 320]` row-major; present when it was asked for. */
  readonly map?: Float32Array;
  /** What the block asked for takes in, `[side, side, channels]` row-major; present when asked for. */
  readonly features?: Float32Array;
}

/** What a look is to bring besides the embedding. */
export interface LookWishes {
  readonly wantMap?: boolean;
  /** Number of the block (1–16) whose input is wanted: what fine-tuning starts from. */
  readonly featuresBefore?: number | undefined;
}

/** Why there is no eye. */
export type EyeTrouble =
  | { readonly kind: 'weights-damaged'; readonly detail: string }
  | { readonly kind: 'no-backend'; readonly trials: readonly BackendTrial[] };
