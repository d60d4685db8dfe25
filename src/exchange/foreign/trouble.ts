/** Why a file of somebody else's network is not taken; where a layer is the reason, it is named. */
export type ForeignModelTrouble =
  /** Something needed is not among the files, such as `weights.bin`. */
  | { readonly kind: 'file-missing'; readonly name: string }
  | { readonly kind: 'too-large'; readonly name: string; readonly maxBytes: number }
  /** What this file says cannot be: it is torn, or was never one of these. */
  | { readonly kind: 'damaged'; readonly name: string }
  /** A kind of layer that is not known here; Lambda layers and code of one's own among them. */
  | { readonly kind: 'unknown-layer'; readonly className: string; readonly layer: string }
  /** A known layer with a setting that is not. */
  | {
      readonly kind: 'unknown-setting';
      readonly className: string;
      readonly layer: string;
      readonly setting: string;
    }
  /** A layer that several others share, several answers, several inputs. */
  | { readonly kind: 'not-one-line'; readonly layer: string }
  /** What goes in is no square picture of 1 or 3 channels. */
  | { readonly kind: 'no-picture-input'; readonly shape: string }
  | { readonly kind: 'too-many-layers'; readonly max: number }
  | { readonly kind: 'too-many-classes'; readonly count: number; readonly max: number }
  | { readonly kind: 'weights-missing'; readonly layer: string }
  /** A weight that is no number. */
  | { readonly kind: 'no-numbers'; readonly layer: string }
  /** A project or model of Teachable Machine that is not about pictures: `audio`, `pose`. */
  | { readonly kind: 'not-pictures'; readonly what: string };

/** Thrown within this folder only, so that reading reads like reading; `caught` makes a value of it. */
export class Refused extends Error {
  readonly trouble: ForeignModelTrouble;
  constructor(trouble: ForeignModelTrouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}

/** Names from files are shown: not more of them than fits. */
export function shortName(name: unknown): string {
  return [...String(name)].slice(0, 60).join('');
}
