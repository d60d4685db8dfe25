/**
 * The core pack: everything that the app needs offline beyond its shell (weights, workers, TensorFlow.js
 * and its backends). The shell is precached all or nothing; the pack comes in pieces and can resume.
 * Read by the page and by the service worker, so nothing here touches the DOM.
 */

/** Cache that holds the pieces, one entry a URL. */
export const packCacheName = 'vistazo-pack';

/** Where the list of pieces lies, relative to the app's base. Written by tools/vite/core-pack.ts. */
export const packListPath = 'core-pack.json';

/**
 * Parts of the pack, in the order in which a starting app needs them. `wasm-plain` is for processors
 * without SIMD: wasm looks for it by itself.
 */
export const packGroups = [
  'eye',
  'engine',
  'wasm',
  'webgl',
  'webgpu',
  'cpu',
  'wasm-plain',
] as const;

/**
 * What only some want: brought when it is first asked for, and then kept as the core is. An app is ready
 * for use without a network when it has the core.
 */
export const optionalGroups = ['digits'] as const;

export type PackGroup = (typeof packGroups | typeof optionalGroups)[number];

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

/** Whether a piece belongs to the core. */
export function isCore({ group }: PackPiece): boolean {
  return packGroups.some((core) => core === group);
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
    [...packGroups, ...optionalGroups].some((known) => known === group) &&
    typeof bytes === 'number' &&
    typeof integrity === 'string'
  );
}
