/** Folders that say what photographs are for, not what they show. */
const splits: readonly (readonly [words: RegExp, isTest: boolean])[] = [
  [/^(train|training|entrenamiento|entrenar)$/i, false],
  [/^(test|testing|tests|prueba|pruebas|val|valid|validation|validaci[oó]n)$/i, true],
];
/** A test folder of a copy of this app: `project (test)`, the second of one name `project (test) (2)`. */
const testFolder = /\((test|prueba)\)( \(\d+\))?$/i;

/** What the folders around a photograph say of it. */
export interface Role {
  /** Called as what it shows; undefined where no folder is. */
  readonly classFolder: string | undefined;
  /** Whether it only measures. */
  readonly isTest: boolean;
}

/** Whether photographs of this part of a data set only measure; undefined where a word names no part. */
export function isTestPart(word: string): boolean | undefined {
  return splits.find(([words]) => words.test(word))?.[1];
}

/**
 * Tells folders of parts (`train`, `test`) from those of classes. Around a class a part may lie anywhere; the
 * folder that the photograph itself lies in is a class's, unless it must be a part's: a class may be called
 * Train, or Prueba.
 */
export class FolderRoles {
  /** By the path of a folder, empty for the outermost: what lies in it. */
  readonly #inside = new Map<string, { readonly folders: Set<string>; photographs: number }>();
  /** Folders in which there is nothing but folders called as parts. */
  readonly #partedCount: number;

  /** @param photographs paths of all of them, `/` between folders. */
  constructor(photographs: readonly string[]) {
    for (const path of photographs) {
      const folders = path.split('/').slice(0, -1);
      for (const [depth, folder] of folders.entries()) {
        this.#in(folders.slice(0, depth)).folders.add(folder);
      }
      this.#in(folders).photographs++;
    }
    this.#partedCount = [...this.#inside.values()].filter(
      ({ folders, photographs: own }) => own === 0 && hasOnlyParts(folders),
    ).length;
  }

  of(path: string): Role {
    const outer = path.split('/').slice(0, -1);
    const last = outer.pop();
    if (last === undefined) return { classFolder: undefined, isTest: false };
    const part = outer.findLast((folder) => partOf(folder) !== undefined);
    if (part !== undefined) return { classFolder: last, isTest: partOf(part)! };
    return this.#isPart(last, outer)
      ? { classFolder: outer.at(-1), isTest: isTestPart(last)! }
      : { classFolder: last, isTest: false };
  }

  /**
   * Whether a folder called as a part is one within a class: train lies beside test, whatever else does; or all
   * beside it are called as parts, and either there are such, or photographs lie beside it, or other classes are
   * parted likewise. One alone is called as what it shows.
   */
  #isPart(folder: string, outer: readonly string[]): boolean {
    if (isTestPart(folder) === undefined) return false;
    const { folders, photographs } = this.#in(outer);
    const isOther = !isTestPart(folder);
    if ([...folders].some((beside) => isTestPart(beside) === isOther)) return true;
    if (!hasOnlyParts(folders)) return false;
    return folders.size > 1 || photographs > 0 || this.#partedCount > 1;
  }

  #in(folders: readonly string[]) {
    const path = folders.join('/');
    const known = this.#inside.get(path) ?? { folders: new Set(), photographs: 0 };
    this.#inside.set(path, known);
    return known;
  }
}

/** Of a folder around a class. */
function partOf(folder: string): boolean | undefined {
  return testFolder.test(folder) ? true : isTestPart(folder);
}

function hasOnlyParts(folders: ReadonlySet<string>): boolean {
  return folders.size > 0 && [...folders].every((folder) => isTestPart(folder) !== undefined);
}
