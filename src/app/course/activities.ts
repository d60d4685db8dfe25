import { encodeChain } from '../../core/kernels/chain-link.ts';
import type { Stage } from '../../core/kernels/chain.ts';
import type { Milestone, NestedSet } from '../../core/course/milestones.ts';
import type { TopicId } from '../../core/course/topics.ts';
import { encodeNetwork } from '../../core/network/network-link.ts';
import { lenet5 } from '../../core/network/presets/lenet5.ts';
import { vgg } from '../../core/network/presets/vgg.ts';
import { newStages, plainConvolution, startChain } from '../filter/chain-edits.ts';
import type { RoomLink } from './room-link.ts';

/** Where a topic's activity is, and what else can be looked at. */
export interface Activity {
  readonly link: RoomLink;
  readonly also?: RoomLink;
}

function chainLink(...stages: readonly Stage[]): RoomLink {
  return { room: 'filter', chain: encodeChain({ chain: { stages }, view: 'diverging' }) };
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

/** The two minutes of each topic. */
export const activities: { readonly [Id in TopicId]: Activity } = {
  rules: { link: { room: 'neuron', lab: 'rules' } },
  threshold: { link: { room: 'neuron', lab: 'threshold' } },
  perceptron: { link: { room: 'neuron', lab: 'perceptron' } },
  vectors: { link: { room: 'neuron', lab: 'vectors' } },
  matrix: { link: { room: 'neuron', lab: 'matrix' } },
  activations: {
    link: { room: 'neuron', lab: 'activations' },
    also: chainLink(edges, newStages.activation),
  },
  losses: { link: { room: 'neuron', lab: 'losses' } },
  descent: { link: { room: 'neuron', lab: 'descent' } },
  'chain-rule': { link: { room: 'neuron', lab: 'chain-rule' } },
  frameworks: { link: { room: 'neuron', lab: 'playground' } },
  overfitting: { link: { room: 'neuron', lab: 'overfitting' } },
  image: { link: { room: 'see', look: 'face' }, also: { room: 'see', look: 'eye' } },
  colour: { link: { room: 'see', look: 'colour' } },
  convolution: { link: chainLink(edges), also: { room: 'filter', board: '1' } },
  pooling: { link: chainLink(edges, newStages.activation, newStages.pooling) },
  networks: { link: lenet, also: narrowVgg },
  classifiers: { link: { room: 'teach' }, also: { room: 'network', tab: 'evaluate' } },
};

/** Where each moment of the timeline can be touched. */
export const milestoneLinks: { readonly [M in Milestone]: RoomLink } = {
  cajal: { room: 'neuron', lab: 'threshold' },
  'mcculloch-pitts': { room: 'neuron', lab: 'threshold' },
  rosenblatt: { room: 'neuron', lab: 'perceptron' },
  backpropagation: { room: 'neuron', lab: 'chain-rule' },
  lenet5: lenet,
  alexnet: { room: 'teach' },
  vgg: narrowVgg,
};

/** Where each of the nested sets can be touched. */
export const nestedLinks: { readonly [S in NestedSet]: RoomLink } = {
  intelligence: { room: 'neuron', lab: 'rules' },
  learning: { room: 'neuron', lab: 'perceptron' },
  deep: { room: 'neuron', lab: 'playground' },
};
