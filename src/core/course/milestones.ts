/** The timeline's moments, in their order. */
export const milestones = [
  'cajal',
  'mcculloch-pitts',
  'rosenblatt',
  'backpropagation',
  'lenet5',
  'alexnet',
  'vgg',
] as const;
export type Milestone = (typeof milestones)[number];

/** The year of each: of the paper, or of the first drawings. */
export const milestoneYears: { readonly [M in Milestone]: number } = {
  // S. Ramón y Cajal, "Estructura de los centros nerviosos de las aves".
  cajal: 1888,
  'mcculloch-pitts': 1943,
  rosenblatt: 1958,
  backpropagation: 1986,
  lenet5: 1998,
  alexnet: 2012,
  vgg: 2014,
};

/** The three sets, the outer one first: artificial intelligence ⊃ machine learning ⊃ deep learning. */
export const nestedSets = ['intelligence', 'learning', 'deep'] as const;
export type NestedSet = (typeof nestedSets)[number];
