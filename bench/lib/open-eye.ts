import { startEye, type Eye } from '../../src/models/eye/eye.ts';
import type { EyeModel } from '../../src/models/eye/eye-runner.ts';
import { parseEyeTable } from '../../src/models/eye/eye-table.ts';
import { joinPieces } from '../../src/models/eye/eye-weights.ts';
import type { BackendName, EyeSizePx } from '../../src/models/eye/types.ts';

async function fetchEye(): Promise<{ readonly table: unknown; readonly pieces: ArrayBuffer[] }> {
  const table = await (await fetch('/models/eye/eye.json')).json();
  const files: { readonly file: string }[] = table.pieces;
  const pieces = files.map(async ({ file }) => (await fetch(`/models/eye/${file}`)).arrayBuffer());
  return { table, pieces: await Promise.all(pieces) };
}

/** The eye's table and weights, as networks are built from them. */
export async function loadEyeModel(): Promise<EyeModel> {
  const { table, pieces } = await fetchEye();
  const parsed = parseEyeTable(table);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.trouble));
  const weights = await joinPieces(parsed.value, pieces);
  if (!weights.ok) throw new Error(JSON.stringify(weights.trouble));
  return { table: parsed.value, weights: weights.value };
}

/**
 * Opens the eye as the app does, in its worker, on the backend and at the size asked for. Undefined
 * if it does not run on that backend here. Whoever opened it calls `dispose()`.
 */
export async function openEye(backend: BackendName, sizePx: EyeSizePx): Promise<Eye | undefined> {
  const started = await startEye({ ...(await fetchEye()), preference: { backend, sizePx } });
  if (!started.ok) return undefined;
  const eye = started.value;
  if (eye.report.backend === backend) return eye;
  eye.dispose();
  return undefined;
}
