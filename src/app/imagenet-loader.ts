import { failure, success, type Outcome } from '../core/outcome.ts';
import { parseClassNames, type KnownClass, type NamesDamaged } from '../models/eye/class-names.ts';
import { parseEyeTable, type EyeLayer } from '../models/eye/eye-table.ts';
import type { KnownClasses, openKnownClasses, WorkerStopped } from '../models/eye/known-classes.ts';
import type { EyeTrouble } from '../models/eye/types.ts';
import type { CorePack, PackProgress, PackTrouble } from './offline/pack.ts';

/** Why what the eye already knew is not here. */
export type ImageNetTrouble = PackTrouble | EyeTrouble | NamesDamaged | WorkerStopped;

/** What the eye already knew, and the table of the eye itself. */
export interface Knowledge {
  /** By output, `[1000]`. */
  readonly names: readonly KnownClass[];
  readonly eyeLayers: readonly EyeLayer[];
  /** Whoever loaded it disposes of it. */
  readonly classes: KnownClasses;
}

type Pack = Pick<CorePack, 'load' | 'piece'>;

const folder = 'models/eye-imagenet';

/** Fetches what is missing of the pack's group `imagenet`, waiting for the network, and opens it. */
export async function loadKnowledge(
  pack: Pack,
  options: {
    readonly onProgress: (progress: PackProgress) => void;
    readonly openClasses: typeof openKnownClasses;
  },
): Promise<Outcome<Knowledge, ImageNetTrouble>> {
  const { onProgress, openClasses } = options;
  const loaded = await pack.load({ groups: ['imagenet'], evenWithoutRoom: true, onProgress });
  if (!loaded.ok) return loaded;
  const eyeJson = await jsonPiece(pack, 'models/eye/eye.json');
  if (!eyeJson.ok) return eyeJson;
  const eye = parseEyeTable(eyeJson.value);
  if (!eye.ok) return eye;
  const namesJson = await jsonPiece(pack, `${folder}/names.json`);
  if (!namesJson.ok) return namesJson;
  const names = parseClassNames(namesJson.value);
  if (!names.ok) return names;
  const table = await jsonPiece(pack, `${folder}/head.json`);
  if (!table.ok) return table;
  const pieces: ArrayBuffer[] = [];
  for (const file of filesOf(table.value)) {
    const piece = await pack.piece(`${folder}/${file}`);
    if (!piece.ok) return piece;
    pieces.push(piece.value);
  }
  const classes = await openClasses(table.value, pieces);
  if (!classes.ok) return classes;
  return success({
    names: names.value,
    eyeLayers: eye.value.layers,
    classes: classes.value,
  });
}

/** A JSON piece, not yet trusted. */
async function jsonPiece(pack: Pack, path: string): Promise<Outcome<unknown, ImageNetTrouble>> {
  const piece = await pack.piece(path);
  if (!piece.ok) return piece;
  try {
    return success(JSON.parse(new TextDecoder().decode(piece.value)));
  } catch {
    return failure({ kind: 'weights-damaged', detail: `${path} is no JSON` });
  }
}

/** The files that a table names; whether it is a table is checked with what they hold. */
function filesOf(table: unknown): readonly string[] {
  const pieces = (table as { readonly pieces?: unknown } | null)?.pieces;
  return Array.isArray(pieces) ? pieces.map(({ file }: { file: string }) => file) : [];
}
