import { failure, success, type Outcome } from '../core/outcome.ts';
import type { FrameSource, SourceTrouble } from './frame.ts';
import { createLocalSource } from './local-source.ts';
import { paceDisplay } from './pacing.ts';
import { drawScene, sceneObjects, type SceneObjectId } from './scene/scene.ts';

const widthPx = 640;
const heightPx = 480;
const framesPerSecond = 30;

/** The built-in sample scene: a moving picture for whoever has no camera. */
export interface SceneSource extends FrameSource {
  /** The object in the scene. */
  readonly object: SceneObjectId;
  /** Shows another object, from the next frame on. */
  setObject(object: SceneObjectId): void;
}

/** Opens the sample scene with `object` (else the first) in it. Fails only for lack of memory. */
export function openScene(
  object: SceneObjectId = sceneObjects[0]!,
): Outcome<SceneSource, SourceTrouble> {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d');
  if (!context) return failure({ kind: 'unknown', detail: 'no 2-D canvas' });
  let shown = object;
  const source = createLocalSource({
    kind: 'scene',
    element: canvas,
    widthPx,
    heightPx,
    run: (present) =>
      paceDisplay(framesPerSecond, (timeMs) => {
        drawScene(context, { object: shown, timeMs, widthPx, heightPx });
        present(timeMs);
      }),
  });
  return success({
    ...source,
    // Copying the source would copy what this getter says now.
    get frozen() {
      return source.frozen;
    },
    get object() {
      return shown;
    },
    setObject(next) {
      shown = next;
    },
  });
}
