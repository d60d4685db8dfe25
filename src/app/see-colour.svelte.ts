import type { ColourSpaceId } from '../core/image/colour-spaces/colour-space.ts';
import { unchanged, type ChannelChanges } from '../core/image/recompose.ts';
import { withChange, type ChannelPlace } from './channel-changes.ts';

/** What of a colour space is on the picture: all side by side, or one in large. */
export type ShownPart = 'all' | 'recomposed' | 'cloud' | ChannelPlace;

/** The colour space that one looks at in See, and what is done to its channels. */
export class SeeColour {
  #space = $state.raw<ColourSpaceId>('rgb');
  #changes = $state.raw<Partial<Record<ColourSpaceId, ChannelChanges>>>({});
  #coloured = $state.raw(true);
  #shown = $state.raw<ShownPart>('all');
  #turn = $state.raw({ yaw: 0.7, pitch: 0.45 });

  get space(): ColourSpaceId {
    return this.#space;
  }

  setSpace(space: ColourSpaceId): void {
    this.#space = space;
    // The former space's second channel is none of this one's; the cloud goes on as another cloud.
    if (typeof this.#shown === 'number') this.#shown = 'all';
  }

  /** What is done to the channels of the present space. */
  get changes(): ChannelChanges {
    return this.#changes[this.#space] ?? unchanged;
  }

  setChanges(changes: ChannelChanges): void {
    this.#changes = { ...this.#changes, [this.#space]: changes };
  }

  setChange(place: ChannelPlace, change: Partial<ChannelChanges[number]>): void {
    this.setChanges(withChange(this.changes, place, change));
  }

  /** Whether channels are drawn in their own colours, not in grays. */
  get coloured(): boolean {
    return this.#coloured;
  }

  setColoured(coloured: boolean): void {
    this.#coloured = coloured;
  }

  get shown(): ShownPart {
    return this.#shown;
  }

  setShown(shown: ShownPart): void {
    this.#shown = shown;
  }

  /** How the colour cloud is turned, in radians. */
  get turn(): { readonly yaw: number; readonly pitch: number } {
    return this.#turn;
  }

  /** Turns the cloud further, in radians; never upside down. */
  turnBy(yaw: number, pitch: number): void {
    const limit = Math.PI / 2;
    this.#turn = {
      yaw: (this.#turn.yaw + yaw) % (2 * Math.PI),
      pitch: Math.min(limit, Math.max(-limit, this.#turn.pitch + pitch)),
    };
  }
}
