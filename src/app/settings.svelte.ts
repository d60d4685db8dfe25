import {
  defaultPreferences,
  readPreferences,
  writePreferences,
  type LanguageCode,
  type Preferences,
} from './preferences.ts';

/** The preferences of this device as state: reading is reactive, `set` keeps what was chosen. */
export class Settings {
  #preferences = $state.raw(readPreferences());
  #writes = true;

  get current(): Preferences {
    return this.#preferences;
  }

  /** The chosen language, else the browser's: Spanish unless English comes first in its list. */
  get language(): LanguageCode {
    const chosen = this.#preferences.language;
    if (chosen) return chosen;
    const spoken = navigator.languages.map((tag) => tag.slice(0, 2));
    return spoken.find((code) => code === 'es' || code === 'en') === 'en' ? 'en' : 'es';
  }

  set(change: Partial<Preferences>): void {
    this.#preferences = { ...this.#preferences, ...change };
    this.#write();
  }

  /** Takes back a choice, so that the default or a measurement decides again. */
  clear(...keys: (keyof Preferences)[]): void {
    const kept = Object.entries(this.#preferences).filter(
      ([key]) => !(keys as string[]).includes(key),
    );
    this.#preferences = { ...defaultPreferences, ...Object.fromEntries(kept) };
    this.#write();
  }

  /** Keeps nothing any more: everything is being erased. */
  stopWriting(): void {
    this.#writes = false;
  }

  #write(): void {
    if (this.#writes) writePreferences(this.#preferences);
  }

  /** Whether the "More" part called `name` is open; remembered on this device. */
  isOpen(name: string): boolean {
    return this.#preferences.open.includes(name);
  }

  setOpen(name: string, open: boolean): void {
    const others = this.#preferences.open.filter((other) => other !== name);
    this.set({ open: open ? [...others, name] : others });
  }
}
