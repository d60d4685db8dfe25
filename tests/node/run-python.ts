import { spawnSync } from 'node:child_process';
import type { ImageArray } from '../../src/core/image/image-array.ts';

/** The Python to test with: `PYTHON=/path/to/venv/bin/python npx vitest …` names another. */
export const python = process.env['PYTHON'] ?? 'python3';

/** Whether that Python has a library. */
export function hasPythonLibrary(name: string): boolean {
  const code = `import importlib.util, sys; sys.exit(importlib.util.find_spec("${name}") is None)`;
  return spawnSync(python, ['-c', code]).status === 0;
}

/** A program and the picture it finds as `img`. */
export interface PythonCase {
  readonly code: string;
  readonly image: ImageArray;
}

const runner = `
import json, sys
import numpy as np
for case in json.load(sys.stdin):
    scope = {'img': np.array(case['data'], np.uint8).reshape(case['shape'])}
    exec(case['code'], scope)
    x = np.asarray(scope['x'], float)
    x = x[0] if x.ndim == 4 else x
    print(json.dumps([list(x.shape), x.ravel().tolist()]))
`;

/** Runs the programs in one Python and gives what each left in `x`. */
export function runPython(cases: readonly PythonCase[]): { shape: number[]; data: number[] }[] {
  const input = cases.map(({ code, image }) => ({
    code,
    shape: [image.heightPx, image.widthPx, image.channels],
    data: [...image.data],
  }));
  const { status, stdout, stderr } = spawnSync(python, ['-c', runner], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
    env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3', CUDA_VISIBLE_DEVICES: '-1' },
  });
  if (status !== 0) throw new Error(stderr.slice(-3000));
  const lines = stdout.trim().split('\n');
  return lines.map((line) => {
    const [shape, data] = JSON.parse(line) as [number[], number[]];
    return { shape, data };
  });
}
