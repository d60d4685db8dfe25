import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuildFresh } from './build-state.mjs';

let root: string;
const at = (path: string, seconds: number) => utimesSync(join(root, path), seconds, seconds);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vistazo-build-'));
  for (const folder of ['src/ui', 'public', 'dist']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  for (const file of ['src/ui/screen.ts', 'package-lock.json', 'dist/index.html.br']) {
    writeFileSync(join(root, file), '');
  }
  for (const path of ['src/ui/screen.ts', 'package-lock.json', 'src/ui', 'src', 'public']) {
    at(path, 1000);
  }
  at('dist/index.html.br', 2000);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('isBuildFresh', () => {
  it('is true for a build younger than everything', () => {
    expect(isBuildFresh(root)).toBe(true);
  });

  it.each(['src/ui/screen.ts', 'package-lock.json'])('sees a change of %s', (path) => {
    at(path, 3000);
    expect(isBuildFresh(root)).toBe(false);
  });

  it('sees a file that came or went', () => {
    rmSync(join(root, 'src/ui/screen.ts'));
    expect(isBuildFresh(root)).toBe(false);
  });

  it('is false without a whole build', () => {
    rmSync(join(root, 'dist/index.html.br'));
    expect(isBuildFresh(root)).toBe(false);
  });
});
