import type { Session } from '../../app/session.svelte.ts';
import { fullScreen } from '../frame/full-screen.svelte.ts';

/** Cells of the course's gray face (topic 12). */
export const lessonGrid = { columns: 16, rows: 12 } as const;

/**
 * The first lesson: while the eye comes for the first time, the picture turns into its numbers and back.
 * Shared by what lies on the picture and the words under it.
 */
class Lesson {
  /** Whether the very pixels that enter the network are shown in place of the picture. */
  showInput = $state(false);
  /** What the person asked to see. */
  chosen = $state<'numbers' | 'picture'>(
    matchMedia('(prefers-reduced-motion: reduce)').matches ? 'picture' : 'numbers',
  );
  /** Whether the picture has turned into numbers at least once. */
  begun = $state(false);
  #eyeCame = $state(false);

  /** Ends the lesson once the eye is there; its words go with it, so not under a finger that records. */
  follow({ device, teach }: Session): void {
    if (device.eye.phase === 'ready' && !teach.isStill) this.#eyeCame = true;
  }

  /** Whether the lesson is on. */
  isOn({ device, picture, teach }: Session): boolean {
    const { phase } = device.eye;
    // The eye may have come in another room, where nothing follows it here.
    const isThere = this.#eyeCame || (phase === 'ready' && !teach.isStill);
    const waiting = !isThere && phase !== 'failed' && phase !== 'rebuilding';
    return waiting && picture.state.phase === 'live' && !this.showInput && !fullScreen.stage;
  }
}

export const lesson = new Lesson();
