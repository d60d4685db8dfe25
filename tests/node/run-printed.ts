import { spawnSync } from 'node:child_process';
import { python } from './run-python.ts';

const runner = `
import json, sys, io, contextlib
for code in json.load(sys.stdin):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(code, {})
    lines = [l for l in out.getvalue().splitlines() if l.startswith(('train', 'test'))]
    print('RESULT', json.dumps([l.split(' ', 1)[1] for l in lines]))
`;

/**
 * Runs programs in one Python and reads the numbers of the lines that begin with `train` or `test`:
 * `[program][line]`.
 */
export function runPrinted(codes: readonly string[]): number[][][] {
  const { status, stdout, stderr } = spawnSync(python, ['-c', runner], {
    input: JSON.stringify(codes),
    encoding: 'utf8',
    env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3', CUDA_VISIBLE_DEVICES: '-1' },
  });
  if (status !== 0) throw new Error(stderr.slice(-3000));
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('RESULT '))
    .map((line) =>
      (JSON.parse(line.slice(7)) as string[]).map(
        (text) => [JSON.parse(text) as number | number[]].flat() as number[],
      ),
    );
}
