import { spawnSync } from 'node:child_process';
import { python } from './run-python.ts';

const runner = `
import contextlib, io, json, sys
for code in json.load(sys.stdin):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(code, {})
    print(json.dumps(out.getvalue()))
`;

/** Runs programs in one Python and gives what each printed. */
export function runPrograms(codes: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync(python, ['-c', runner], {
    input: JSON.stringify(codes),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3', CUDA_VISIBLE_DEVICES: '-1' },
  });
  if (status !== 0) throw new Error(stderr.slice(-3000));
  const lines = stdout.trim().split('\n');
  return lines.map((line) => JSON.parse(line) as string);
}

/** The numbers in what was printed, after the first colon of each label: `J: [1. 2.]` gives 1, 2. */
export function printedNumbers(text: string): number[] {
  const numbers = text.matchAll(/(?<![\w/])[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?![\w/])/gi);
  return [...numbers].map(([found]) => Number(found));
}
