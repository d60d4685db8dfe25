import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { start } from './python.mjs';

const workerCount = 2;
/** Epochs before one is killed, and in all. */
const firstEpochs = 2;
const epochs = 5;
/** A start of TensorFlow takes half a minute on a busy machine. */
const patienceMs = 300_000;

/**
 * Trains with two workers on loopback, kills one after some epochs, and starts both again: they must go on
 * from the checkpoint. Gives the epochs that each start told.
 * @param {string} python @param {string} folder of an unpacked bundle for a bigger machine.
 */
export async function trainOnTwo(python, folder) {
  const ports = await Promise.all(Array.from({ length: workerCount }, freePort));
  const first = workers(python, folder, ports);
  await until(() => epochsOf(first[0].told.out).includes(firstEpochs), first);
  first[1].child.kill('SIGKILL');
  // The other one notices, or is ended as a cluster's keeper would.
  await Promise.race([first[0].ended, new Promise((resolve) => setTimeout(resolve, 30_000))]);
  first[0].child.kill('SIGKILL');
  await first[0].ended;
  const second = workers(python, folder, ports);
  const ending = await Promise.all(second.map(({ ended }) => ended));
  if (ending.some((status) => status !== 0)) throw new Error(second[0].told.err.slice(-3000));
  const report = JSON.parse(readFileSync(join(folder, 'run/result/report.json'), 'utf8'));
  return {
    before: epochsOf(first[0].told.out),
    after: epochsOf(second[0].told.out),
    history: report.history.map((/** @type {{ epoch: number }} */ { epoch }) => epoch),
  };
}

/** @param {string} python @param {string} folder @param {number[]} ports */
function workers(python, folder, ports) {
  const worker = ports.map((port) => `127.0.0.1:${port}`);
  return ports.map((_, index) => {
    const task = { type: 'worker', index };
    const env = { TF_CONFIG: JSON.stringify({ cluster: { worker }, task }) };
    return start(python, ['-u', 'train.py', '--epochs', String(epochs)], folder, env);
  });
}

/** @param {string} out */
function epochsOf(out) {
  return Array.from(out.matchAll(/^epoch (\d+)/gm), ([, epoch]) => Number(epoch));
}

/** @param {() => boolean} isSo @param {ReturnType<typeof workers>} running */
async function until(isSo, running) {
  const begun = Date.now();
  while (!isSo()) {
    const dead = running.find(({ child }) => child.exitCode !== null);
    if (dead || Date.now() - begun > patienceMs) {
      for (const { child } of running) child.kill('SIGKILL');
      throw new Error(`The workers did not come so far: ${running[0].told.err.slice(-3000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
