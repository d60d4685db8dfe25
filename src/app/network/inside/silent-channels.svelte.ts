import type { SilentChannel } from '../../../models/network/types.ts';

/** All channels are on. */
const none: readonly SilentChannel[] = [];

/** Which channels are switched off, and of what: another network has all of its own on. */
export class SilentChannels<Subject> {
  readonly #isSame: (one: Subject, other: Subject) => boolean;
  #off = $state.raw<{ readonly of: Subject; readonly channels: readonly SilentChannel[] }>();

  constructor(isSame: (one: Subject, other: Subject) => boolean) {
    this.#isSame = isSame;
  }

  /** Those of this network. */
  of(subject: Subject): readonly SilentChannel[] {
    const off = this.#off;
    return off && this.#isSame(off.of, subject) ? off.channels : none;
  }

  /** Switches one off, or on again. */
  toggle(subject: Subject, { layer, channel }: SilentChannel): void {
    const present = this.of(subject);
    const others = present.filter((other) => other.layer !== layer || other.channel !== channel);
    const wasOff = others.length < present.length;
    this.#off = { of: subject, channels: wasOff ? others : [...others, { layer, channel }] };
  }

  /** Switches all on. */
  clear(): void {
    this.#off = undefined;
  }
}
