/**
 * The core pack: everything that the app needs offline beyond its shell (weights, workers, TensorFlow.js
 * and its backends). The shell is precached all or nothing; the pack comes in pieces and can resume.
 * What only one room needs is listed with it, in optional groups that come when they are asked for.
 * Read by the page and by the service worker, so nothing here touches the DOM.
 */

/** Cache that holds the pieces, one entry a URL. */
export const packCacheName = 'vistazo-pack';

/** Where the list of pieces lies, relative to the app's base. Written by tools/vite/core-pack.ts. */
export const packListPath = 'core-pack.json';

/**
 * Parts of the core, in the order in which a starting app needs them. `training` is what only rooms that
 * come after teaching need beyond the others: "My network", fine-tuning, what the eye already knew.
 * `wasm-plain` is for processors without SIMD: wasm looks for it by itself.
 */
export const coreGroups = [
  'eye',
  'engine',
  'wasm',
  'webgl',
  'webgpu',
  'training',
  'cpu',
  'wasm-plain',
] as const;

/**
 * What only some want: brought when it is first asked for, and then kept as the core is. An app is ready
 * for use without a network when it has the core. `digits`: handwritten ones, for "My network".
 * `imagenet`: the layers that the eye was cut from, and names of their 1,000 classes. `web-page`: the script
 * of the page that goes with an exported network.
 */
export const optionalGroups = ['digits', 'imagenet', 'web-page'] as const;

/** All groups, in the order of the list. */
export const packGroups = [...coreGroups, ...optionalGroups] as const;
export type PackGroup = (typeof packGroups)[number];

/** One file of the pack. */
export interface PackPiece {
  /** Relative to the app's base; changes whenever the content does (hashed name or `?v=`). */
  readonly url: string;
  readonly group: PackGroup;
  /** Length of the content, uncompressed. */
  readonly bytes: number;
  /** Subresource-integrity metadata of the content: `sha256-` and the digest in base64. */
  readonly integrity: string;
}

/** Whether a piece belongs to the core: the app needs it without a network, whatever has been opened. */
export function isCore({ group }: PackPiece): boolean {
  return coreGroups.some((core) => core === group);
}

/** Where a piece lies, without what tells its version. */
export function pathOf({ url }: Pick<PackPiece, 'url'>): string {
  return url.split('?')[0]!;
}

/** Reads the list; undefined when it is none (a captive portal's page, another version's format). */
export function parsePackList(json: unknown): readonly PackPiece[] | undefined {
  if (typeof json !== 'object' || json === null || !('pieces' in json)) return undefined;
  const { pieces } = json;
  return Array.isArray(pieces) && pieces.every(isPiece) ? pieces : undefined;
}

function isPiece(candidate: unknown): candidate is PackPiece {
  if (typeof candidate !== 'object' || candidate === null) return false;
  const { url, group, bytes, integrity } = candidate as Record<keyof PackPiece, unknown>;
  return (
    typeof url === 'string' &&
    packGroups.some((known) => known === group) &&
    typeof bytes === 'number' &&
    typeof integrity === 'string'
  );
}
