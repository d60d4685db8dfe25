import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * The canary of docs/decisions/0002-one-way-imports.md: the tool must still catch what it is for. That the rule
 * holds in the real tree, `npm run check` says.
 */

const root = resolve(import.meta.dirname, '../..');
const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Forbidden imports, one a file, and the rule that must catch each. */
const planted = [
  ['src/core/planted.ts', "import '../ui/screen.ts';", 'one-way-core'],
  ['src/core/pure.ts', "import 'idb';", 'core-is-pure'],
  ['src/vision/planted.ts', "import '../camera/frame.ts';", 'one-way-vision'],
  ['src/models/planted.ts', "import type { Frame } from '../camera/frame.ts';", 'one-way-models'],
  ['src/training/planted.ts', "import '../app/engine.ts';", 'one-way-training'],
  ['src/ui/planted.ts', "import '../camera/frame.ts';", 'one-way-ui'],
  ['src/ui/lazy.ts', "export const late = () => import('../vision/planted.ts');", 'one-way-ui'],
  [
    'src/ui/Planted.svelte',
    '<script lang="ts">\n  import \'../models/planted.ts\';\n</script>\n',
    'one-way-ui',
  ],
  ['src/service-worker/planted.ts', "import '../app/engine.ts';", 'one-way-service-worker'],
  ['src/ui/tensor.ts', "import '@tensorflow/tfjs-core';", 'tensorflow-only-in-models-and-training'],
  ['src/app/database.ts', "import 'idb';", 'indexeddb-only-in-training'],
  ['src/core/reactive.ts', "import 'svelte';", 'svelte-only-at-the-face'],
  ['src/app/engine.ts', "import './other.ts';", 'no-cycles'],
] as const;

/** Allowed imports: the tool must not cry wolf. */
const innocent = [
  ['src/camera/frame.ts', "import '../core/outcome.ts';\nexport interface Frame {}"],
  ['src/core/outcome.ts', 'export const here = 1;'],
  ['src/models/tensor.ts', "import '@tensorflow/tfjs-core';"],
  ['src/app/face.svelte.ts', "import 'svelte';"],
  // The other half of the planted cycle, which is told once.
  ['src/app/other.ts', "import './engine.ts';"],
  ['src/ui/screen.ts', "import '../app/face.svelte.ts';"],
  ['src/service-worker/service-worker.ts', "import '../app/offline/pack-list.ts';"],
  ['src/app/offline/pack-list.ts', 'export const here = 1;'],
] as const;

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** What `npm run check:imports` finds in the tree that lies in `folder`. */
function violations(folder: string): string[] {
  const output = execFileSync(
    process.execPath,
    [depcruise, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  const { summary } = JSON.parse(output) as { summary: { violations: readonly Violation[] } };
  return summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`).sort();
}

describe('the one-way rule', () => {
  let tree: string;

  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'vistazo-canary-'));
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'tsconfig.base.json']) {
      cpSync(join(root, file), join(tree, file));
    }
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
    for (const [path, source] of [...planted, ...innocent]) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), source);
    }
  });

  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it('catches every planted violation, each by its own rule, and nothing else', () => {
    const expected = planted.map(([path, , rule]) => `${path}: ${rule}`);
    // A package that has a room of its own breaks two rules in core.
    expected.push('src/core/pure.ts: indexeddb-only-in-training');
    expected.push('src/core/reactive.ts: core-is-pure');
    expect(violations(tree)).toEqual(expected.sort());
  }, 240_000);
});
