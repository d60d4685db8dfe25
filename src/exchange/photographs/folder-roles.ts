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

/** A folder, and what lies in it; asked once all are there. */
class Folder {
  readonly folders = new Map<string, Folder>();
  photographs = 0;
  #kinds: ReadonlySet<boolean | undefined> | undefined;

  /** Whether one is called as what is learned from, and one as what only measures. */
  get hasBothParts(): boolean {
    return this.#kindsInside.has(true) && this.#kindsInside.has(false);
  }

  get hasOnlyParts(): boolean {
    return this.folders.size > 0 && !this.#kindsInside.has(undefined);
  }

  /** Of thousands of folders, asked for each of thousands of photographs. */
  get #kindsInside(): ReadonlySet<boolean | undefined> {
    return (this.#kinds ??= new Set([...this.folders.keys()].map(isTestPart)));
  }
}

/**
 * Tells folders of parts (`train`, `test`) from those of classes. Around a class a part may lie anywhere; the
 * folder that the photograph itself lies in is a class's, unless it must be a part's: a class may be called
 * Train, or Prueba.
 */
export class FolderRoles {
  readonly #outermost = new Folder();
  /** Folders in which there is nothing but folders called as parts, or such as are parts whatever lies beside. */
  readonly #partedCount: number;

  /** @param photographs paths of all of them, `/` between folders. */
  constructor(photographs: readonly string[]) {
    const all = [this.#outermost];
    for (const path of photographs) {
      let folder = this.#outermost;
      for (const name of path.split('/').slice(0, -1)) {
        const known = folder.folders.get(name);
        const inner = known ?? new Folder();
        if (!known) all.push(inner);
        folder.folders.set(name, inner);
        folder = inner;
      }
      folder.photographs++;
    }
    this.#partedCount = all.filter((one) => one.hasBothParts || one.hasOnlyParts).length;
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
    const around = this.#at(outer);
    if (around.hasBothParts) return true;
    if (!around.hasOnlyParts) return false;
    return around.folders.size > 1 || around.photographs > 0 || this.#partedCount > 1;
  }

  #at(path: readonly string[]): Folder {
    return path.reduce((folder, name) => folder.folders.get(name)!, this.#outermost);
  }
}

/** Of a folder around a class. */
function partOf(folder: string): boolean | undefined {
  return testFolder.test(folder) ? true : isTestPart(folder);
}
