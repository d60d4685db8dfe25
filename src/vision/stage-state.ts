/** What a stage gives: a picture of a size, or none, because too little came in. */
export type StageState =
  | {
      readonly ok: true;
      readonly widthPx: number;
      readonly heightPx: number;
      readonly channels: 1 | 3;
    }
  | { readonly ok: false; readonly trouble: 'too-small' | 'no-input' };
