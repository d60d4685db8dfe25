import type { NetworkDescription } from '../../src/core/network/description.ts';
import type { NetworkPlan } from '../../src/core/network/plan.ts';
import { planNetwork } from '../../src/core/network/plan-network.ts';
import { lenet5 } from '../../src/core/network/presets/lenet5.ts';
import { vgg } from '../../src/core/network/presets/vgg.ts';
import type { Augmentation, TrainSettings } from '../../src/training/network/types.ts';

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

/** The networks that are measured on digits. */
export type DigitNetwork = 'LeNet-5' | 'VGG-7';

/** LeNet-5 with ReLU; VGG-7 at a quarter of its width, without batch normalisation. */
export const digitNetworks: Readonly<Record<DigitNetwork, NetworkDescription>> = {
  'LeNet-5': lenet5('relu', 1),
  'VGG-7': vgg({ id: 'vgg-7', width: 1 / 4, sizePx: 28, channels: 1, batchNorm: false }),
};

/** Settings that both do well with. */
export const digitSettings: TrainSettings = {
  optimizer: { kind: 'adam' },
  learningRate: 2e-3,
  rateFalls: true,
  batchSize: 32,
  epochs: 10,
  weightDecay: 0,
  earlyStopping: null,
  keepBest: false,
  augmentation: noAugmentation,
  initialisation: 'glorot',
  seed: 1,
};

/** @throws {Error} if it cannot be built. */
export function planned(description: NetworkDescription, classCount: number): NetworkPlan {
  const plan = planNetwork(description, classCount);
  if (!plan.ok) throw new Error(JSON.stringify(plan.trouble));
  return plan.value;
}
