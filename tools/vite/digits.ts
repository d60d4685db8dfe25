import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import {
  DIGIT_BYTES,
  DIGIT_COUNT,
  DIGIT_PX,
  digitsPath,
  TEST_DIGIT_COUNT,
} from '../../src/app/network/digits-file.ts';
import { Random } from '../../src/core/random.ts';

const require = createRequire(import.meta.url);
const packageFile = require.resolve('mnist/package.json');

/** Any seed would do; it never changes, so that the same digits are learned in the same order. */
const SHUFFLE_SEED = 1998;

const testsPerDigit = TEST_DIGIT_COUNT / 10;

/**
 * The pictures of one digit in the package, `[n, 28, 28]` in 0–1 to three decimals, as the bytes from
 * which they were made.
 */
function picturesOf(digit: number): Uint8Array[] {
  const json = readFileSync(join(dirname(packageFile), `src/digits/${digit}.json`), 'utf8');
  const { data } = JSON.parse(json) as { data: readonly number[] };
  const size = DIGIT_PX ** 2;
  return Array.from({ length: data.length / size }, (_, index) =>
    Uint8Array.from(data.slice(index * size, (index + 1) * size), (v) => Math.round(v * 255)),
  );
}

/**
 * All digits as `src/app/network/digits-file.ts` describes the file, before it is packed: 9,000 in a fixed
 * random order, then the last 100 of each digit, 0 to 9 in turns.
 */
export function digitRecords(): Uint8Array {
  const pictures = Array.from({ length: 10 }, (_, digit) => picturesOf(digit));
  const kept = pictures.flatMap((own, label) =>
    own.slice(0, -testsPerDigit).map((picture) => ({ label, picture })),
  );
  const tests = Array.from({ length: TEST_DIGIT_COUNT }, (_, index) => {
    const label = index % 10;
    const own = pictures[label]!;
    return { label, picture: own[own.length - testsPerDigit + Math.floor(index / 10)]! };
  });
  const all = [...new Random(SHUFFLE_SEED).shuffle(kept), ...tests];
  if (all.length !== DIGIT_COUNT) throw new Error(`The package has ${all.length} digits.`);
  const records = new Uint8Array(DIGIT_COUNT * DIGIT_BYTES);
  all.forEach(({ label, picture }, index) => {
    records[index * DIGIT_BYTES] = label;
    records.set(picture, index * DIGIT_BYTES + 1);
  });
  return records;
}

/** The packed file. Packing takes seconds, so it is kept beside the other caches of the tools. */
export function packedDigits(): Uint8Array {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  const folder = fileURLToPath(new URL('../../.cache/', import.meta.url));
  const kept = join(folder, `digits-${version}-${SHUFFLE_SEED}.gzip`);
  if (existsSync(kept)) return readFileSync(kept);
  const packed = gzipSync(digitRecords(), { level: 9 });
  mkdirSync(folder, { recursive: true });
  // Whole or not at all: another process may be looking for it.
  const written = `${kept}.${process.pid}`;
  writeFileSync(written, packed);
  renameSync(written, kept);
  return packed;
}

/** Puts the digits into the build, and serves them in development. */
export function digits(): Plugin {
  return {
    name: 'vistazo:digits',
    configureServer: ({ middlewares }) => {
      middlewares.use(`/${digitsPath}`, (_request, response) => {
        response.setHeader('Content-Type', 'application/octet-stream');
        response.end(packedDigits());
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: digitsPath, source: packedDigits() });
    },
  };
}
