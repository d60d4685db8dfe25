import type { vectorsEs } from './vectors-es.ts';

/** Words of the lab Similar vectors. */
export const vectorsEn: typeof vectorsEs = {
  title: 'Similar vectors',
  /** One line on its card. */
  idea: 'Dot product, cosine and distance: which one is most similar?',
  part: 'How they are shown',
  parts: { space: 'In 3-D', plane: 'In 2-D', bars: 'Bars' },
  drawing: {
    space: 'The vectors X, A, B and C in space. Arrow keys: turn it.',
    plane: 'The vectors X, A, B and C in the plane, with their first two numbers',
    bars: 'The numbers of X, A, B and C as bars',
    turned: (yaw, pitch) => `Turned by ${yaw}°, tilted by ${pitch}°`,
  },
  tip: (name) => `Tip of ${name}`,
  bar: (name, place) => `${name}, number ${place}`,
  table: {
    caption: 'How similar each one is to X',
    vector: 'Vector',
    dot: 'Dot',
    cosine: 'Cosine',
    distance: 'Distance',
    winner: 'the most similar',
    choose: (name) => `${name}: see its products`,
  },
  measured: (name, dot, cosine, distance) =>
    `${name}: dot ${dot}, cosine ${cosine}, distance ${distance}.`,
  halve: (name) => `Halve ${name}`,
  flip: (name) => `Flip ${name}`,
  sums: (name) => `X and ${name}, product by product`,
  writtenDot: 'Dot product: multiply and add',
  writtenCosine: 'Cosine: the dot product over both lengths',
  writtenDistance: 'Distance: squared differences, sum, root',
  sentence: {
    agree: (name) => `${name} is the most similar to X, by all three measures.`,
    disagree: (dot, cosine, distance) =>
      `They disagree: by dot product it is ${dot}; by cosine, ${cosine}; by distance, ${distance}.`,
    opposite: (name) => `${name} points exactly the other way: cosine −1.`,
    zero: (name) => `${name} has length 0: without a length there is no direction, and no cosine.`,
    halved: (name, cosine, before, after) =>
      `${name} is half as long and points the same way: the cosine stays ${cosine}; the dot product went from ${before} to ${after}.`,
    halvedRounded: (name, cosineBefore, cosineAfter, before, after) =>
      `${name} is half as long, but with only two decimals it turned a little: the cosine went from ${cosineBefore} to ${cosineAfter}; the dot product, from ${before} to ${after}.`,
    flipped: (name, before, after) =>
      `${name} now points the other way: the cosine went from ${before} to ${after}.`,
    hints: {
      space: 'Turn the space with a finger or the arrow keys.',
      plane: 'Move a tip, by touch or with the arrow keys, and see which one wins.',
      bars: 'Move a bar up or down and see which one wins.',
    },
  },
  camera: {
    slots: 'Photos to compare',
    take: (name) => `Take photo ${name}`,
    retake: (name) => `Take photo ${name} again`,
    photo: (name) => `Photo ${name}`,
    live: 'Embedding of what is seen now',
    fingerprint: (name) => `Embedding of ${name}: 320 numbers`,
    dot: 'Dot',
    distance: 'Distance',
    waiting: 'The eye is on its way. As soon as it sees, it turns each picture into 320 numbers.',
    first: 'Point at something and tap “Photo A”: its embedding of 320 numbers stays here.',
    one: 'Now point at something else: the cosine goes down. Take photos B and C.',
    nearest: (name) =>
      `What you see now is most similar to photo ${name}. Move the camera and see which one wins.`,
    changed:
      'The eye has changed its size, and the embeddings from before no longer compare. Take the photos again.',
    memory: 'The photos are in memory only: they are forgotten when you leave.',
    products: (count) => `… and ${count} more products`,
    written: (name) => `Now and photo ${name}, product by product`,
  },
  whyDot:
    'The dot product grows when both have large numbers in the same places, and also when they are long.',
  whyCosine:
    'The cosine divides by the lengths: only the direction is left. 1 is the same, 0 a right angle, −1 the opposite.',
  whyDistance:
    'The Euclidean distance goes from tip to tip: 0 is equal, and the larger it is, the less similar they are.',
  whyEye:
    'A network turns each photo into a vector, its embedding. To recognize is to ask which embedding is most similar.',
};
