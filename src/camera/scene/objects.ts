import { ball } from './objects/ball.ts';
import { banana } from './objects/banana.ts';
import { book } from './objects/book.ts';
import { clock } from './objects/clock.ts';
import { empty } from './objects/empty.ts';
import { key } from './objects/key.ts';
import { mug } from './objects/mug.ts';
import { plant } from './objects/plant.ts';
import { teddy } from './objects/teddy.ts';

/** Everything that the scene can show; a new thing is one file and one line. */
export const objects = { mug, key, plant, ball, banana, teddy, clock, book, empty };
