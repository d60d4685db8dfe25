import { createServer } from 'vite';
import { fileURLToPath } from 'node:url';
import { atLeast, figure } from '../lib/figures.mjs';
import { wholeNumber } from '../lib/options.mjs';
import { BenchTrouble } from '../lib/trouble.mjs';

export const about =
  "steps of the Playground's network in node, beside the object graph of TensorFlow Playground";

export const options = { rounds: { type: 'string' } };

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {import('../run.mjs').BenchContext} context */
export async function run({ values, say }) {
  const rounds = wholeNumber(values, 'rounds', 100);
  const found = await raceInNode(rounds);
  if (found.difference > 1e-9) {
    throw new BenchTrouble(
      `The two do not do the same work: answers differ by ${found.difference}.`,
    );
  }
  say(`Same points, same first weights; after 500 steps answers differ by ${found.difference}.`);
  return [
    figure('[8, 8, 8], batches of 10: ours', found.oursStepsPerS, 'steps/s'),
    figure('[8, 8, 8], batches of 10: nn.ts written anew', found.peerStepsPerS, 'steps/s'),
    figure('ours / nn.ts', found.oursStepsPerS / found.peerStepsPerS, '×', atLeast(3)),
    figure('boundary of 100 × 100 points: ours', found.redrawsPerS, '/s', atLeast(30)),
    figure('boundary of 100 × 100 points: nn.ts written anew', found.peerRedrawsPerS, '/s'),
  ];
}

/** @param {number} rounds @returns {Promise<import('./race.ts').RaceFindings>} */
async function raceInNode(rounds) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
  });
  try {
    const { race } = await server.ssrLoadModule('/bench/playground/race.ts');
    return await race(rounds);
  } finally {
    await server.close();
  }
}
