import { QrReader } from '../../camera/qr/qr-reader.ts';
import type { FrameSource } from '../../camera/frame.ts';
import type { ClassifierCard } from '../../exchange/classifier-card/card.ts';
import {
  PartCollector,
  readCode,
  type CodeReading,
} from '../../exchange/classifier-card/card-parts.ts';
import { unpackCard } from '../../exchange/classifier-card/unpack-card.ts';
import type { SourceKeeper } from '../source-keeper.ts';

/** Without a code for so long, something about how the phone is held should change. */
const silentMs = 4000;

/** How often it is looked whether it has been silent. */
const checkMs = 500;

/** What has been seen of a loop of codes. */
export interface Reception {
  /** Parts that said something new, and how many are needed; both 0 before the first. */
  readonly known: number;
  readonly needed: number;
  /** Something else than a loop that is in sight. */
  readonly other?: OtherCode;
  /** Whether no code has been seen for a while. */
  readonly silent: boolean;
}

/** A code that brings no classifier. */
export type OtherCode =
  /** The link to this app, which another phone opens with its own camera. */
  | { readonly kind: 'app-link' }
  /** A link to somewhere else. */
  | { readonly kind: 'link'; readonly host: string }
  | { readonly kind: 'foreign' }
  /** Of a later version of this app. */
  | { readonly kind: 'newer' }
  /** It calls itself a classifier and is none. */
  | { readonly kind: 'damaged' };

/** A card that has come whole. */
export interface ReceivedCard {
  readonly card: ClassifierCard;
  readonly packed: Uint8Array<ArrayBuffer>;
}

/** What the receiver works with. */
export interface ReceiverParts {
  readonly source: SourceKeeper;
  /** Where other phones find this app. */
  readonly appUrl: string;
  /** Told once. */
  readonly onCard: (received: ReceivedCard) => void;
}

/**
 * Reads a loop of QR codes in the live picture until its classifier is there. Whoever made it calls
 * `dispose()`.
 */
export class CardReceiver {
  readonly #parts: ReceiverParts;
  readonly #reader = new QrReader();
  readonly #collector = new PartCollector();
  #reception = $state.raw<Reception>({ known: 0, needed: 0, silent: false });
  #seenMs = performance.now();
  #source: FrameSource | undefined;
  #endFrames: (() => void) | undefined;
  #done = false;
  readonly #endSource: () => void;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(parts: ReceiverParts) {
    this.#parts = parts;
    this.#endSource = parts.source.changed.subscribe(() => this.#follow());
    this.#timer = setInterval(() => this.#check(), checkMs);
    this.#follow();
  }

  get reception(): Reception {
    return this.#reception;
  }

  dispose(): void {
    this.#done = true;
    clearInterval(this.#timer);
    this.#endSource();
    this.#endFrames?.();
    this.#reader.dispose();
  }

  /** Takes the text of a code that was seen. */
  take(text: string): void {
    if (this.#done) return;
    const reading = readCode(text);
    if (reading.kind === 'damaged') return;
    this.#seenMs = performance.now();
    if (reading.kind !== 'part') {
      return this.#tell({ other: otherCode(reading, this.#parts.appUrl), silent: false });
    }
    const { known, needed, card: packed } = this.#collector.add(reading);
    this.#reception = { known, needed, silent: false };
    if (packed) this.#finish(packed);
  }

  #finish(packed: Uint8Array<ArrayBuffer>): void {
    const card = unpackCard(packed);
    if (card.ok) {
      this.#done = true;
      this.#parts.onCard({ card: card.value, packed });
    } else this.#tell({ other: card.trouble });
  }

  /** Another picture may be shown than before. */
  #follow(): void {
    const { source } = this.#parts.source.state;
    if (source === this.#source) return;
    this.#source = source;
    this.#endFrames?.();
    this.#endFrames = source?.onFrame(async (frame) => {
      const text = await this.#reader.read(frame);
      if (text !== undefined) this.take(text);
    });
  }

  #check(): void {
    const silent = performance.now() - this.#seenMs > silentMs;
    if (silent && !this.#reception.silent) {
      const { known, needed } = this.#reception;
      this.#reception = { known, needed, silent };
    }
  }

  #tell(change: Partial<Reception>): void {
    this.#reception = { ...this.#reception, ...change };
  }
}

function otherCode(reading: Exclude<CodeReading, { kind: 'part' }>, appUrl: string): OtherCode {
  if (reading.kind !== 'foreign') return reading;
  if (reading.text.startsWith(appUrl)) return { kind: 'app-link' };
  const isLink = /^https?:/i.test(reading.text) && URL.canParse(reading.text);
  return isLink ? { kind: 'link', host: new URL(reading.text).host } : { kind: 'foreign' };
}
