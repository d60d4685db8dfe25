import type { Session } from '../../app/session.svelte.ts';

/** Whether Filter shows the live picture of a camera that other rooms show as in a mirror. */
export function isUnmirrored({ filter, picture }: Session): boolean {
  return (picture.state.source?.mirrored ?? false) && filter.testPicture === undefined;
}
