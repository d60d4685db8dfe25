import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BenchTrouble } from '../lib/trouble.mjs';

const venv = fileURLToPath(new URL('../../.cache/parity-venv', import.meta.url));

/** Nothing of the graphics card, and no chatter. */
const quiet = { TF_CPP_MIN_LOG_LEVEL: '3', CUDA_VISIBLE_DEVICES: '-1' };

/** A Python with TensorFlow: `$PYTHON`, or one of the project's own, which is made where there is none. */
export function findPython(/** @type {(text: string) => void} */ say) {
  const asked = process.env.PYTHON;
  if (asked) {
    if (hasTensorflow(asked)) return asked;
    throw new BenchTrouble(`${asked} has no tensorflow.`);
  }
  const own = `${venv}/bin/python`;
  if (!existsSync(own) || !hasTensorflow(own)) {
    say('Making a Python environment with tensorflow-cpu: some minutes, 600 MB.');
    execFileSync('python3', ['-m', 'venv', venv], { stdio: 'inherit' });
    execFileSync(own, ['-m', 'pip', 'install', '--quiet', 'tensorflow-cpu'], { stdio: 'inherit' });
  }
  return own;
}

function hasTensorflow(/** @type {string} */ python) {
  const code =
    'import importlib.util, sys; sys.exit(importlib.util.find_spec("tensorflow") is None)';
  return spawnSync(python, ['-c', code]).status === 0;
}

/**
 * Runs a program and gives the JSON that it prints as its last line.
 * @param {string} python @param {string[]} args @param {string} [cwd]
 */
export function runForJson(python, args, cwd) {
  const { status, stdout, stderr } = spawnSync(python, args, {
    ...{ cwd, encoding: 'utf8', maxBuffer: 2 ** 28 },
    env: { ...process.env, ...quiet },
  });
  if (status !== 0) throw new Error(stderr.slice(-3000));
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/**
 * Starts a program. Resolves `ended` with its status.
 * @param {string} python @param {string[]} args @param {string} cwd @param {Record<string, string>} env
 */
export function start(python, args, cwd, env) {
  const child = spawn(python, args, { cwd, env: { ...process.env, ...quiet, ...env } });
  const told = { out: '', err: '' };
  child.stdout.on('data', (text) => (told.out += text));
  child.stderr.on('data', (text) => (told.err += text));
  const ended = new Promise((resolve) => child.on('exit', (status) => resolve(status)));
  return { child, told, ended };
}
