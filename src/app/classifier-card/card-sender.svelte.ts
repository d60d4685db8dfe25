import { keepAwake } from '../../camera/wake-lock.ts';
import type { ClassifierCard } from '../../exchange/classifier-card/card.ts';
import { codesNeeded, partNumbers, writePart } from '../../exchange/classifier-card/card-parts.ts';
import { mostCorrections, packCard } from '../../exchange/classifier-card/pack-card.ts';

/**
 * Codes a second. At six a camera of 30 frames a second sees each code several times over, and no spot of
 * the screen can flash more than three times a second, the most that is safe for everybody (WCAG 2.3.1).
 */
export const codesPerSecond = 6;

/** Codes a second for those who asked for little motion. */
export const calmCodesPerSecond = 2;

/**
 * Shows a classifier as a loop of QR codes and keeps the screen awake meanwhile. Whoever made it calls
 * `dispose()`.
 */
export class CardSender {
  readonly projectName: string;
  readonly classes: ClassifierCard['classes'];
  readonly byteLength: number;
  /** Corrections that were taught, and how many of them go along: the latest. */
  readonly corrections: { readonly sent: number; readonly all: number };
  /** Codes that are needed where none is lost. */
  readonly needed: number;
  readonly #packed: Uint8Array;
  readonly #awake = keepAwake();
  #number = $state(0);
  #playing = $state(false);
  #timer: ReturnType<typeof setInterval> | undefined;

  /** What the code of the moment says. */
  readonly text = $derived.by(() => writePart(this.#packed, this.#number));

  constructor(card: ClassifierCard) {
    this.projectName = card.projectName;
    this.classes = card.classes;
    const all = card.head.corrections?.labels.length ?? 0;
    this.corrections = { sent: Math.min(all, mostCorrections), all };
    this.#packed = packCard(card);
    this.byteLength = this.#packed.length;
    this.needed = codesNeeded(this.byteLength);
  }

  /** Number of the code of the moment, from 0; it only ever grows. */
  get number(): number {
    return this.#number;
  }
  get playing(): boolean {
    return this.#playing;
  }

  /** Seconds that a phone needs where it reads four of five codes. */
  secondsNeeded(perSecond: number): number {
    return Math.ceil((1.25 * this.needed + 2) / perSecond);
  }

  /** Shows one code after the other. */
  play(perSecond: number): void {
    this.pause();
    this.#playing = true;
    this.#timer = setInterval(() => this.#show(this.#number + 1), 1000 / perSecond);
  }

  /** Stays at the code of the moment. */
  pause(): void {
    clearInterval(this.#timer);
    this.#playing = false;
  }

  /** Shows the next code (or the former one: −1) by hand. */
  step(by: 1 | -1): void {
    this.pause();
    this.#show(this.#number + by);
  }

  dispose(): void {
    this.pause();
    this.#awake.dispose();
  }

  #show(number: number): void {
    this.#number = (number + partNumbers) % partNumbers;
  }
}
