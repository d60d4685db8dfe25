import { askedClasses } from '../../../core/course/checks.ts';
import { decimals } from '../format.ts';
import type { TopicWords } from './topic-words.ts';

const whole = decimals('en-US', 0);

/** Topics 12–17 of the course: deep computer vision. */
export const visionTopicsEn = {
  image: {
    title: 'What is an image?',
    idea: 'An array of pixels: 1 channel if gray, 3 if RGB, 4 if RGBA. In RGB a pixel is five numbers: two say where it is, three what color it is.',
    activity: 'See your face in 16 × 12 gray pixels, zoom in and read its numbers.',
    also: 'Your eye: rods and cones',
    ask: 'A gray face of 16 × 12 pixels: how many numbers is that?',
    options: [],
    right: ({ photoCount }) =>
      photoCount > 0
        ? `Yes, 192. Each photograph of yours, 224 × 224 in RGB, has ${whole(150_528)}.`
        : `Yes, 192. A photograph of 224 × 224 in RGB has ${whole(150_528)}.`,
    wrong: 'One number per pixel: rows times columns.',
    say: 'The camera measures light on a grid of pixels. The eye measures it with rods, which see in dim light, and cones, which see color.',
    prompt: 'How many numbers does your camera send in a second?',
  },
  colour: {
    title: 'Color spaces',
    idea: 'The same color can be said with other numbers. Some spaces separate light from color, which helps when the light changes.',
    activity:
      'Go from RGB to HSV and cast a shadow with your hand. See which channel changes and which hardly notices.',
    ask: 'In HSV, which channel mostly holds how much light there is?',
    options: ['Hue (H)', 'Saturation (S)', 'Value (V)'],
    right: 'Yes. That is why HSV finds what is red in the shade as well.',
    wrong: 'Cast the shadow again: which of the three pictures gets darker?',
    say: 'RGB is how it is stored, YCbCr how it is compressed, CIELAB how one measures how similar two colors are.',
    prompt: 'Which space would you use to tell a ripe banana from a green one?',
  },
  convolution: {
    title: 'Convolution',
    idea: 'A kernel travels over the picture. At each place it multiplies, adds up and leaves a single number.',
    activity: 'This kernel looks for edges. Tap the picture and read the calculation of one pixel.',
    also: 'The course’s example on the blackboard',
    ask: 'With a kernel of 3 × 3 on gray, how many products are added up for one pixel?',
    options: [],
    right:
      'Yes, nine; in RGB there would be twenty-seven. And they are the same weights all over the picture.',
    wrong: 'There is one product for each weight of the kernel.',
    say: 'In the course’s example, a 7 × 7 I with a 3 × 3 K leaves 5 × 5, and the first row is 1 4 3 4 1. Networks compute cross-correlation; as K is symmetric, it is the same.',
    prompt: 'Which kernel leaves the picture as it is?',
  },
  pooling: {
    title: 'Pooling',
    idea: 'It sums up each window in one number: the largest, the smallest or the average. It can be learned, too: α · max + (1 − α) · average.',
    activity: 'The chain is edges, ReLU and max pooling. Tap each stage and compare its size.',
    ask: ({ pooling }) =>
      pooling
        ? `Before pooling, your picture is ${whole(pooling.beforePx)} pixels wide. How wide is it after?`
        : 'A pooling of 2 × 2 with stride 2 gets 28 pixels across. How many does it leave?',
    options: [],
    right: 'Yes. Fewer numbers for the next layer; with the maximum, the strongest stay.',
    wrong: 'Look at the pooling stage, or divide by the stride.',
    say: 'Max, min, average; and pooling with a learned parameter: mixed, gated, Lᵖ.',
    prompt: 'With the maximum, why does it hardly matter if the thing moves by a pixel?',
  },
  networks: {
    title: 'Convolutional networks',
    idea: 'Convolutions and pooling find features; the last layers decide. LeNet-5 read digits that way in 1998; VGG16 followed the same idea in 2014, deeper, with 138 million parameters.',
    activity:
      'This is LeNet-5. Go through its layers and read the size of each, from 32 × 32 to the answer.',
    also: 'VGG16, so thin that your phone can train it',
    ask: ({ parameterCount }) =>
      parameterCount === undefined
        ? 'In LeNet-5, how many pixels are C3’s maps across?'
        : 'How many parameters in all does the network in Build have?',
    options: [],
    right: ({ parameterCount }) =>
      parameterCount === undefined
        ? 'Yes: 16 maps of 10 × 10.'
        : `Yes, ${whole(parameterCount)}. The whole VGG16 has 138 million.`,
    wrong: ({ parameterCount }) =>
      parameterCount === undefined
        ? 'C3 is a convolution of 5 × 5, without padding, on 14 × 14.'
        : '“The whole network” in Build says it, below the layers. Open the activity and read it there.',
    say: 'LeNet-5: C is a convolution; S, subsampling (pooling); F, dense. C1 and S2 have 6 maps; C3 and S4, 16; then 120, 84 and the answer. VGG16: blocks of 3 × 3 and max pooling, 13 convolutional and 3 dense layers.',
    prompt: 'Which layer has nearly all of the parameters?',
  },
  classifiers: {
    title: 'Classifiers on your own pictures',
    idea: 'A network that has learned to see also works for your own things: the eye finds the features and you teach it your classes.',
    activity:
      'Teach two things, with two takes of each in different places. Then show it something it does not know.',
    also: 'How good is it? Evaluate',
    ask: (own) =>
      own.classCount >= 2
        ? `Your project has ${own.classCount} classes. If it answered at random, what percentage would it get right?`
        : 'With 2 classes, if it answered at random, what percentage would it get right?',
    options: [],
    right: (own) => {
      const chance = `Yes, about ${whole(100 / askedClasses(own))}%.`;
      const { heldOut } = own;
      return heldOut
        ? `${chance} Yours gets ${heldOut.right} of ${heldOut.asked} right on takes it has not seen.`
        : `${chance} Record two takes of each class and you will know how good yours is.`;
    },
    wrong: 'A hundred divided by the number of classes.',
    say: 'AlexNet, 2012: lots of data, graphics cards and a deep network. Vistazo’s eye learned from ImageNet; the last layer is yours.',
    prompt: 'What would fool it?',
  },
} as const satisfies Record<string, TopicWords>;
