import { drawScene, type SceneObjectId } from '../camera/scene/scene.ts';
import { encodePhoto, squarePicture } from '../models/input/square-picture.ts';
import { newId } from '../training/store/ids.ts';
import type { ClassRecord, ProjectRecord } from '../training/store/records.ts';
import { emptyProject, newestBurstMs, recordsOf } from './project-contents.ts';
import type { WholeProject } from './project-shelf.ts';
import type { TakenPhoto } from './recorder.ts';

/** What the example teaches, in the order of its rows. The first is shown then. */
export const exampleObjects = ['mug', 'ball', 'teddy'] as const satisfies readonly SceneObjectId[];

/** The example's words in the language of the moment. */
export interface ExampleWords {
  readonly project: string;
  readonly classes: Readonly<Record<(typeof exampleObjects)[number], string>>;
}

/**
 * Each burst shows the thing of the live scene in another place, in other light and from another side, as one
 * records one's own things: what is set aside to measure with can be known then by a network that starts from
 * nothing. Of another mug it could not, from two others.
 */
const burstCount = 3;
const photosPerBurst = 6;

/** The hand moves this long between two photographs, so that they differ. */
const betweenPhotosMs = 900;

/** As the live scene is drawn. */
const widthPx = 640;
const heightPx = 480;

/** Photographs of the whole example. */
export const examplePhotoCount = exampleObjects.length * burstCount * photosPerBurst;

/**
 * Records the example from the sample scene, as if someone had held the button.
 *
 * @param onProgress told after each photograph how many there are.
 * @throws the reason of `signal` when it is aborted.
 */
export async function recordExample(
  words: ExampleWords,
  onProgress: (photoCount: number) => void,
  signal: AbortSignal,
): Promise<{ readonly project: ProjectRecord; readonly filling: WholeProject }> {
  const { project } = emptyProject(words.project);
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2-D canvas');
  let photoCount = 0;

  const takeOne = async (object: SceneObjectId, place: number, timeMs: number) => {
    signal.throwIfAborted();
    drawScene(context, { object, place, timeMs, widthPx, heightPx });
    const bytes = await encodePhoto(squarePicture(canvas, widthPx, heightPx));
    onProgress(++photoCount);
    return { id: newId(), bytes };
  };

  const classes: ClassRecord[] = [];
  const bursts: WholeProject['bursts'][number][] = [];
  for (const [position, object] of exampleObjects.entries()) {
    const createdAtMs = Date.now();
    const name = words.classes[object];
    const id = newId();
    classes.push({ id, projectId: project.id, name, mark: position, position, createdAtMs });
    for (let place = 0; place < burstCount; place++) {
      const taken: TakenPhoto[] = [];
      for (let index = 0; index < photosPerBurst; index++) {
        taken.push(await takeOne(object, place, (place * 40 + index) * betweenPhotosMs));
      }
      const open = { id: newId(), classId: id, source: 'scene', photos: taken } as const;
      const { burst, photos } = recordsOf(
        { ...open, startedAtMs: Date.now() },
        project.id,
        newestBurstMs(bursts.map((made) => made.burst)),
      );
      bursts.push({
        burst,
        photos: photos.map((record, index) => ({ record, bytes: taken[index]!.bytes })),
      });
    }
  }
  return { project, filling: { classes, bursts } };
}
