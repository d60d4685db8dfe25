#!/usr/bin/env node
/**
 * Makes sure that there is a Chromium to test with: finds one, or installs Debian's where that is
 * possible without asking (as root), or says in one sentence what to do, and fails.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';

/** Version line of a browser, or undefined when it does not start. */
function versionOf(executable) {
  try {
    return execFileSync(executable, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}

const canInstall = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

function installByApt() {
  console.log('No Chrome or Chromium here: installing chromium with apt-get.');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync(
      'apt-get',
      ['install', '-qq', '-y', '--no-install-recommends', 'chromium'],
      options,
    );
  } catch {
    // What apt-get had to say is on the screen; below it is said what that means.
  }
}

/** The browser and its version, or undefined. */
function look() {
  const executable = findChromium();
  const version = executable && versionOf(executable);
  return version ? `${version} (${executable})` : undefined;
}

let found = look();
if (!found && canInstall()) {
  installByApt();
  found = look();
}
if (found) {
  console.log(`Testing with ${found}`);
} else {
  console.error(
    'The tests need Chrome or Chromium: install either (Debian: apt-get install chromium), or run `npx playwright install chromium`, or set CHROMIUM to its path.',
  );
  process.exitCode = 1;
}
