import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

/** The canary for the doors of the browser (docs/decisions/0002-one-way-imports.md). */

const root = resolve(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

/** What the linter says of one file, without the rules that the tiny samples break otherwise. */
async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: resolve(root, filePath) });
  return result!.messages.map(({ message }) => message).filter((text) => /only in src/.test(text));
}

const camera = 'navigator.mediaDevices.getUserMedia({ video: true });';
const cameraAside = 'const { mediaDevices } = window.navigator;';
const preference = "localStorage.getItem('a');";
const preferenceAside = "window.localStorage.getItem('a');";
const database = "indexedDB.open('a');";
const cache = "caches.open('a');";
const webgl = "document.createElement('canvas').getContext('webgl2');";

describe('the doors of the browser', { timeout: 60_000 }, () => {
  it.each([
    ['src/ui/planted.ts', camera],
    ['src/app/planted.ts', camera],
    ['src/app/planted.ts', cameraAside],
    ['src/ui/Planted.svelte', `<script lang="ts">\n  ${camera}\n</script>\n`],
    ['src/training/planted.ts', preference],
    ['src/ui/planted.ts', preferenceAside],
    ['src/main.ts', preference],
    ['src/app/planted.ts', database],
    ['src/models/planted.ts', cache],
    ['src/ui/planted.ts', webgl],
  ])('are closed to %s: %s', async (path, code) => {
    expect(await complaints(path, code)).toHaveLength(1);
  });

  it.each([
    ['src/camera/planted.ts', camera],
    ['src/app/planted.ts', preference],
    ['src/app/planted.svelte.ts', preferenceAside],
    ['src/training/planted.ts', database],
    ['src/service-worker/planted.ts', cache],
    ['src/vision/planted.ts', webgl],
    ['src/models/planted.ts', webgl],
  ])('are open to %s: %s', async (path, code) => {
    expect(await complaints(path, code)).toEqual([]);
  });
});
