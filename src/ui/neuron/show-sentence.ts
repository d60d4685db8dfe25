import { tick } from 'svelte';

/**
 * Brings the sentence of a lab into sight after a touch that put something else there. Whoever goes by
 * keyboard keeps in sight what has the focus, as an arrow chooses at once and the next one goes on from there;
 * the sentence is spoken anyway.
 */
export async function showSentence(lab: HTMLElement): Promise<void> {
  await tick();
  // A field for numbers shows its focus however it came by it.
  const focused = lab.querySelector(':focus-visible:not(input)');
  (focused ?? lab.querySelector('.sentence'))?.scrollIntoView({ block: 'nearest' });
}
