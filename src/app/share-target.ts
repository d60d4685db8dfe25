/**
 * What the service worker and the page agree on: files that the system's Share sheet sends to the app are
 * posted to `./?shared`, wait in a cache of their own, and are taken from there by the page that opens, or by
 * the one that is open already, which then stays (`sharedNews`). Compiled for both: no DOM here.
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

/**
 * Said to each open page with a port for its answer: shared files are here, and a page is about to make way
 * for one that has them.
 */
export const sharedNews = 'shared-files';

/**
 * What a page answers, once all that it had in the hand is on the disk: `here` if it is the window of the
 * installed app and would take them as it is, `ready` if it may be left.
 */
export type SharedAnswer = 'here' | 'ready';

/** The last word to one of those that said `here`: the files are its own. */
export const sharedYours = 'yours';
