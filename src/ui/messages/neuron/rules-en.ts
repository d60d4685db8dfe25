import { plural, sharePercent } from '../format.ts';
import type { rulesEs } from './rules-es.ts';

const percent = sharePercent('en-US');
const countOf = plural('en-US');

/** Words of the lab Rules. */
export const rulesEn: typeof rulesEs = {
  title: 'Rules',
  idea: 'Three rules guess what you do; then comes what nobody foresaw.',
  part: 'What is guessed',
  parts: { speed: 'Activity', day: 'Day or night', classes: 'My classes' },
  activities: ['walks', 'runs', 'bikes', 'climbs stairs', 'rides a bus', 'stands still'],
  axes: { speed: 'speed (km/h)', shake: 'shaking of the phone' },
  features: ['speed', 'shaking'],
  plane: (count, right) => `${count} people by what they do; the rule is right on ${right}`,
  low: 'Threshold: walk or run',
  high: 'Threshold: run or bike',
  kmh: (value) => `${value} km/h`,
  accuracy: (right, count) => `Right: ${right} of ${count} (${percent(right / count)})`,
  fresh: (share) => `new people: ${percent(share)}`,
  next: {
    surprise: 'Let more people come',
    shake: 'Measure the shaking, too',
    rule: 'Add another rule',
    learn: 'Let it learn',
  },
  learn: 'Let it learn',
  unlearn: 'Back to my rules',
  list: { hand: 'Rules written by hand', learned: 'Learned rules' },
  rule: (condition, activity) => `if ${condition} → ${activity}`,
  otherwise: (activity) => `otherwise → ${activity}`,
  and: ' and ',
  otherPeople: 'Other people',
  said: {
    foreseen: (low, high, right, count) =>
      `With ${low} and ${high} km/h you are right on ${right} of ${count}. Move the thresholds, or let more people come.`,
    surprised: (right, count) =>
      `Stairs, a bus and people who stand still: no rule foresaw them. Now you are right on ${right} of ${count}.`,
    shake: (right, count) =>
      `The shaking sets them apart, but your rule does not look at it: still ${right} of ${count}. Add a rule.`,
    piled: (rules, right, count) =>
      `That makes ${rules} rules: ${right} of ${count}. Each new case asks for another, and somebody has to write it.`,
    learned: (rules, right, count) =>
      `It learned ${rules} ${countOf(rules, 'rule', 'rules')} from the examples: ${right} of ${count}. Nobody wrote those numbers.`,
  },
  day: {
    plane: (count) => `Brightness of ${count} ${countOf(count, 'photo', 'photos')}, from 0 to 255`,
    axis: 'mean brightness (0–255)',
    names: ['night', 'day'],
    take: ['It is night', 'It is day'],
    threshold: 'Your rule: it is day from',
    learnedAt: (value) => `learned: ${value}`,
    live: (value) => `Brightness now: ${value}`,
    clear: 'Remove all',
    said: {
      start:
        'Point at something light and tap “It is day”; cover the light and tap “It is night”. Only the brightness is kept.',
      one: (take) => `Now find the opposite and tap “${take}”.`,
      compare: (hand, learned, count, at) =>
        `Your rule is right on ${hand} of ${count}; the learned one on ${learned}: it cut at ${at}. ${
          Math.max(hand, learned) < count
            ? 'Which picture fools them both?'
            : 'Find a picture that fools them both.'
        }`,
      useless: (hand, count) =>
        `Your rule is right on ${hand} of ${count}. Brightness does not separate these photos: no cut helps.`,
      full: 'That makes 64 photos: remove them to start again.',
    },
  },
  classes: {
    compare: 'Compare',
    codeNote:
      'Photographs do not fit into a program: this one only does the last sum, with the right answers above.',
    working: (share) => `Comparing: ${percent(share)}`,
    hand: 'By hand: hue, brightness and edges (4 numbers)',
    eye: 'The eye: 320 learned numbers',
    share: (right, asked) => `${right} of ${asked} (${percent(right / asked)})`,
    waiting: (count) =>
      `The eye has yet to see ${count} ${countOf(count, 'photo', 'photos')}; open the camera or the sample scene and wait a moment.`,
    said: {
      few: 'It takes two classes with two takes each: one take is learned, the other asks. Record them in Teach, or open the example project.',
      start: (classes) =>
        `Your ${classes} classes, seen in two ways: what somebody thought of measuring, and what the eye learned to look at.`,
      done: (hand, eye, bursts) =>
        `On ${bursts} takes that they had not seen: by hand ${hand}, the eye ${eye}. Same photos, same classifier; only the features differ.`,
    },
  },
  why: {
    rules:
      'A rule written by hand serves as long as somebody foresaw the case. To learn is to find the numbers of the rule from examples.',
    tree: 'What learns here is a decision tree (CART, 1984): it tries every possible cut and keeps the one that leaves each side purest; then it cuts each side again.',
    gini: 'How mixed a side is, Gini’s impurity tells: 0 where all are of one class.',
    giniHere: (kmh) => `With numbers, the side below ${kmh} km/h.`,
    nested:
      'Artificial intelligence ⊃ machine learning ⊃ deep learning. In the second a person chooses the features; in the third the network learns them, too.',
    fresh:
      'Right answers with new people are measured on people that the rule has not seen. They are what counts.',
  },
};
