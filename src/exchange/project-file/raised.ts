type Json = Readonly<Record<string, unknown>>;

/**
 * Step n makes of a manifest of version n + 1 what version n + 2 says; it trusts nothing and checks
 * nothing, as the schema does both afterwards. A step that was released never changes. With each a file of
 * the version before comes into tests/fixtures, and every later version opens all of them.
 */
const steps: readonly ((manifest: Json) => Json)[] = [];

/** What is written now. */
export const presentVersion = steps.length + 1;

/** A manifest of an older version as the present one says it; anything else as it is. */
export function raised(manifest: object, version: unknown): object {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return manifest;
  return steps.slice(version - 1).reduce<Json>((raising, step) => step(raising), manifest as Json);
}
