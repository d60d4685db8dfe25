#!/usr/bin/env node
/**
 * Makes the film of the first two minutes (docs/two-minutes.webp) by playing the end-to-end test of that
 * name. Run by hand when the screens change; needs a build.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const { status } = spawnSync('npx', ['playwright', 'test', '--project=long', 'two-minutes'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, VISTAZO_FILM: `${root}docs/two-minutes.webp` },
});
process.exitCode = status ?? 1;
