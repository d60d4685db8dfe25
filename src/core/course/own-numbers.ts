import type { OwnLabs } from './own-labs.ts';

/** What a student made on this device, as far as questions of the course ask about it. */
export interface OwnNumbers {
  /** Classes of the present project, its photographs and its takes, without what only measures. */
  readonly classCount: number;
  readonly photoCount: number;
  readonly takeCount: number;
  /** Right answers on photographs whose take had been left out. */
  readonly heldOut?: { readonly right: number; readonly asked: number };
  /** Weights and biases of the network in My network. */
  readonly parameterCount?: number;
  /** Pixels across before and behind the first pooling of the chain in Filter. */
  readonly pooling?: { readonly beforePx: number; readonly afterPx: number };
  /** Accuracy of the best training in My network, on pictures that it had not learned from, 0–1. */
  readonly runAccuracy?: number;
  /** What the labs of Neuron were left at. */
  readonly labs?: OwnLabs;
}

/** Nothing was made yet. */
export const noOwnNumbers: OwnNumbers = { classCount: 0, photoCount: 0, takeCount: 0 };
