import { mildAugmentation } from '../../training/network/default-settings.ts';
import type { Augmentation } from '../../training/network/types.ts';

export { mildAugmentation };

/** The random changes, in the order of their knobs. */
export const augmentationKinds: readonly (keyof Augmentation)[] = [
  'shift',
  'rotate',
  'zoom',
  'light',
  'colour',
  'noise',
  'cutOut',
  'flip',
];

/** Every picture as it is. */
export const noAugmentation: Augmentation = {
  flip: 0,
  shift: 0,
  rotate: 0,
  zoom: 0,
  light: 0,
  colour: 0,
  noise: 0,
  cutOut: 0,
};
