/**
 * What the app may load and do, said twice: by the server as headers (tools/serve.mjs), and in the
 * page itself as a meta element (tools/vite/content-security-policy.ts), for hosts that send none.
 */

const directives = [
  "default-src 'none'",
  // WebAssembly is compiled (TensorFlow.js), nothing else is evaluated and nothing is inline.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The Content-Security-Policy as a meta element can carry it. */
export const contentSecurityPolicy = directives.join('; ');

/** Headers of every response. `frame-ancestors` has no effect in a meta element, so it is here only. */
export const securityHeaders = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(self), screen-wake-lock=(self), microphone=(self), geolocation=(), display-capture=(), payment=(), usb=()',
};
