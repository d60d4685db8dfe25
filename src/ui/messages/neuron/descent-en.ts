import type { descentEs } from './descent-es.ts';

/** Words of the lab Gradient descent. */
export const descentEn: typeof descentEs = {
  title: 'Gradient descent',
  /** One line on its card. */
  idea: 'Three optimizers each roll a ball down the loss.',
  part: 'Part',
  parts: { one: 'One weight', two: 'Two weights', ways: 'Three ways' },
  landscape: 'Landscape',
  landscapes: {
    bowl: 'bowl (convex)',
    ravine: 'ravine',
    'two-minima': 'two minima',
    saddle: 'saddle',
  },
  saddle1: 'plateau',
  balls: { 'gradient-descent': 'GD', momentum: 'Momentum', adam: 'Adam' },
  told: 'Which ball is explained',
  rate: 'η, learning rate',
  steps: 'Steps',
  step: 'One step',
  run: 'Roll',
  pause: 'Pause',
  restart: 'To the start',
  start: 'Starting point',
  plane: 'Landscape of the loss J with the balls',
  weight: 'weight w',
  sentence: {
    ready: (gradient) =>
      `Move the starting point, by touch or with the arrow keys. The slope there is ${gradient}: each ball will step against it. Tap “One step”.`,
    readyPair: (gradient) =>
      `Move the starting point, by touch or with the arrow keys. The gradient there is ${gradient}: each ball will step against it. Tap “One step”.`,
    walked: (steps, losses) => `After ${steps}: ${losses}.`,
    stepCount: (count) => (count === 1 ? '1 step' : `${count} steps`),
    loss: (ball, loss) => `${ball} at J = ${loss}`,
    gone: (ball, step, at, rate) =>
      `${ball} ran away: with η = ${rate}, at step ${step} it was already at ${at}. Each step lands farther off than the one before; lower η.`,
    swinging: (ball, at) =>
      `${ball} is out of the frame, at ${at}: the step is so long that it crosses the valley and climbs the other side.`,
    local: (ball, loss) =>
      `${ball} stays in a local minimum, J = ${loss}: there is a deeper one to the left, and the slope does not know.`,
    flat: (ball) =>
      `${ball} hardly moves: the slope is almost 0 here, but it is no minimum. Give it more steps or move the start.`,
    arrived: (ball, steps, loss) =>
      `${ball} reached the bottom in ${steps}, with J = ${loss}. Try another η and compare.`,
  },
  ways: {
    whole: 'Whole set',
    single: 'One example',
    batch: (size) => `Batch of ${size}`,
    epoch: 'One epoch',
    epochs: 'Epochs',
    map: (name) => `Path of (w, b): ${name}`,
    perEpoch: (steps) => (steps === 1 ? '1 step an epoch' : `${steps} steps an epoch`),
    loss: (loss) => `J = ${loss}`,
    noise: (noise) => `noise at the start: ${noise}`,
    batchSize: 'Batch size',
    seed: 'Seed',
    work: 'examples seen',
    chart: 'Loss J against examples seen',
    ready:
      'The same 24 examples, the same η, three ways to choose what the gradient is computed from. Tap “One epoch”.',
    after: (epochs, whole, single, batch) =>
      `With ${epochs}, equal work: the whole set reached J = ${whole}, one by one ${single}, by batches ${batch}.`,
    epochCount: (count) => (count === 1 ? '1 epoch' : `${count} epochs`),
    gone: (name) =>
      `${name} left the frame: with a noisy gradient the same η is already too long. Lower η.`,
    wholeGone:
      'The whole set left the frame: η is too long even for the exact gradient, which has no noise. Lower η.',
  },
  whyCard: {
    rule: 'The gradient points where J rises most; that is why we walk the other way. η says how long the step is.',
    momentum:
      'Momentum is a heavy ball: it keeps speed, so in the ravine it stops zigzagging, and it crosses plateaus.',
    adam: 'Adam gives each weight its own step, about η long however steep it is.',
    ways: 'Whole set: exact and heavy. One example (stochastic): light and noisy. Mini-batches: quick and a better estimate; they are what is used.',
    start:
      'In a network the starting point is random, from a normal N(0, σ²); that is why two trainings can end in different valleys.',
  },
};
