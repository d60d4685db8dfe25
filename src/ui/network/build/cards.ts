import { tick } from 'svelte';
import type { MyNetwork } from '../../../app/network.svelte.ts';

/** Gives the card at a place of the network (−1: its input) the focus, once it is drawn, and brings it into sight. */
export async function focusCard(place: number | undefined): Promise<void> {
  await tick();
  const card = document.querySelector<HTMLElement>(`[data-place="${place}"]`);
  card?.focus();
  card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Gives what the card at hand opened beside the picture the focus, at its heading, once it is drawn. */
export async function focusOpened(): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>('[data-opened-layer] h2')?.focus();
}

/**
 * Takes a layer away if it may go. What comes into its place has the focus.
 *
 * @param isBeside whether a card is always open, beside a picture: that one is then.
 */
export function removeLayer(network: MyNetwork, place: number, isBeside: boolean): void {
  if (!network.remove(place)) return;
  if (isBeside) network.edited.choose(place);
  void focusCard(place);
}
