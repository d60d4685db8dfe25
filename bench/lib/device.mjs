import { availableParallelism, cpus } from 'node:os';

/**
 * What was measured on.
 * @typedef {{ cpu: string, cores: number, browser: string, gpu: string }} Device
 */

/**
 * @param {import('playwright').Browser} browser
 * @returns {Promise<Device>}
 */
export async function describeDevice(browser) {
  const page = await browser.newPage();
  try {
    return {
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: availableParallelism(),
      browser: `${browser.browserType().name()} ${browser.version()}`,
      gpu: await page.evaluate(readRenderer),
    };
  } finally {
    await page.close();
  }
}

/** True when graphics are computed by the processor. @param {Device} device */
export function hasSoftwareGpu({ gpu }) {
  return /swiftshader|llvmpipe|software|basic render|no WebGL/i.test(gpu);
}

/** In the page: the name that WebGL gives its GPU. */
function readRenderer() {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'no WebGL 2';
}
