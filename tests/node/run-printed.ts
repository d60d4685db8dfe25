import { runPrograms } from './run-programs.ts';

/**
 * Runs programs in one Python and reads the numbers of the lines that begin with `train` or `test`:
 * `[program][line]`.
 */
export function runPrinted(codes: readonly string[]): number[][][] {
  return runPrograms(codes).map((printed) =>
    printed
      .split('\n')
      .filter((line) => /^(train|test)/.test(line))
      .map((line) => {
        const numbers = JSON.parse(line.slice(line.indexOf(' ') + 1)) as number | number[];
        return [numbers].flat();
      }),
  );
}
