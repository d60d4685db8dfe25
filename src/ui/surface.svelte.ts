import type { Surface } from '../app/preferences.ts';

/** On a phone the camera is live in all sorts of light: night unless paper is chosen. */
const phone = '(pointer: coarse) and (max-width: 900px)';
const prefersLight = '(prefers-color-scheme: light)';

/** Colours of the browser's own bars. */
const barColours = { night: '#0c0e11', paper: '#faf7f0' } as const;

class ShownSurface {
  #current = $state.raw<keyof typeof barColours>('night');

  get current(): keyof typeof barColours {
    return this.#current;
  }

  set(surface: keyof typeof barColours): void {
    this.#current = surface;
  }
}

/** The surface that the page has at the moment, for what is drawn without the page's styles. */
export const shownSurface = new ShownSurface();

/** Gives the page its surface and keeps following the system; returns what ends that. */
export function surfaceOf(chosen: Surface): () => void {
  const queries = [matchMedia(phone), matchMedia(prefersLight)];
  const apply = () => {
    const [isPhone, isLight] = queries.map((query) => query.matches);
    const automatic = isLight && !isPhone ? 'paper' : 'night';
    const surface = chosen === 'auto' ? automatic : chosen;
    document.documentElement.dataset.surface = surface;
    shownSurface.set(surface);
    document
      .querySelector('meta[name="theme-color"]')
      ?.setAttribute('content', barColours[surface]);
  };
  apply();
  for (const query of queries) query.addEventListener('change', apply);
  return () => {
    for (const query of queries) query.removeEventListener('change', apply);
  };
}
