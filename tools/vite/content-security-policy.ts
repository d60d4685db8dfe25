import type { Plugin } from 'vite';
import { contentSecurityPolicy } from '../security-headers.mjs';

/**
 * Puts the Content-Security-Policy into the built page, before everything it governs. Not in
 * development: there Vite injects styles and talks to its own server.
 */
export function contentSecurityPolicyMeta(): Plugin {
  return {
    name: 'vistazo:content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
