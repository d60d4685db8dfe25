import { BenchTrouble } from '../lib/trouble.mjs';

export const about =
  'the app under load and faults: photographs, kills, full disks, lost GPUs, bad files';

export const options = {
  part: { type: 'string' },
  kills: { type: 'string' },
  scene: { type: 'string' },
  trials: { type: 'string' },
  losses: { type: 'string' },
  backend: { type: 'string' },
  minutes: { type: 'string' },
  photographs: { type: 'string' },
  rounds: { type: 'string' },
  seed: { type: 'string' },
  only: { type: 'string' },
  project: { type: 'string' },
};

/** Parts, in the order in which all of them are run. */
const parts = ['fuzz', 'migrations', 'kill', 'quota', 'tabs', 'gpu', 'photos', 'day', 'privacy'];

/** @param {import('../run.mjs').BenchContext} context */
export async function run(context) {
  const asked = context.values.part;
  const chosen = asked === undefined ? parts : parts.filter((part) => part === asked);
  if (chosen.length === 0) {
    throw new BenchTrouble(`--part is one of ${parts.join(', ')}, not ${asked}.`);
  }
  const figures = [];
  for (const part of chosen) {
    context.say(`${part}…`);
    const { run: runPart } = await import(`./${part}.mjs`);
    const before = [...figures];
    const keep = (/** @type {import('../lib/figures.mjs').Figure[]} */ own) =>
      context.keep([...before, ...own]);
    figures.push(...(await runPart({ ...context, keep })));
    context.keep(figures);
  }
  return figures;
}
