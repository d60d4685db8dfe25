import { HeadTrainer } from '../training/head/head-trainer.ts';
import type { Head, HeldOut } from '../training/head/types.ts';
import type { ProjectContents } from '../training/store/records.ts';
import { collectExamples, sameExamples, type Examples } from './examples.ts';
import { alignHead } from './head-alignment.ts';
import { taughtPhotoIds } from './project-contents.ts';
import { Signal } from './signal.ts';

/** Rest after the last change before thresholds, temperature and honest numbers are computed. */
const idleMs = 400;

/** What has been learned so far. */
export interface Learned {
  readonly head: Head;
  readonly examples: Examples;
  /** How it does on bursts it has not seen; absent while that is being found out. */
  readonly heldOut?: HeldOut;
  /** From the wish to learn to the new head, in ms. */
  readonly tookMs: number;
}

/**
 * Keeps the head in step with the examples: trains after every change (warm-started, and again at
 * once if something changed meanwhile), and evaluates when nothing has changed for a while.
 */
export class Learner {
  readonly changed = new Signal<Learned | undefined>();
  /** More photographs have been looked at. */
  readonly seen = new Signal();
  readonly #trainer = new HeadTrainer();
  readonly #vectors = new Map<string, Float32Array>();
  #contents: ProjectContents | undefined;
  #learned: Learned | undefined;
  /** What was learned elsewhere, and answers in place of anything of one's own. */
  #received: Learned | undefined;
  #dirty = false;
  /** Changes whenever all embeddings were forgotten. */
  #generation = 0;
  #training = false;
  #idle: ReturnType<typeof setTimeout> | undefined;

  get learned(): Learned | undefined {
    return this.#learned;
  }

  /** True when nothing waits to be learned. */
  get settled(): boolean {
    return !this.#dirty && !this.#training;
  }

  /** The embedding of a photograph, if it has been looked at. */
  vector(photoId: string): Float32Array | undefined {
    return this.#vectors.get(photoId);
  }

  /** Forgets all embeddings: another eye, or another size of its input, has taken over. */
  forgetAll(): void {
    this.#generation++;
    this.#vectors.clear();
    this.#dirty = true;
    this.#publish(undefined);
  }

  addVectors(vectors: Iterable<readonly [string, Float32Array]>): void {
    const taught = this.#contents && taughtPhotoIds(this.#contents);
    // What only measures changes nothing that was learned.
    let isNews = this.#dirty || !taught;
    for (const [photoId, vector] of vectors) {
      this.#vectors.set(photoId, vector);
      isNews ||= taught!.has(photoId);
    }
    if (isNews) this.#learn();
    this.seen.emit();
  }

  /** Answers with what was learned elsewhere; undefined: with what the project's own photographs teach. */
  setReceived(received: Learned | undefined): void {
    if (received === this.#received) return;
    this.#received = received;
    this.#publish(undefined);
    this.#learn();
  }

  /** Takes note of a changed project; learns again only if its examples changed. */
  setContents(contents: ProjectContents): void {
    const former = this.#contents;
    this.#contents = contents;
    if (!former || !sameExamples(former, contents, this.#vectors)) this.#learn();
  }

  dispose(): void {
    clearTimeout(this.#idle);
    this.#trainer.dispose();
  }

  #learn(): void {
    this.#dirty = true;
    clearTimeout(this.#idle);
    if (this.#training) return;
    // What runs now, if anything, is an evaluation of a head that is about to be replaced.
    this.#trainer.cancel();
    void this.#train();
  }

  async #train(): Promise<void> {
    this.#training = true;
    try {
      while (this.#dirty && this.#contents) {
        this.#dirty = false;
        const generation = this.#generation;
        const startedMs = performance.now();
        const examples = collectExamples(this.#contents, this.#vectors);
        if (!examples) {
          this.#publish(undefined);
          break;
        }
        const former = this.#learned;
        const warmStart =
          former && alignHead(former.head, former.examples.classIds, examples.classIds);
        const trained = await this.#trainer.train(examples.data, warmStart ? { warmStart } : {});
        // What was learned from the former eye's embeddings means nothing to this one.
        if (generation !== this.#generation) continue;
        const { corrections } = examples;
        const head: Head = { ...trained, ...(corrections && { corrections }) };
        this.#publish({ head, examples, tookMs: performance.now() - startedMs });
      }
    } catch (error) {
      if (!isAbort(error)) throw error;
    } finally {
      this.#training = false;
    }
    if (this.#dirty && this.#contents) void this.#train();
    else this.#idle = setTimeout(() => void this.#evaluate(), idleMs);
  }

  async #evaluate(): Promise<void> {
    const learned = this.#learned;
    if (!learned || learned === this.#received || this.#dirty) return;
    try {
      const { head, heldOut } = await this.#trainer.evaluate(learned.examples.data, learned.head);
      if (this.#learned === learned) this.#publish({ ...learned, head, heldOut });
    } catch (error) {
      if (!isAbort(error)) throw error;
    }
  }

  #publish(own: Learned | undefined): void {
    const learned = this.#received ?? own;
    this.#learned = learned;
    this.changed.emit(learned);
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
