import type { thresholdEs } from './threshold-es.ts';

/** Words of the lab Threshold unit. */
export const thresholdEn: typeof thresholdEs = {
  title: 'Threshold unit',
  idea: 'Inputs, weights and a threshold: the neuron of 1943.',
  view: 'How it is drawn',
  views: { cell: 'Nerve cell', unit: 'Threshold unit' },
  toUnit: 'See the neuron as a sum →',
  parts: {
    dendrites: 'dendrites',
    soma: 'soma',
    axon: 'axon',
    inputs: 'inputs',
    sum: 'sum Σ',
    output: 'output',
  },
  choosePart: 'Choose a part of the cell and read what it is in the sum.',
  meanings: {
    dendrites: 'Dendrites take in the inputs x; each contact (synapse) is a weight w.',
    soma: 'The soma gathers what comes in: it is the sum Σ, compared with the threshold θ.',
    axon: 'The axon carries the answer to other neurons: it is the output, 1 if it fires and 0 if not.',
  },
  drawing: (sum, threshold, output) =>
    `Neuron: sum ${sum}, threshold ${threshold}, output ${output}`,
  task: 'What it is to do',
  tasks: { story: 'Story', and: 'AND', or: 'OR', not: 'NOT', majority: 'Majority', xor: 'XOR' },
  story: {
    text: 'Every afternoon Nico rides his bike or stays in and reads. Three things weigh in.',
    inputs: ['no rain', 'is invited', 'is tired'],
    fires: 'rides his bike',
    rests: 'stays in and reads',
  },
  input: (index) => `Input x${'₁₂₃'[index]}`,
  weight: (index) => `Weight w${'₁₂₃'[index]}`,
  threshold: 'Threshold θ',
  biasName: 'Bias b',
  continuous: 'Inputs between 0 and 1',
  moveAcross: 'Move the threshold across',
  moveBack: 'Move the threshold back',
  bars: (sum, limit) => `Sum of the products: ${sum}. Limit: ${limit}`,
  table: {
    title: 'All rows of the task',
    wanted: 'wanted',
    says: 'says',
    row: (inputs, wanted, says) => `Inputs ${inputs}: wanted ${wanted}, says ${says}`,
  },
  said: {
    cell: (sum, threshold, fires) =>
      `The signals that come in add up to ${sum}; the threshold is ${threshold}: the axon ${fires ? 'fires' : 'does not fire'}. Tap an input, or see the neuron as a sum.`,
    story: (sum, sign, threshold, what) =>
      `Σ = ${sum} ${sign} ${threshold}: Nico ${what}. Change an input or a weight.`,
    bias: (sum, sign, bias) =>
      `The threshold moved across: b = ${bias}. Now Σ + b = ${sum} ${sign} 0. The neuron decides as before.`,
    progress: (task, right, all) =>
      `${task}: ${right} of ${all} rows right. Move the weights and the threshold until all are.`,
    solved: (task) => `Solved: your neuron does ${task}. Try another task.`,
    xor: (right, left) =>
      `XOR: ${right} of 4 rows right. Go on: ${left} more ${left === 1 ? 'try' : 'tries'} and I will tell you something.`,
    xorTold:
      'One neuron cannot do XOR. (0,0) needs θ > 0; the two in the middle need w₁ ≥ θ and w₂ ≥ θ. But then w₁ + w₂ ≥ 2θ > θ, and (1,1) fires as well.',
  },
  why: {
    neuron:
      'Santiago Ramón y Cajal drew neurons as separate cells that send each other signals. In 1943 McCulloch and Pitts made a calculation of that idea: add inputs times weights and compare with a threshold.',
    bias: 'Take the threshold away from both sides and 0 is left on the right; the threshold becomes the bias: b = −θ. It is the same, written another way. The bias says how readily the neuron fires.',
    byHand:
      'Here you find the weights, by hand. The perceptron is the same unit with a rule that finds them.',
    xor: 'A neuron cuts the plane with one straight line. The two ones of XOR are in opposite corners: no line has both on one side. With one more layer it can be done.',
  },
};
