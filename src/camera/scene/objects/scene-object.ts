import type { Habits } from '../moment.ts';
import type { Stage } from '../stage.ts';
import type { Variation } from '../variation.ts';

/** A kind of thing that can stand on the table. */
export interface SceneObject {
  readonly habits: Habits;
  /**
   * Draws it and its shadow around the origin of the room.
   *
   * @param choose colours, proportions and pattern of this one.
   * @param timeMs for what moves by itself: hands of a clock, leaves.
   */
  draw(stage: Stage, choose: Variation, timeMs: number): void;
}
