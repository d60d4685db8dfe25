import { decodePhotoFile } from '../../camera/decode-photo.ts';
import type { SheetPart, SheetPicture } from '../../core/course/sheet.ts';
import type { TopicId } from '../../core/course/topics.ts';
import type { Engine } from '../engine.ts';
import { saveMade, type SaveEnd } from '../filter/save-blob.ts';
import { sheetPng } from './sheet-png.ts';

/** A take of a class, by the class's name and the take's number from 1. */
export interface TakeOf {
  readonly className: string;
  readonly take: number;
}

/** A picture that is handed in. */
export interface ChosenPicture extends SheetPicture {
  readonly blob: Blob;
  /** The take of a class that it is the first photograph of; without it, it came from a file. */
  readonly of?: TakeOf;
  /** Shows it; valid until the picture is let go. */
  readonly url: string;
}

/** More would make the sheet too large for a messenger. */
export const mostPictures = 9;

const nameKey = 'vistazo.course-name';
const longestName = 80;

/** What a student hands in: a name, and what of the course; made here, sent nowhere by itself. */
export class HandIn {
  readonly #engine: Engine;
  #name = $state.raw(readName());
  #left = $state.raw<readonly TopicId[]>([]);
  #withNumbers = $state.raw(true);
  #pictures = $state.raw<readonly ChosenPicture[]>([]);
  #unreadable = $state.raw<string>();
  #lastOwn = 0;
  #isDisposed = false;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  get name(): string {
    return this.#name;
  }

  /** Kept on this device for the next time. */
  setName(name: string): void {
    this.#name = name.slice(0, longestName);
    try {
      localStorage.setItem(nameKey, this.#name);
    } catch {
      // Private windows may refuse: it stands here until the page is closed.
    }
  }

  /** Whether the answer to a topic is handed in: all are, but for those that were left out. */
  has(topic: TopicId): boolean {
    return !this.#left.includes(topic);
  }

  setHas(topic: TopicId, has: boolean): void {
    const others = this.#left.filter((id) => id !== topic);
    this.#left = has ? others : [...others, topic];
  }

  get withNumbers(): boolean {
    return this.#withNumbers;
  }

  setWithNumbers(withNumbers: boolean): void {
    this.#withNumbers = withNumbers;
  }

  /** In the order in which they were chosen. */
  get pictures(): readonly ChosenPicture[] {
    return this.#pictures;
  }

  get isFull(): boolean {
    return this.#pictures.length >= mostPictures;
  }

  /** Name of the last file that is no photograph. */
  get unreadable(): string | undefined {
    return this.#unreadable;
  }

  /** Takes a photograph of the project in, or out again. */
  async togglePhoto(photoId: string, of: TakeOf): Promise<void> {
    if (this.#pictures.some(({ id }) => id === photoId)) return this.remove(photoId);
    const bytes = await this.#engine.inHand.photoBytes(photoId);
    if (bytes) await this.#add(photoId, new Blob([bytes], { type: 'image/jpeg' }), of);
  }

  /** Takes photographs from files in, as many as there is room for. */
  async addFiles(files: readonly File[]): Promise<void> {
    this.#unreadable = undefined;
    for (const file of files) {
      const decoded = await decodePhotoFile(file);
      const blob = decoded.ok && (await jpegOf(decoded.value));
      const isTaken = blob && (await this.#add(`file-${++this.#lastOwn}`, blob));
      if (!isTaken) this.#unreadable = file.name;
    }
  }

  remove(id: string): void {
    const gone = this.#pictures.find((picture) => picture.id === id);
    if (gone) URL.revokeObjectURL(gone.url);
    this.#pictures = this.#pictures.filter((picture) => picture !== gone);
  }

  /** The sheet as a PNG; undefined where the browser can make none. */
  png(parts: readonly SheetPart[]): Promise<Blob | undefined> {
    return sheetPng(parts, (id) => this.#pictures.find((picture) => picture.id === id)?.blob);
  }

  /** Saves the sheet; must be called at once when that is asked for. */
  save(parts: readonly SheetPart[], fileName: string): Promise<SaveEnd> {
    return saveMade(this.png(parts), fileName, 'image/png', '.png');
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const { url } of this.#pictures) URL.revokeObjectURL(url);
    this.#pictures = [];
  }

  /** Answers whether it is a picture. */
  async #add(id: string, blob: Blob, of?: TakeOf): Promise<boolean> {
    const size = await sizeOf(blob);
    if (!size) return false;
    // It may have filled up, come twice, or be wanted by nobody any more, meanwhile.
    const isKnown = this.#pictures.some((picture) => picture.id === id);
    if (this.#isDisposed || this.isFull || isKnown) return true;
    const url = URL.createObjectURL(blob);
    this.#pictures = [...this.#pictures, { id, blob, url, ...(of && { of }), ...size }];
    return true;
  }
}

/** Undefined for what is no picture, or where memory for it is short. */
async function sizeOf(blob: Blob): Promise<Pick<SheetPicture, 'widthPx' | 'heightPx'> | undefined> {
  try {
    const bitmap = await createImageBitmap(blob);
    const { width: widthPx, height: heightPx } = bitmap;
    bitmap.close();
    return { widthPx, heightPx };
  } catch {
    return undefined;
  }
}

function jpegOf(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  return new Promise((resolve) =>
    canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', 0.88),
  );
}

function readName(): string {
  try {
    return (localStorage.getItem(nameKey) ?? '').slice(0, longestName);
  } catch {
    return '';
  }
}
