import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePackList } from '../../src/app/offline/pack-list.ts';
import { listPack } from './core-pack.ts';

/** What calls another script by its name says so in its content. */
const files: Record<string, string> = {
  'index.html': '',
  'assets/index-abc.js': 'import "./engine/eye-worker-abc.js"',
  'assets/engine/tfjs-cpu-abc.js': 'import "./shared-abc.js"',
  'assets/engine/tfjs-webgpu-abc.js': '',
  'assets/engine/tfjs-webgl-abc.js': '',
  'assets/engine/tfjs-wasm-abc.js': '',
  'assets/engine/tfjs-backend-wasm-abc.wasm': '',
  'assets/engine/tfjs-backend-wasm-simd-abc.wasm': '',
  'assets/engine/shared-abc.js': 'import("./tfjs-webgpu-abc.js"), import("./tfjs-webgl-abc.js")',
  'assets/engine/shared-def.js': 'import "./shared-abc.js"',
  'assets/engine/eye-worker-abc.js':
    'import "./shared-abc.js"; import("./tfjs-wasm-abc.js"), import("./tfjs-cpu-abc.js")',
  'assets/engine/eye-head-worker-abc.js': '',
  'assets/engine/head-worker-abc.js': '',
  'assets/engine/network-worker-abc.js': 'import "./shared-abc.js"; import "./shared-def.js"',
  'digits/digits.gzip': '',
  'models/eye/weights-01.bin': '',
  'models/eye/weights-00.bin': '',
  'models/eye/eye.json': 'models/eye/eye.json',
  'models/eye/README.md': '',
  'models/eye-imagenet/weights-00.bin': '',
  'models/eye-imagenet/README.md': '',
  'models/other/weights-00.bin': '',
  'web-page/page.js': '',
};

describe('listPack', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vistazo-pack-'));
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('lists what is not in the shell, in the order of need: training after teaching, what only some want last', () => {
    expect(listPack(folder).map(({ url, group }) => `${group} ${url.split('?')[0]}`)).toEqual([
      'eye models/eye/eye.json',
      'eye models/eye/weights-00.bin',
      'eye models/eye/weights-01.bin',
      'engine assets/engine/eye-worker-abc.js',
      'engine assets/engine/head-worker-abc.js',
      'engine assets/engine/shared-abc.js',
      'wasm assets/engine/tfjs-backend-wasm-simd-abc.wasm',
      'wasm assets/engine/tfjs-wasm-abc.js',
      'webgl assets/engine/tfjs-webgl-abc.js',
      'webgpu assets/engine/tfjs-webgpu-abc.js',
      'training assets/engine/eye-head-worker-abc.js',
      'training assets/engine/network-worker-abc.js',
      'training assets/engine/shared-def.js',
      'cpu assets/engine/tfjs-cpu-abc.js',
      'wasm-plain assets/engine/tfjs-backend-wasm-abc.wasm',
      'digits digits/digits.gzip',
      'imagenet models/eye-imagenet/weights-00.bin',
      'web-page web-page/page.js',
    ]);
  });

  it('names each piece by its content, and tells length and digest', () => {
    const digest = createHash('sha256').update('models/eye/eye.json').digest();
    expect(listPack(folder)[0]).toEqual({
      url: `models/eye/eye.json?v=${digest.toString('hex').slice(0, 10)}`,
      group: 'eye',
      bytes: 'models/eye/eye.json'.length,
      integrity: `sha256-${digest.toString('base64')}`,
    });
    const hashed = listPack(folder).filter(({ url }) => url.startsWith('assets/'));
    expect(hashed.every(({ url }) => !url.includes('?'))).toBe(true);
  });

  it('writes what the app can read', () => {
    const pieces = listPack(folder);
    expect(parsePackList(JSON.parse(JSON.stringify({ pieces })))).toEqual(pieces);
  });
});
