import { encodeChain } from '../../core/kernels/chain-link.ts';
import type { Stage } from '../../core/kernels/chain.ts';
import type { Milestone, NestedSet } from '../../core/course/milestones.ts';
import type { TopicId } from '../../core/course/topics.ts';
import type { Fields, StateOf } from '../../core/lab-state/fields.ts';
import { encodeLab, type LabKey } from '../../core/lab-state/lab-link.ts';
import { initialState } from '../../core/lab-state/snap.ts';
import { encodeNetwork } from '../../core/network/network-link.ts';
import { lenet5 } from '../../core/network/presets/lenet5.ts';
import { vgg } from '../../core/network/presets/vgg.ts';
import { newStages, plainConvolution, startChain } from '../filter/chain-edits.ts';
import { activationsLab } from '../neuron/activations.ts';
import { chainRuleLab } from '../neuron/chain-rule.ts';
import { descentLab } from '../neuron/descent.ts';
import type { LabId } from '../neuron/labs.ts';
import { lossesLab } from '../neuron/losses.ts';
import { matrixLab } from '../neuron/matrix.ts';
import { overfittingLab } from '../neuron/overfitting.ts';
import { perceptronLab } from '../neuron/perceptron.ts';
import { playgroundLab } from '../neuron/playground.ts';
import { rulesLab } from '../neuron/rules.ts';
import { thresholdLab } from '../neuron/threshold.ts';
import { vectorsLab } from '../neuron/vectors.ts';
import type { RoomLink } from './room-link.ts';

/** Where a topic's activity is, and what else can be looked at. */
export interface Activity {
  readonly link: RoomLink;
  readonly also?: RoomLink;
}

function chainLink(...stages: readonly Stage[]): RoomLink {
  return { room: 'filter', chain: encodeChain({ chain: { stages }, view: 'diverging' }) };
}

/** A lab as at first but for these fields, whatever was done in it before. */
function labLink<F extends Fields>(
  key: LabKey<F> & { readonly id: LabId },
  changes: Partial<StateOf<F>> = {},
): RoomLink {
  const state = encodeLab(key, { ...initialState(key.fields), ...changes });
  return { room: 'neuron', lab: key.id, state };
}

const edges = startChain.stages[0] ?? plainConvolution;

const lenet: RoomLink = {
  room: 'network',
  tab: 'build',
  network: encodeNetwork(lenet5('tanh', 1)),
};

/** As deep as VGG16 in the paper, so narrow that a phone can train it. */
const narrowVgg: RoomLink = {
  room: 'network',
  tab: 'build',
  network: encodeNetwork(
    vgg({ id: 'vgg-16', width: 1 / 16, sizePx: 32, channels: 3, batchNorm: true }),
  ),
};

/** The unit itself, with the first of its challenges. */
const unit = labLink(thresholdLab, { view: 'unit', task: 'and' });

/** The two minutes of each topic. */
export const activities: { readonly [Id in TopicId]: Activity } = {
  rules: { link: labLink(rulesLab) },
  threshold: { link: unit },
  perceptron: { link: labLink(perceptronLab) },
  vectors: { link: labLink(vectorsLab) },
  matrix: { link: labLink(matrixLab, { predict: true }) },
  activations: {
    link: labLink(activationsLab),
    also: chainLink(edges, newStages.activation),
  },
  losses: { link: labLink(lossesLab) },
  descent: { link: labLink(descentLab) },
  'chain-rule': { link: labLink(chainRuleLab) },
  // No hidden layers: the student adds the first.
  frameworks: { link: labLink(playgroundLab, { data: 'xor', hidden: [] }) },
  // Dropout and early stopping are there; its capacity is to be raised.
  overfitting: { link: labLink(overfittingLab, { model: 'net', neurons: 4 }) },
  image: { link: { room: 'see', look: 'face' }, also: { room: 'see', look: 'eye' } },
  colour: { link: { room: 'see', look: 'colour' } },
  convolution: { link: chainLink(edges), also: { room: 'filter', board: '1' } },
  pooling: { link: chainLink(edges, newStages.activation, newStages.pooling) },
  networks: { link: lenet, also: narrowVgg },
  classifiers: { link: { room: 'teach' }, also: { room: 'network', tab: 'evaluate' } },
};

/** Where each moment of the timeline can be touched. */
export const milestoneLinks: { readonly [M in Milestone]: RoomLink } = {
  cajal: labLink(thresholdLab),
  'mcculloch-pitts': unit,
  rosenblatt: labLink(perceptronLab),
  backpropagation: labLink(chainRuleLab),
  lenet5: lenet,
  alexnet: { room: 'teach' },
  vgg: narrowVgg,
};

/** Where each of the nested sets can be touched. */
export const nestedLinks: { readonly [S in NestedSet]: RoomLink } = {
  intelligence: labLink(rulesLab),
  learning: labLink(perceptronLab),
  deep: labLink(playgroundLab),
};
