import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Pictures are compressed already; everything else gains. */
const compressible = /\.(bin|css|html|js|json|svg|wasm|webmanifest)$/;

/** Written last, so its presence tells tools/serve.mjs that a build is whole. */
const lastFile = 'index.html';

/** Writes a `.br` and a `.gz` beside each file of the build, for servers that send such files. */
export function precompress(): Plugin {
  let folder = '';
  return {
    name: 'vistazo:precompress',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle: {
      // After vite-plugin-pwa, which writes the service worker here too.
      order: 'post',
      sequential: true,
      async handler() {
        // Called after a failed build too.
        if (!existsSync(join(folder, lastFile))) return;
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((file) => compressible.test(file) && file !== lastFile)
          .filter((file) => statSync(join(folder, file)).isFile());
        await Promise.all(files.map((file) => compressFile(join(folder, file))));
        await compressFile(join(folder, lastFile));
      },
    },
  };
}

/** Weights are near noise: the slowest Brotli takes a hundred times as long and saves 0.5 %. */
async function compressFile(path: string): Promise<void> {
  const content = readFileSync(path);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: path.endsWith('.bin') ? 5 : 11 },
    }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  writeFileSync(`${path}.br`, br);
  writeFileSync(`${path}.gz`, gz);
}
