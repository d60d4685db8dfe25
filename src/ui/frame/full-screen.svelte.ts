/**
 * Full screen by the browser where it can, by the style sheet where it cannot (iPhone): either way
 * `on` makes the app show the picture alone.
 */
class FullScreen {
  #on = $state.raw(false);

  constructor() {
    document.addEventListener('fullscreenchange', () => {
      if (!document.fullscreenElement) this.#on = false;
    });
  }

  get on(): boolean {
    return this.#on;
  }

  async toggle(): Promise<void> {
    this.#on = !this.#on;
    try {
      if (this.#on) await document.documentElement.requestFullscreen();
      else if (document.fullscreenElement) await document.exitFullscreen();
    } catch {
      // Refused, or not there at all: the picture fills the page instead of the screen.
    }
  }
}

export const fullScreen = new FullScreen();
