import { readEdits } from '../../../src/app/network/kept-edits.ts';
import { defaultPreferences, readPreferences } from '../../../src/app/preferences.ts';
import { parsePackList } from '../../../src/app/offline/pack-list.ts';
import { readProgress } from '../../../src/core/course/progress.ts';
import { parseClassNames } from '../../../src/models/eye/class-names.ts';
import { parseEyeTable } from '../../../src/models/eye/eye-table.ts';
import { readFloats } from '../../../src/exchange/float-file.ts';
import { tinyEye } from '../../../src/models/eye/tiny-eye.fixture.ts';
import { damaged, damagedText } from './damage.ts';
import type { FuzzedParser } from './fuzz.ts';
import { spoiled, spoiledText } from './spoil.ts';

const wholePreferences = {
  ...defaultPreferences,
  language: 'es',
  source: 'scene',
  cameraId: 'a',
  facing: 'user',
  backend: 'wasm',
  sizePx: 160,
  eyeMemory: { device: 'phone', backend: 'wasm', sizePx: 160 },
  networkMemory: { device: 'phone', backend: 'webgl' },
  pxPerMm: 6,
  projectId: 'p',
};

/** What was chosen on this device, as the browser gives it back. */
function preferences(): FuzzedParser<string> {
  return {
    name: 'preferences',
    whole: JSON.stringify(wholePreferences),
    make: (random) => {
      const text = spoiledText(wholePreferences, random);
      return random.integer(4) === 0 ? damagedText(text.slice(0, 2000), random) : text;
    },
    read: (text) => {
      const kept = readPreferences(text);
      for (const [name, value] of Object.entries(kept)) {
        const usual: unknown = wholePreferences[name as keyof typeof wholePreferences];
        if (typeof value !== typeof usual) throw new Error(`${name} is ${JSON.stringify(value)}`);
      }
      return 'taken';
    },
  };
}

/** What was done of the course. */
function progress(): FuzzedParser<string> {
  const own = { classCount: 2, photoCount: 9, takeCount: 3, heldOut: { right: 1, asked: 2 } };
  const whole = { convolution: { tried: true, answer: { text: '3', isRight: true, own } } };
  return {
    name: 'course progress',
    whole: JSON.stringify(whole),
    make: (random) => spoiledText(whole, random),
    read: (text) => {
      readProgress(text);
      return 'taken';
    },
  };
}

/** What was set of a run. */
function runEdits(): FuzzedParser<unknown> {
  const whole = {
    optimizer: { kind: 'momentum', momentum: 0.9 },
    learningRate: 0.01,
    batchSize: 16,
    earlyStopping: { monitor: 'loss', patience: 3 },
    seed: 3,
  };
  return {
    name: 'edits of a run',
    whole,
    make: (random) => spoiled(whole, random),
    read: (json) => {
      readEdits(json);
      return 'taken';
    },
  };
}

/** The table of the eye, as a server or a cache gives it. */
function eye(): FuzzedParser<unknown> {
  const { table, weights } = tinyEye(1);
  const pieces = [{ file: 'eye.bin', bytes: weights.byteLength, sha256: '0'.repeat(64) }];
  const eyeTable = { format: 'vistazo-eye', version: 1, ...table, pieces };
  return {
    name: 'table of the eye',
    whole: eyeTable,
    make: (random) => spoiled(eyeTable, random),
    read: (json) => {
      const read = parseEyeTable(json);
      return read.ok ? 'taken' : read.trouble.kind;
    },
  };
}

/** The list of what is kept for use without a network. */
function packList(): FuzzedParser<unknown> {
  const piece = { url: 'a.js', group: 'eye', bytes: 3, integrity: 'sha256-a' };
  const whole = { pieces: [piece, piece] };
  return {
    name: 'list of the pack',
    whole,
    make: (random) => spoiled(whole, random),
    read: (json) => (parsePackList(json) ? 'taken' : 'none'),
  };
}

/** Names of the classes that the eye was trained on. */
function classNames(): FuzzedParser<unknown> {
  const whole = { format: 'vistazo-imagenet-names', version: 1, classes: [['n1', 'taza', 'mug']] };
  return {
    name: 'names of ImageNet',
    whole,
    make: (random) => spoiled(whole, random),
    read: (json) => {
      const read = parseClassNames(json);
      return read.ok ? 'taken' : read.trouble.kind;
    },
  };
}

/** Arrays of numbers, with lengths that lie. */
function floats(): FuzzedParser<{ bytes: Uint8Array<ArrayBuffer>; lengths: readonly number[] }> {
  const lies = [0, 1, 7, 1e9, Number.MAX_SAFE_INTEGER];
  return {
    name: 'file of numbers',
    whole: { bytes: new Uint8Array(400), lengths: [60, 40] },
    make: (random) => ({
      bytes: damaged(new Uint8Array(400), random),
      lengths: Array.from({ length: random.integer(6) }, () =>
        random.integer(2) === 0 ? random.integer(60) : lies[random.integer(lies.length)]!,
      ),
    }),
    read: ({ bytes, lengths }) => (readFloats(bytes, lengths) ? 'taken' : 'none'),
  };
}

/** What this browser kept of this app, and what its server sends: damaged by accident, if at all. */
export const kept = [preferences, progress, runEdits, eye, packList, classNames, floats] as const;
