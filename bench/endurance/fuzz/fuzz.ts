import { Random } from '../../../src/core/random.ts';

/** Something that reads what others wrote, and what it is given. */
export interface FuzzedParser<Input = unknown> {
  readonly name: string;
  /** What it must take: else the trials would tell nothing. */
  readonly whole: Input;
  /** A damaged or hostile input; the same for the same random numbers. */
  make(random: Random, trial: number): Input | Promise<Input>;
  /**
   * Gives it to the parser. `taken`, or the kind of the trouble that a person is told of.
   * @throws {Error} if the parser did, or something has changed that must not.
   */
  read(input: Input): string | Promise<string>;
}

/** A trial that ended as none may; its number and the seed give the same input again. */
export interface Fault {
  readonly trial: number;
  readonly what: string;
}

/** What came of many trials. */
export interface Fuzzed {
  readonly parser: string;
  readonly seed: number;
  readonly trials: number;
  /** How often each answer was given. */
  readonly answers: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly faults: readonly Fault[];
}

/** Which inputs, and how many. */
export interface FuzzOptions {
  readonly seed: number;
  readonly trials: number;
}

/** Longer than anybody waits for a file that is none. */
export const longestMs = 5000;

/** Gives a parser so many bad inputs. */
export async function fuzz(parser: FuzzedParser, { seed, trials }: FuzzOptions): Promise<Fuzzed> {
  const first = await parser.read(parser.whole);
  if (first !== 'taken') throw new Error(`${parser.name} does not take what is whole: ${first}`);
  const answers: Record<string, number> = {};
  const faults: Fault[] = [];
  let slowestMs = 0;
  for (let trial = 0; trial < trials; trial++) {
    const input = await parser.make(new Random(seed + 7919 * trial), trial);
    const startMs = performance.now();
    try {
      const answer = await parser.read(input);
      answers[answer] = (answers[answer] ?? 0) + 1;
    } catch (error) {
      faults.push({ trial, what: error instanceof Error ? (error.stack ?? '') : String(error) });
    }
    const tookMs = performance.now() - startMs;
    slowestMs = Math.max(slowestMs, tookMs);
    if (tookMs > longestMs) faults.push({ trial, what: `took ${Math.round(tookMs)} ms` });
    if ('polluted' in {}) throw new Error(`${parser.name}, trial ${trial}: all objects changed`);
  }
  return { parser: parser.name, seed, trials, answers, slowestMs, faults };
}
