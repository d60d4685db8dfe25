/**
 * What the service worker and the page agree on: files that the system's Share sheet sends to the app are
 * posted to `./?shared`, wait in a cache of their own, and are taken from there by the page that opens.
 * Compiled for both: no DOM here.
 */

/** In the address that they are posted to, and that the page then opens with. */
export const sharedParameter = 'shared';

/** Its value where what was shared could not be kept. */
export const sharedLost = 'lost';

/** Name of the form's field. */
export const sharedField = 'files';

/** Cache of files on their way. */
export const sharedCacheName = 'vistazo-shared';

/** Header that has a file's name, as `encodeURIComponent` writes it. */
export const sharedNameHeader = 'x-file-name';
