import type { OwnNumbers } from '../../../core/course/own-numbers.ts';

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
  readonly options: readonly string[];
  /** Said of a right answer. */
  readonly right: Told;
  /** A hint after a wrong one. */
  readonly wrong: Told;
  /** Notes for the teacher: what to say, what to ask the class. */
  readonly say: string;
  readonly prompt: string;
}

/** A text with the student's own numbers in it. */
export function told(text: Told, own: OwnNumbers): string {
  return typeof text === 'string' ? text : text(own);
}
