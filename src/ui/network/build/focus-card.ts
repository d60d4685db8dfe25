import { tick } from 'svelte';

/** Gives the card at a place of the network (−1: its input) the focus, once it is drawn, and brings it into sight. */
export async function focusCard(place: number | undefined): Promise<void> {
  await tick();
  const card = document.querySelector<HTMLElement>(`[data-place="${place}"]`);
  card?.focus();
  card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
