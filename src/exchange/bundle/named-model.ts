import type { PortableModel } from '../model/portable-model.ts';

/** What a picture must be like before the network takes it. */
export interface InputForm {
  /** Side of the square, in pixels. */
  readonly sizePx: number;
  /** 1: gray by luma, 3: RGB. */
  readonly channels: 1 | 3;
  /** Whether it learned from levels that were rounded, as networks of one's own do. */
  readonly wholeLevels: boolean;
}

/** A network with the names of what it tells apart, ready to be packed in any form. */
export interface NamedModel {
  readonly model: PortableModel;
  /** By output. */
  readonly labels: readonly string[];
  readonly form: InputForm;
}

/** As the Python programs read it. */
export function pythonForm({ sizePx, channels, wholeLevels }: InputForm) {
  return { size: sizePx, channels, whole_levels: wholeLevels };
}

/** Whether a library needs to be told of layers that it does not have. */
export function hasOwnLayers({ layers }: PortableModel): boolean {
  return layers.some(({ own }) => own);
}
