import { activationsEs } from './activations-es.ts';
import { chainRuleEs } from './chain-rule-es.ts';
import { descentEs } from './descent-es.ts';
import { frameEs } from './frame-es.ts';
import { lossesEs } from './losses-es.ts';
import { matrixEs } from './matrix-es.ts';
import { overfittingEs } from './overfitting-es.ts';
import { perceptronEs } from './perceptron-es.ts';
import { playgroundEs } from './playground-es.ts';
import { rulesEs } from './rules-es.ts';
import { thresholdEs } from './threshold-es.ts';
import { vectorsEs } from './vectors-es.ts';

/** Words of the room Neuron. */
export const neuronEs = {
  frame: frameEs,
  labs: {
    rules: rulesEs,
    threshold: thresholdEs,
    perceptron: perceptronEs,
    vectors: vectorsEs,
    matrix: matrixEs,
    activations: activationsEs,
    losses: lossesEs,
    descent: descentEs,
    'chain-rule': chainRuleEs,
    playground: playgroundEs,
    overfitting: overfittingEs,
  },
};

/** What every language says in the room Neuron. */
export type NeuronMessages = typeof neuronEs;
