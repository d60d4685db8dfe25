import { keepTogether } from '../../keep-together.ts';
import type { LabTopic, OwnLabs } from '../../../core/course/own-labs.ts';
import type { OwnNumbers } from '../../../core/course/own-numbers.ts';
import { numberText, termText } from '../../neuron/number-text.ts';

/** A text, or one that tells a student's own numbers. */
type Told = string | ((own: OwnNumbers) => string);

/** What a topic's card says, and what a teacher may say of it. */
export interface TopicWords {
  readonly title: string;
  /** One or two sentences. */
  readonly idea: string;
  /** What to do in the room. */
  readonly activity: string;
  /** Name of the other thing to look at, where there is one. */
  readonly also?: string;
  /** The question. */
  readonly ask: Told;
  /** The answers to choose from; none where a number is asked for. */
  readonly options: readonly string[] | ((own: OwnNumbers) => readonly string[]);
  /** Said of a right answer. */
  readonly right: Told;
  /** A hint after a wrong one. */
  readonly wrong: Told;
  /** Notes for the teacher: what to say, what to ask the class. */
  readonly say: string;
  readonly prompt: string;
}

/** What is said of a lab of one's own, for each; what its question asks for only where that was answered rightly. */
export type LabLines = {
  readonly [Topic in LabTopic]: (own: NonNullable<OwnLabs[Topic]>, isAnswered: boolean) => string;
};

/** The sign in a size: `28 × 28`. */
const timesSign = /(?<=\d) × (?=\d)/g;

/** A text with the student's own numbers in it, none of which is split over two lines, nor any size. */
export function told(text: Told, own: OwnNumbers): string {
  return keepTogether(typeof text === 'string' ? text : text(own)).replaceAll(
    timesSign,
    '\u00a0×\u00a0',
  );
}

/** The answers to choose from, with the student's own numbers in them. */
export function optionsOf({ options }: TopicWords, own: OwnNumbers): readonly string[] {
  return typeof options === 'function' ? options(own) : options;
}

/** `(0.5, 0.3, 0.7)`. */
export function listText(numbers: readonly number[]): string {
  return `(${numbers.map((number) => numberText(number)).join(', ')})`;
}

/** `2 · (−2) + 5 · (−2)`: numbers of two lists pair by pair, of the first `count` pairs. */
export function productText(a: readonly number[], b: readonly number[], count = a.length): string {
  return a
    .slice(0, count)
    .map((number, i) => `${termText(number)} · ${termText(b[i] ?? 0)}`)
    .join(' + ');
}
