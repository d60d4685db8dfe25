import { empty } from './objects/empty.ts';
import { mug } from './objects/mug.ts';

/** Everything that the scene can show; a new thing is one file and one line. */
export const objects = { mug, empty };
