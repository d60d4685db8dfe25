import { createFrameHub } from './frame-hub.ts';
import type { FrameImage, FrameSource, SourceTrouble } from './frame.ts';
import type { Stop, Tick } from './pacing.ts';
import { onVisibility, pageVisible } from './visibility.ts';

/** A picture that is already here and needs no permission: a file, or the sample scene. */
export interface LocalPicture {
  readonly kind: 'file' | 'scene';
  readonly element: FrameImage;
  readonly widthPx: number;
  readonly heightPx: number;
  /**
   * Starts the picture, or goes on with it; calls `present` for each new one on the element, and
   * `lose` if there can be none any more. Returns what pauses it.
   */
  run(present: Tick, lose: (trouble: SourceTrouble) => void): Stop;
  /** Lets go what the picture holds; called once, after a pause. */
  dispose?(): void;
}

/** Makes a source of `picture`, which runs while it is neither held nor in a hidden tab. */
export function createLocalSource(picture: LocalPicture): FrameSource {
  const { kind, element, widthPx, heightPx } = picture;
  const about = { image: element, widthPx, heightPx, facing: 'unknown', mirrored: false } as const;
  const hub = createFrameHub();
  let frozen = false;
  let disposed = false;
  let pause: Stop | undefined;

  function update(): void {
    if (!disposed && !frozen && pageVisible()) {
      pause ??= picture.run(
        (timeMs) => hub.publish({ ...about, timeMs }),
        (trouble) => hub.emit({ kind: 'lost', trouble }),
      );
    } else {
      pause?.();
      pause = undefined;
    }
  }

  const endVisibility = onVisibility((visible) => {
    update();
    hub.emit({ kind: visible ? 'resumed' : 'suspended' });
  });
  update();

  return {
    kind,
    element,
    facing: about.facing,
    mirrored: about.mirrored,
    get frozen() {
      return frozen;
    },
    current: hub.current,
    onFrame: hub.onFrame,
    onEvent: hub.onEvent,
    setFrozen(value) {
      frozen = value;
      update();
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      endVisibility();
      update();
      hub.close();
      picture.dispose?.();
    },
  };
}
