import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ImageArray } from '../../src/core/image/image-array.ts';

/** The environment that `npm run parity` makes (bench/parity/python.mjs). */
const ofParity = fileURLToPath(new URL('../../.cache/parity-venv/bin/python', import.meta.url));

/**
 * The Python to test with: the one that `PYTHON=/path/to/venv/bin/python npx vitest …` names, else that of
 * `npm run parity` where that was made, else the system's.
 */
export const python = process.env['PYTHON'] ?? (existsSync(ofParity) ? ofParity : 'python3');

const libraries = new Map<string, boolean>();

/** Whether that Python has a library; says so, once, where it has not, as whoever asks leaves something out then. */
export function hasPythonLibrary(name: string): boolean {
  let isThere = libraries.get(name);
  if (isThere === undefined) {
    const code = `import importlib.util, sys; sys.exit(importlib.util.find_spec("${name}") is None)`;
    isThere = spawnSync(python, ['-c', code]).status === 0;
    libraries.set(name, isThere);
    const ways = '`npm run parity` makes a Python that has it, PYTHON=… names one';
    if (!isThere) console.warn(`Skipped: what needs ${name}. ${python} has none; ${ways}.`);
  }
  return isThere;
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
