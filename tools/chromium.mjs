import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of `name` on the PATH, or undefined. @param {string} name */
function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * Path of a Chromium to test with: $CHROMIUM, else an installed Chromium or Chrome, else the one
 * that Playwright downloaded, else undefined.
 * @returns {string | undefined}
 */
export function findChromium() {
  const asked = process.env.CHROMIUM;
  if (asked) return existsSync(asked) ? asked : undefined;
  const installed =
    names.map(onPath).find(Boolean) ?? fixedPlaces.find((place) => existsSync(place));
  if (installed) return installed;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** Flags that give a fake camera, and no traffic of the browser's own. */
const chromiumArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];

/**
 * Flags that give WebGPU, and video frames on the GPU, by software. They make drawing a video frame into
 * a canvas twenty times slower, so only tests of the GPU ask for them; WebGL works without.
 */
export const softwareGpuArgs = [
  '--enable-unsafe-webgpu',
  '--enable-features=Vulkan',
  '--use-vulkan=swiftshader',
  '--use-angle=swiftshader',
  '--use-webgpu-adapter=swiftshader',
];

/** @param {readonly string[]} args */
function launchOptions(args) {
  const executablePath = findChromium();
  return { ...(executablePath && { executablePath }), args: [...args] };
}

/**
 * Playwright's launch options for the Chromium that was found, with a software GPU.
 * @param {readonly string[]} [extraArgs]
 */
export function chromiumLaunchOptions(extraArgs = []) {
  return launchOptions([...chromiumArgs, ...softwareGpuArgs, ...extraArgs]);
}

/**
 * The same without the software GPU: for end-to-end tests, whose camera runs at its rate then.
 * @param {readonly string[]} [extraArgs]
 */
export function plainLaunchOptions(extraArgs = []) {
  return launchOptions([...chromiumArgs, ...extraArgs]);
}
