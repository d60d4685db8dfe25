/** The course's topics by chapter, in its order; their words are in the catalogue of the course. */
export const chapters = [
  {
    id: 'introduction',
    topics: [
      'rules',
      'threshold',
      'perceptron',
      'vectors',
      'matrix',
      'activations',
      'losses',
      'descent',
      'chain-rule',
      'frameworks',
      'overfitting',
    ],
  },
  {
    id: 'vision',
    topics: ['image', 'colour', 'convolution', 'pooling', 'networks', 'classifiers'],
  },
] as const;

/** Word of a topic in the address: `?room=course&course=perceptron`. */
export type TopicId = (typeof chapters)[number]['topics'][number];

/** All topics, first to last. */
export const topics: readonly TopicId[] = chapters.flatMap((chapter) => [...chapter.topics]);

/** Whether a word of an address names a topic. */
export function isTopicId(word: string | undefined): word is TopicId {
  return topics.some((id) => id === word);
}

/** Its number in the course, from 1. */
export function topicNumber(id: TopicId): number {
  return topics.indexOf(id) + 1;
}
