import type { Session } from '../../../app/session.svelte.ts';
import { fullScreen } from '../../frame/full-screen.svelte.ts';
import { goToRoom } from '../../go-to-room.ts';

/** Where sending and receiving by QR codes are asked for, from any room. */
class QrDoor {
  /** Whether the codes of the project that is shown fill the page. */
  sendOpen = $state(false);
  #giveBack: (() => Promise<void>) | undefined;

  /** Looks for codes in the camera's picture, in the room where what comes will answer. */
  receive({ picture }: Session): void {
    const { phase, source, frozen } = picture.state;
    if (frozen) picture.setFrozen(false);
    // What lies in the hand looks away from the person.
    const looksThere = source?.kind === 'camera' && source.facing !== 'user';
    if (phase !== 'opening' && !looksThere) {
      this.#giveBack = picture.borrowCamera({ facing: 'environment' });
    }
    goToRoom('teach');
    void fullScreen.toggle('receive');
  }

  /** Puts the picture back that made way for the camera, if one did. */
  giveBack(): void {
    void this.#giveBack?.();
    this.#giveBack = undefined;
  }

  /** What came is to be shown things: the camera stays. */
  keepCamera(): void {
    this.#giveBack = undefined;
  }
}

export const qrDoor = new QrDoor();
