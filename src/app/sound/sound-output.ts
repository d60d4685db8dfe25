import { playTone } from './play-tone.ts';
import type { Tone } from './tones.ts';

/** Decoded phrases that are kept, about 1 MB each. */
const capacity = 6;

/** What can be played: the bytes of a recording, and their media type. */
export interface Phrase {
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** A tick that comes later than this belongs to nothing that is seen any more. */
const latestTickMs = 200;

/**
 * Plays one sound at a time: a new one ends the one before, and only ticks sound beside it. Where the
 * browser gives no sound, nothing is heard and nothing breaks.
 */
export class SoundOutput {
  #context: AudioContext | undefined;
  #stop: (() => void) | undefined;
  /** Counts the sounds, so that a phrase that is decoded too late stays silent. */
  #turn = 0;
  readonly #decoded = new Map<string, AudioBuffer>();

  /** To be called within a gesture: before one, browsers keep a page silent. True when it may sound. */
  async unlock(): Promise<boolean> {
    try {
      this.#context ??= new AudioContext();
      await this.#context.resume();
      return this.#context.state === 'running';
    } catch {
      return false;
    }
  }

  playTone(tone: Tone): void {
    this.stop();
    void this.unlock();
    const context = this.#context;
    if (context) this.#stop = playTone(context, context.destination, tone);
  }

  /**
   * Plays something soft and short beside whatever else sounds, at once or not at all: a context that
   * was asleep must not play all that it has missed.
   *
   * @param askedMs when it was asked for, as `performance.now()` tells it.
   */
  async playTick(tone: Pick<Tone, 'notes'>, askedMs: number): Promise<void> {
    const isRunning = await this.unlock();
    if (!isRunning || !this.#context || performance.now() - askedMs > latestTickMs) return;
    playTone(this.#context, this.#context.destination, tone);
  }

  /** Plays a recording that is known by `id`; resolves when it has begun, or cannot. */
  async playPhrase(id: string, read: () => Promise<Phrase | undefined>): Promise<void> {
    this.stop();
    const turn = this.#turn;
    void this.unlock();
    let buffer = this.#decoded.get(id);
    if (!buffer) {
      const phrase = await read();
      if (!phrase) return;
      buffer = await this.#decode(phrase);
      if (buffer) this.#keep(id, buffer);
      else if (turn === this.#turn) this.#stop = playByElement(phrase);
    }
    if (!buffer || !this.#context || turn !== this.#turn) return;
    const player = new AudioBufferSourceNode(this.#context, { buffer });
    player.connect(this.#context.destination);
    player.start();
    this.#stop = () => player.stop();
  }

  /** Ends what is sounding. */
  stop(): void {
    this.#turn++;
    this.#stop?.();
    this.#stop = undefined;
  }

  dispose(): void {
    this.stop();
    this.#decoded.clear();
    void this.#context?.close();
    this.#context = undefined;
  }

  async #decode({ bytes }: Phrase): Promise<AudioBuffer | undefined> {
    try {
      // A copy: decoding takes the bytes away.
      return await this.#context?.decodeAudioData(bytes.slice(0));
    } catch {
      return undefined;
    }
  }

  #keep(id: string, buffer: AudioBuffer): void {
    this.#decoded.set(id, buffer);
    const [oldest] = this.#decoded.keys();
    if (oldest !== undefined && this.#decoded.size > capacity) this.#decoded.delete(oldest);
  }
}

/** Plays what the browser's player reads but its decoder does not. */
function playByElement({ bytes, type }: Phrase): () => void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const element = new Audio(url);
  const end = () => {
    element.pause();
    URL.revokeObjectURL(url);
  };
  element.onended = end;
  element.onerror = end;
  element.play().catch(end);
  return end;
}
