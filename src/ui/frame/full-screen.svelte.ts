/** What fills the screen: the picture with its controls, the stage, the game *Find it*, or what receives codes. */
type Show = 'picture' | 'stage' | 'find-it' | 'receive';

/**
 * Full screen by the browser where it can, by the style sheet where it cannot (iPhone): either way
 * `on` makes the app show the picture alone.
 */
class FullScreen {
  #show = $state.raw<Show>();

  constructor() {
    document.addEventListener('fullscreenchange', () => {
      if (!document.fullscreenElement) this.#show = undefined;
    });
  }

  get on(): boolean {
    return this.#show !== undefined;
  }

  /** Whether only picture, answer and reaction are shown. */
  get stage(): boolean {
    return this.#show === 'stage';
  }

  /** Whether the game is played on the picture. */
  get findIt(): boolean {
    return this.#show === 'find-it';
  }

  /** Whether codes are looked for in the picture. */
  get receive(): boolean {
    return this.#show === 'receive';
  }

  /** Whether something with controls of its own lies on the bare picture. */
  get covered(): boolean {
    return this.findIt || this.receive;
  }

  /** Shows the picture, the stage, the game or the receiver on all of the screen; leaves it where that is shown already. */
  async toggle(show: Show = 'picture'): Promise<void> {
    if (this.#show === show) return this.leave();
    this.#show = show;
    try {
      if (!document.fullscreenElement) await document.documentElement.requestFullscreen();
    } catch {
      // Refused, or not there at all: the picture fills the page instead of the screen.
    }
  }

  async leave(): Promise<void> {
    this.#show = undefined;
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
    } catch {
      // Somebody else has left it in the meantime.
    }
  }
}

export const fullScreen = new FullScreen();
