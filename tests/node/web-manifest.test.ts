import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { webManifest } from '../../tools/vite/web-manifest.ts';

/** A name of a media type as RFC 6838 restricts it. */
const mediaType = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/;

test.each(['es', 'en'] as const)(
  'the manifest (%s) names the files that open with it',
  (language) => {
    const { file_handlers: handlers, scope } = webManifest(language, 'public');
    const endings = handlers.flatMap(({ accept }) => Object.values(accept).flat());
    expect(endings).toEqual(['.vistazo', '.tm']);
    for (const { action, accept, icons, name, launch_type: launchType } of handlers) {
      // Within the scope, or browsers leave the entry out (manifest-incubations, file_handlers).
      expect(action.startsWith(scope)).toBe(true);
      expect(name).not.toBe('');
      expect(['single-client', 'multiple-clients']).toContain(launchType);
      for (const type of Object.keys(accept)) expect(type).toMatch(mediaType);
      for (const { src } of icons) expect(existsSync(`public/${src}`), src).toBe(true);
    }
    expect(new Set(handlers.map(({ name }) => name)).size).toBe(handlers.length);
  },
);

test('what other apps share is posted as a form, with kinds and endings that it is sent as', () => {
  const { share_target: target, scope } = webManifest('es', 'public');
  expect(target.action.startsWith(scope)).toBe(true);
  // The only encoding that can carry files (W3C Web Share Target, 4.1).
  expect([target.method, target.enctype]).toEqual(['POST', 'multipart/form-data']);
  for (const { accept } of target.params.files) {
    for (const one of accept) expect(one).toMatch(/^(\.[a-z]+|[a-z]+\/(\*|[a-z0-9.+-]+))$/);
    expect(accept).toEqual(expect.arrayContaining(['image/*', '.vistazo', '.tm']));
  }
});
