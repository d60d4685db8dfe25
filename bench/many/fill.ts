import { drawScene, sceneObjects } from '../../src/camera/scene/scene.ts';
import { Random } from '../../src/core/random.ts';
import { eyeVersion, parseEyeTable } from '../../src/models/eye/eye-table.ts';
import type { EyeSizePx } from '../../src/models/eye/types.ts';
import { encodePhoto, squarePicture } from '../../src/models/input/square-picture.ts';
import { newId } from '../../src/training/store/ids.ts';
import type {
  BurstRecord,
  ClassRecord,
  EmbeddingRecord,
} from '../../src/training/store/records.ts';
import { openStore, type Store } from '../../src/training/store/store.ts';
import { shares, syntheticDirection } from '../lib/synthetic-examples.ts';
import { planBursts, planEvenly } from './layout.ts';

/** What the app's database is filled with. */
interface FillOptions {
  readonly photoCount: number;
  readonly classCount: number;
  /** Whether all classes have as many; else half of a large project is in one. */
  readonly evenly?: boolean;
  /** The eye whose embeddings these pass for: its table (eye.json), and the size of its input. */
  readonly eyeTable: unknown;
  readonly eyeSizePx: EyeSizePx;
}

declare global {
  interface Window {
    /** Fills the database of this origin; called from outside the page (bench.mjs). */
    fillProject(options: FillOptions): Promise<void>;
  }
}

/**
 * Fills the app's own store, by its own code, with photographs of the sample scene. Their embeddings
 * are drawn at random with the likeness that the eye's have, and lie there as if the eye had seen them.
 */
window.fillProject = async ({ photoCount, classCount, evenly, eyeTable, eyeSizePx }) => {
  const table = parseEyeTable(eyeTable);
  if (!table.ok) throw new Error(table.trouble.kind);
  const eyeKey = `${eyeVersion(table.value)}@${eyeSizePx}`;
  const opened = await openStore();
  if (!opened.ok) throw new Error(opened.trouble.kind);
  const store = opened.value;
  const projectId = newId();
  await must(
    store.saveProject({ id: projectId, name: '', createdAtMs: Date.now(), strictness: 0 }),
  );
  const classes = Array.from({ length: classCount }, (_, position): ClassRecord => ({
    id: newId(),
    projectId,
    name: `Clase ${position + 1}`,
    mark: position % 12,
    position,
    createdAtMs: Date.now(),
  }));
  await must(store.saveClasses(classes));
  const draw = painter();
  const random = new Random(1);
  const everything = syntheticDirection(shares.everything, random);
  const ofClass = classes.map(() => syntheticDirection(shares.ofClass, random));
  const startMs = Date.now() - 1e7;
  const plan = (evenly ? planEvenly : planBursts)(photoCount, classCount);
  for (const [number, planned] of plan.entries()) {
    const id = newId();
    const burst: BurstRecord = {
      id,
      originId: id,
      projectId,
      classId: classes[planned.classIndex]!.id,
      source: planned.source,
      createdAtMs: startMs + number,
    };
    const ofBurst = syntheticDirection(shares.ofBurst, random);
    const photos = [];
    const embeddings: EmbeddingRecord[] = [];
    for (let index = 0; index < planned.photoCount; index++) {
      const bytes = await draw(planned.classIndex, number, index);
      const record = {
        id: newId(),
        projectId,
        burstId: id,
        index,
        type: 'image/jpeg' as const,
        sizePx: 224 as const,
        byteLength: bytes.byteLength,
      };
      photos.push({ record, bytes });
      const ofFrame = syntheticDirection(shares.ofFrame, random);
      const own = ofClass[planned.classIndex]!;
      const vector = everything.map((part, j) => part + own[j]! + ofBurst[j]! + ofFrame[j]!);
      embeddings.push({ photoId: record.id, eyeKey, projectId, vector });
    }
    await must(store.addBurst(burst, photos));
    await must(store.putEmbeddings(embeddings));
  }
  store.close();
};

/** Renders one photograph of the scene: an object a class, a variant a burst. */
function painter(): (classIndex: number, burst: number, frame: number) => Promise<ArrayBuffer> {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 240;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No 2-D canvas');
  return (classIndex, variant, frame) => {
    const object = sceneObjects[classIndex % sceneObjects.length]!;
    const size = { widthPx: canvas.width, heightPx: canvas.height };
    drawScene(context, { object, variant, timeMs: 125 * frame, ...size });
    return encodePhoto(squarePicture(canvas, canvas.width, canvas.height));
  };
}

async function must(written: ReturnType<Store['saveProject']>): Promise<void> {
  const outcome = await written;
  if (!outcome.ok) throw new Error(outcome.trouble.kind);
}
