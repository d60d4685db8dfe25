import { tick } from 'svelte';

/**
 * Brings the sentence of the lab into sight after a touch that put something else there. Whoever goes by
 * keyboard keeps in sight what has the focus, as an arrow chooses at once and the next one goes on from there;
 * the sentence is spoken anyway.
 */
export async function showSentence(): Promise<void> {
  await tick();
  const focused = document.querySelector(':focus-visible');
  const shown = focused ?? document.querySelector('.lab .sentence');
  shown?.scrollIntoView({ block: 'nearest' });
}
