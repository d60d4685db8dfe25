/** Enough for a teacher; the project that was not touched for longest makes room. */
const mostProjects = 60;

/** What is kept in this browser for each project, as it is written. */
interface ProjectEntry {
  readonly project: string;
}

/** Entries by project under one key of the browser's storage. */
export class KeptByProject<Entry extends ProjectEntry> {
  readonly #key: string;
  readonly #isEntry: (value: object) => value is Entry;

  /** @param isEntry tells what was written here from anything else; `project` is looked at already. */
  constructor(key: string, isEntry: (value: object) => value is Entry) {
    this.#key = key;
    this.#isEntry = isEntry;
  }

  /** The entry of a project; undefined if there is none, or it cannot be read. */
  read(projectId: string): Entry | undefined {
    return this.#readAll().find(({ project }) => project === projectId);
  }

  /** Keeps an entry; where the browser refuses, it is known until the page is closed. */
  keep(entry: Entry): void {
    const others = this.#readAll().filter(({ project }) => project !== entry.project);
    try {
      localStorage.setItem(this.#key, JSON.stringify([...others, entry].slice(-mostProjects)));
    } catch {
      // Private windows may refuse.
    }
  }

  #readAll(): readonly Entry[] {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(stored) ? stored.filter((value) => this.#isOne(value)) : [];
    } catch {
      return [];
    }
  }

  #isOne(value: unknown): value is Entry {
    if (typeof value !== 'object' || value === null) return false;
    const { project } = value as Partial<ProjectEntry>;
    return typeof project === 'string' && this.#isEntry(value);
  }
}
