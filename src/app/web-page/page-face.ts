import type { PageAnswer } from '../../models/web-page/classifier.ts';

/** What the page says, in the language in which it was exported. */
export interface PageWords {
  readonly loading: string;
  readonly ready: string;
  readonly asking: string;
  readonly denied: string;
  readonly trouble: string;
  /** The page was opened from the disk, where browsers let it read no files. */
  readonly notServed: string;
  readonly none: string;
  /** A share, 0–1, in the way of the language: `93 %`. */
  readonly percent: 'spaced' | 'joined';
}

/** What the line under the picture can say besides an answer. */
export type PageState = 'loading' | 'ready' | 'asking' | 'denied' | 'trouble' | 'not-served';

const texts: Readonly<Record<PageState, keyof PageWords>> = {
  loading: 'loading',
  ready: 'ready',
  asking: 'asking',
  denied: 'denied',
  trouble: 'trouble',
  'not-served': 'notServed',
};

/** The elements of `index.html`, and what is shown in them. */
export class PageFace {
  readonly #words = JSON.parse(element('words').textContent) as PageWords;
  readonly #stage = element('stage');
  readonly #answer = element('answer');
  readonly #bars = element('bars');
  #meters: { readonly meter: HTMLMeterElement; readonly share: HTMLElement }[] = [];
  #labels: readonly string[] = [];
  #said = '';

  say(state: PageState): void {
    this.#write(this.#words[texts[state]]);
  }

  /** Makes one bar for each class. */
  showClasses(labels: readonly string[]): void {
    this.#labels = labels;
    this.#meters = labels.map((label) => {
      const row = document.createElement('li');
      const name = document.createElement('span');
      const meter = document.createElement('meter');
      const share = document.createElement('span');
      name.textContent = label;
      meter.ariaLabel = label;
      row.append(name, meter, share);
      this.#bars.append(row);
      return { meter, share };
    });
    for (const id of ['start', 'turn', 'picture']) element<HTMLInputElement>(id).disabled = false;
  }

  showAnswer({ probabilities, winner, isNone }: PageAnswer): void {
    this.#meters.forEach(({ meter, share }, index) => {
      const value = probabilities[index]!;
      meter.value = value;
      const whole = String(Math.round(100 * value));
      share.textContent = this.#words.percent === 'spaced' ? `${whole}\u00a0%` : `${whole}%`;
    });
    this.#write(isNone ? this.#words.none : this.#labels[winner]!);
  }

  /** Puts the picture on the stage, turned round where it is a mirror. */
  show(picture: HTMLElement, isMirrored: boolean): void {
    this.#stage.replaceChildren(picture);
    this.#stage.classList.toggle('mirrored', isMirrored);
  }

  onStart(listener: () => Promise<void>): void {
    element('start').addEventListener('click', () => void listener());
  }

  onTurn(listener: () => Promise<void>): void {
    element('turn').addEventListener('click', () => void listener());
  }

  onPicture(listener: (file: File) => Promise<void>): void {
    const input = element<HTMLInputElement>('picture');
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      // The same file may be chosen again.
      input.value = '';
      if (file) void listener(file);
    });
  }

  /** A line that is read aloud is written only when it changes. */
  #write(text: string): void {
    if (text === this.#said) return;
    this.#said = text;
    this.#answer.textContent = text;
  }
}

function element<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found as Kind;
}
