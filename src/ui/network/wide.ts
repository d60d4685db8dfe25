import { MediaQuery } from 'svelte/reactivity';

/** Whether there is room for the layers side by side, under the picture. */
export const wide = new MediaQuery(
  '(min-width: 1000px) and (min-height: 600px) and (min-aspect-ratio: 1/1)',
);
