import { mostClasses } from '../most-classes.ts';

/** What is taken of somebody else's network: as much as a phone can hold and show, asked before anything is unpacked. */
export const foreignLimits = {
  /** Of `model.json` or `config.json`. */
  descriptionBytes: 16 * 2 ** 20,
  /** Of all weights: a MobileNet has 14 MB, a ResNet-50 98 MB. */
  weightBytes: 128 * 2 ** 20,
  layers: 1000,
  /** Networks within networks. */
  depth: 8,
  /** ImageNet has as many. */
  classes: mostClasses,
  inputPx: { min: 8, max: 512 },
} as const;
