import { activationsEn } from './activations-en.ts';
import { chainRuleEn } from './chain-rule-en.ts';
import { descentEn } from './descent-en.ts';
import { frameEn } from './frame-en.ts';
import { lossesEn } from './losses-en.ts';
import { matrixEn } from './matrix-en.ts';
import { overfittingEn } from './overfitting-en.ts';
import { perceptronEn } from './perceptron-en.ts';
import { playgroundEn } from './playground-en.ts';
import { rulesEn } from './rules-en.ts';
import { thresholdEn } from './threshold-en.ts';
import { vectorsEn } from './vectors-en.ts';
import type { NeuronMessages } from './es.ts';

/** Words of the room Neuron. */
export const neuronEn: NeuronMessages = {
  frame: frameEn,
  labs: {
    rules: rulesEn,
    threshold: thresholdEn,
    perceptron: perceptronEn,
    vectors: vectorsEn,
    matrix: matrixEn,
    activations: activationsEn,
    losses: lossesEn,
    descent: descentEn,
    'chain-rule': chainRuleEn,
    playground: playgroundEn,
    overfitting: overfittingEn,
  },
};
