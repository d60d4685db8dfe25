import type { TrainSettings } from '../../training/network/types.ts';

/** How a run learns before anybody has changed anything. */
export const startSettings: TrainSettings = {
  optimizer: { kind: 'adam' },
  learningRate: 1e-3,
  batchSize: 32,
  epochs: 10,
  weightDecay: 0,
  earlyStopping: { monitor: 'val-loss', patience: 3 },
  keepBest: true,
  augmentation: {
    flip: 0,
    shift: 0,
    rotate: 0,
    zoom: 0,
    light: 0,
    colour: 0,
    noise: 0,
    cutOut: 0,
  },
  initialisation: 'glorot',
  seed: 1,
};
