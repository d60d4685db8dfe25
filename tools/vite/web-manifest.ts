import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { sharedField, sharedParameter } from '../../src/app/share-target.ts';

/** A web app manifest has one language; the page swaps the link (src/app/offline/install.ts). */
const languages = {
  es: {
    name: 'Vistazo',
    description: 'La cámara que aprende contigo: sin internet, en tu celular.',
    files: { project: 'Proyecto de Vistazo', teachableMachine: 'Proyecto de Teachable Machine' },
  },
  en: {
    name: 'Vistazo',
    description: 'The camera that learns with you: no internet, on your phone.',
    files: { project: 'Vistazo project', teachableMachine: 'Teachable Machine project' },
  },
};

/** The kinds of files that systems open with the app; their endings are all that systems know of them. */
const fileKinds = {
  project: { 'application/x-vistazo': ['.vistazo'] },
  teachableMachine: { 'application/x-teachable-machine': ['.tm'] },
} as const;

type Language = keyof typeof languages;

/** The ground of the night surface (src/ui/theme.css): what is seen while the app starts. */
const groundColour = '#0c0e11';

const icon = (file: string, sizePx: number, purpose: 'any' | 'maskable') => ({
  src: `icons/${file}`,
  sizes: `${sizePx}x${sizePx}`,
  type: 'image/png',
  purpose,
});

/**
 * What the system opens with the app (wicg.github.io/manifest-incubations, file_handlers), under the names and
 * with the icon that it shows of such files where it does.
 */
function fileHandlers(language: Language) {
  return (Object.keys(fileKinds) as (keyof typeof fileKinds)[]).map((kind) => ({
    action: './',
    name: languages[language].files[kind],
    accept: fileKinds[kind],
    icons: [192, 512].map((sizePx) => icon(`icon-${sizePx}.png`, sizePx, 'any')),
    // All that were chosen together go to one window.
    launch_type: 'single-client',
  }));
}

/** Pictures of the app in a language for the browser's install sheet, made by a script from the real app. */
function screenshots(language: Language, publicDir: string) {
  const folder = join(publicDir, 'screenshots', language);
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.png'))
    : [];
  return files.sort().map((file) => {
    const { widthPx, heightPx } = pngSize(readFileSync(join(folder, file)));
    return {
      src: `screenshots/${language}/${file}`,
      sizes: `${widthPx}x${heightPx}`,
      type: 'image/png',
      form_factor: widthPx > heightPx ? 'wide' : 'narrow',
    };
  });
}

/** Reads the size from a PNG's first chunk (PNG specification, 11.2.2 IHDR). */
function pngSize(png: Buffer) {
  return { widthPx: png.readUInt32BE(16), heightPx: png.readUInt32BE(20) };
}

/** The manifest in one language; its URLs are relative, so the app runs from any sub-path. */
export function webManifest(language: Language, publicDir: string) {
  const { name, description } = languages[language];
  return {
    name,
    description,
    short_name: name,
    lang: language,
    dir: 'ltr',
    // The identity of the app is its start_url, so both languages are one app.
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: groundColour,
    theme_color: groundColour,
    categories: ['education', 'photo'],
    // Opened from the system's files, in the window that is there, as two would fight over one project; and
    // handed over to it (src/app/arrivals.ts), as to navigate would lose what is being recorded or trained.
    // The price: where a browser obeys this for shared files, too, they do not arrive in an open window,
    // which says so and asks for them. Phones post them to it all the same, and it stays where it is
    // (src/service-worker/keep-shared.ts).
    file_handlers: fileHandlers(language),
    launch_handler: { client_mode: ['focus-existing', 'auto'] },
    // What other apps share: taken by the service worker (src/service-worker/keep-shared.ts). Systems know
    // nothing of our kind of file, so whatever they take it for is accepted.
    share_target: {
      action: `./?${sharedParameter}`,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        files: [
          {
            name: sharedField,
            accept: [
              'image/*',
              'application/x-vistazo',
              'application/octet-stream',
              'application/zip',
              '.vistazo',
              '.tm',
              '.keras',
              '.zip',
            ],
          },
        ],
      },
    },
    icons: [
      icon('icon-192.png', 192, 'any'),
      icon('icon-512.png', 512, 'any'),
      icon('maskable-192.png', 192, 'maskable'),
      icon('maskable-512.png', 512, 'maskable'),
    ],
    screenshots: screenshots(language, publicDir),
  };
}

/** Writes `manifest.es.webmanifest` and `manifest.en.webmanifest`, and links the Spanish one. */
export function webManifests(): Plugin {
  let publicDir = '';
  return {
    name: 'vistazo:web-manifests',
    apply: 'build',
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    generateBundle() {
      for (const language of Object.keys(languages) as Language[]) {
        const source = JSON.stringify(webManifest(language, publicDir));
        this.emitFile({ type: 'asset', fileName: `manifest.${language}.webmanifest`, source });
      }
    },
    transformIndexHtml: () => [
      {
        tag: 'link',
        attrs: { rel: 'manifest', href: './manifest.es.webmanifest' },
        injectTo: 'head',
      },
    ],
  };
}
