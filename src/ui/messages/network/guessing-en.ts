import { decimals, plural } from '../format.ts';
import type { GuessingMessages } from './guessing-es.ts';

const many = plural('en-US');
const whole = decimals('en-US', 0);
const photos = (count: number) => many(count, '1 photo', `${whole(count)} photos`);
const pictures = (count: number) => many(count, '1 picture', `${whole(count)} pictures`);
const takes = (count: number) => many(count, '1 take', `${whole(count)} takes`);

/** Words for a run that may as well have guessed. */
export const guessingEn = {
  what: (classCount: number) =>
    `Of what it had not seen it gets no more right than a guesser: 1 in ${whole(classCount)}.`,
  whatUneven: (ofGuesser: number, count: number) =>
    `On what it had not seen it does no better than always giving the same class: ${whole(ofGuesser)} of ${whole(count)}.`,
  right: (right: number, count: number, kind: 'photos' | 'pictures') =>
    `Of ${(kind === 'photos' ? photos : pictures)(count)} it had not seen, it got ${whole(right)} right.`,
  luck: (classCount: number) =>
    `A guesser gets 1 in ${whole(classCount)} right on average, and with luck this many.`,
  luckUneven: (ofGuesser: number) =>
    `Always giving the same class gets ${whole(ofGuesser)} right; with luck, this many.`,
  luckOfTakes: (count: number) =>
    `But they are of ${takes(count)}, and pictures of one take count almost as one: counted by takes, it may still be luck.`,
  few: 'But that is very little: it may be luck.',
  fewTakes: (count: number) =>
    `But they come from only ${takes(count)}, and photos of one take count almost as one: it may be luck.`,
  unevenTakes: (count: number, asMany: number) =>
    `But they come from ${takes(count)} of different sizes, which say as much as ${many(asMany, 'a single one', `${whole(asMany)} equal ones`)}: photos of one take count almost as one, and it may be luck.`,
  why: 'The takes are few, or each is of another object: what was set aside to measure with is unlike what it learned from. Record more takes of the same things, in other places and other light; or try the sample pictures; or fine-tune the eye, which can see already and needs fewer photos.',
  whyLuck: 'Record more: with more takes to measure with, you will know.',
  whyElse: 'Give it more epochs or another learning rate, in “How it learns”.',
  record: 'Record more takes',
  toy: 'Use the sample pictures',
  tune: 'Fine-tune the eye',
} satisfies GuessingMessages;
