import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'node:http';
import sirv from 'sirv';

const scratch = fileURLToPath(new URL('../../.cache/parity-npm', import.meta.url));

/** They want an old TensorFlow.js each, so they stay out of the project. */
const packages = ['@teachablemachine/image@0.8.5', '@tensorflow/tfjs@1.3.1', 'ml5@1.4.0'];

/** @type {Record<string, string[]>} */
const scripts = {
  'teachable-machine': [
    '@tensorflow/tfjs/dist/tf.min.js',
    '@teachablemachine/image/dist/teachablemachine-image.min.js',
  ],
  ml5: ['ml5/dist/ml5.min.js'],
};

/** Installs the libraries beside the project's own. @param {(text: string) => void} say */
export function installLibraries(say) {
  if (
    packages.every((name) => existsSync(join(scratch, 'node_modules', name.replace(/@[^@]*$/, ''))))
  )
    return;
  say(`Installing ${packages.join(', ')} into ${scratch}`);
  mkdirSync(scratch, { recursive: true });
  writeFileSync(join(scratch, 'package.json'), '{ "private": true }');
  const flags = ['--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  execFileSync('npm', ['install', ...flags, ...packages], { cwd: scratch, stdio: 'inherit' });
}

/**
 * What a library answers to pictures of 224 px with a model in Teachable Machine's form, in the order of the
 * labels.
 * @param {import('playwright').Browser} browser
 * @param {'teachable-machine' | 'ml5'} library
 * @param {string} model folder of the model's three files.
 * @param {string[]} pictures RGBA `[224, 224, 4]` in base64.
 * @returns {Promise<number[][]>}
 */
export async function askLibrary(browser, library, model, pictures) {
  const tags = scripts[library].map((path) => `<script src="/npm/${path}"></script>`).join('');
  const npm = sirv(join(scratch, 'node_modules'), { dev: true });
  const files = sirv(model, { dev: true });
  const server = createServer((request, response) => {
    const [, part, rest = ''] = /^\/(\w*)(\/.*)?$/.exec(request.url ?? '') ?? [];
    if (part === '') {
      response.setHeader('Content-Type', 'text/html');
      return response.end(`<!doctype html><meta charset="utf-8">${tags}`);
    }
    request.url = rest;
    (part === 'npm' ? npm : files)(request, response, () => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, 'localhost', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const page = await browser.newPage();
  try {
    await page.goto(`http://localhost:${port}/`);
    return await page.evaluate(askInPage, { library, pictures });
  } finally {
    await page.close();
    server.close();
  }
}

/** Runs in the page. @param {{ library: string, pictures: string[] }} given */
async function askInPage({ library, pictures }) {
  const { labels } = await (await fetch('/model/metadata.json')).json();
  const canvases = pictures.map((base64) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 224;
    const rgba = Uint8ClampedArray.from(atob(base64), (letter) => letter.charCodeAt(0));
    canvas.getContext('2d')?.putImageData(new ImageData(rgba, 224, 224), 0, 0);
    return canvas;
  });
  const answers = [];
  if (library === 'ml5') {
    const classifier = await window.ml5.imageClassifier(
      new URL('/model/model.json', location.href).href,
    );
    await classifier.ready;
    for (const canvas of canvases) {
      const said = await classifier.classify(canvas, labels.length);
      answers.push(labels.map((label) => said.find((one) => one.label === label).confidence));
    }
    return answers;
  }
  const model = await window.tmImage.load('/model/model.json', '/model/metadata.json');
  for (const canvas of canvases) {
    const said = await model.predict(canvas);
    answers.push(said.map(({ probability }) => probability));
  }
  return answers;
}
