import { labs } from '../../../src/app/neuron/labs.ts';
import {
  checkOf,
  decodeLab,
  encodeLab,
  type LabKey,
} from '../../../src/core/lab-state/lab-link.ts';
import type { Fields } from '../../../src/core/lab-state/fields.ts';
import { initialState, snap } from '../../../src/core/lab-state/snap.ts';
import { decodeNetwork, encodeNetwork } from '../../../src/core/network/network-link.ts';
import { parseNetwork } from '../../../src/core/network/parse-network.ts';
import { planNetwork } from '../../../src/core/network/plan-network.ts';
import { randomPlan } from '../../../src/core/network/random-network.fixture.ts';
import type { NetworkDescription } from '../../../src/core/network/description.ts';
import type { Random } from '../../../src/core/random.ts';
import { damagedText } from './damage.ts';
import type { FuzzedParser } from './fuzz.ts';
import { spoiled } from './spoil.ts';

/** A lab in a link: letters lost, or anything at all with a checksum that is right. */
function labLinks(): FuzzedParser<{ readonly key: LabKey<Fields>; readonly link: string }> {
  return {
    name: 'lab link',
    whole: { key: labs[0], link: encodeLab(labs[0], initialState(labs[0].fields)) },
    make: (random, trial) => {
      const key: LabKey<Fields> = labs[trial % labs.length]!;
      if (random.integer(2) === 0) {
        return { key, link: damagedText(encodeLab(key, initialState(key.fields)), random) };
      }
      const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
      const any = Array.from({ length: random.integer(300) }, () => letters[random.integer(64)]);
      const text = letters[key.version]! + any.join('');
      return { key, link: text + checkOf(key.id, text) };
    },
    read: ({ key, link }) => {
      const read = decodeLab(key, link);
      if (!read.ok) return read.trouble;
      for (const [name, field] of Object.entries(key.fields)) {
        const value: unknown = read.value[name];
        if (JSON.stringify(snap(field, value)) !== JSON.stringify(value)) {
          throw new Error(`${key.id}: ${name} is ${JSON.stringify(value)}`);
        }
      }
      return 'taken';
    },
  };
}

/** Tells how a network that was read can be built; what cannot is told at its layer. */
function plan(description: NetworkDescription): string {
  const planned = planNetwork(description, 3);
  return planned.ok ? 'taken' : 'taken, not to be built';
}

/** A network in a link. */
function networkLinks(): FuzzedParser<string> {
  const { description } = randomPlan(5);
  return {
    name: 'network link',
    whole: encodeNetwork(description),
    make: (random, trial) => {
      const link = encodeNetwork(trial % 2 === 0 ? description : randomPlan(trial).description);
      return damagedText(link, random);
    },
    read: (link) => {
      const read = decodeNetwork(link);
      return read.ok ? plan(read.value) : read.trouble.kind;
    },
  };
}

/** A network as JSON, of any size and any numbers. */
function networkJson(): FuzzedParser<unknown> {
  return {
    name: 'network JSON',
    whole: randomPlan(0).description,
    make: (random, trial) => {
      const { description } = randomPlan(trial % 20);
      if (trial % 10 !== 9) return spoiled(description, random);
      return enlarged(description, random);
    },
    read: (json) => {
      const read = parseNetwork(json);
      return read.ok ? plan(read.value) : read.trouble.kind;
    },
  };
}

/** Everything that is a count a little beyond what fits anywhere. */
function enlarged(description: NetworkDescription, random: Random): unknown {
  const sizes = [0, -3, 10_000, 2 ** 31, Number.MAX_SAFE_INTEGER];
  const text = JSON.stringify(description);
  return JSON.parse(
    text.replace(/:(\d+)(?=[,}])/g, (whole: string) =>
      random.integer(3) === 0 ? `:${sizes[random.integer(sizes.length)]}` : whole,
    ),
  );
}

/** What comes in by an address or as a description of a network. */
export const links = [labLinks, networkLinks, networkJson] as const;
