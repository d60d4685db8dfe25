/** Where the script of an exported network's page lies, relative to the app's base; written by tools/vite/web-page.ts. */
export const webPagePath = 'web-page/page.js';
