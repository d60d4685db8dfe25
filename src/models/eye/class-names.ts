import { failure, success, type Outcome } from '../../core/outcome.ts';

/** One of the classes that the eye was trained on. */
export interface KnownClass {
  /** WordNet id, by which ImageNet orders its classes. */
  readonly wnid: string;
  /** Name in each language. */
  readonly name: { readonly es: string; readonly en: string };
}

/** Why there are no names. */
export interface NamesDamaged {
  readonly kind: 'names-damaged';
}

/**
 * Reads `names.json` (public/models/eye-imagenet/README.md), already parsed from JSON, trusting none of
 * it; entry k names the net's output k.
 */
export function parseClassNames(value: unknown): Outcome<readonly KnownClass[], NamesDamaged> {
  const table = value as { format?: unknown; version?: unknown; classes?: unknown } | null;
  const rows = table?.classes;
  const isTable = table?.format === 'vistazo-imagenet-names' && table.version === 1;
  if (!isTable || !Array.isArray(rows) || !rows.every(isRow)) {
    return failure({ kind: 'names-damaged' });
  }
  return success(rows.map(([wnid, es, en]) => ({ wnid, name: { es, en } })));
}

function isRow(row: unknown): row is [wnid: string, es: string, en: string] {
  return Array.isArray(row) && row.length === 3 && row.every((cell) => typeof cell === 'string');
}
