import { fromAngles, lerp, type Vec3 } from './space.ts';
import { Variation } from './variation.ts';

const DEGREE = Math.PI / 180;

/** How a kind of thing is usually filmed. Angles in degrees. */
export interface Habits {
  /** How far above the table the camera looks from; variants spread over it. */
  readonly elevationDeg: readonly [low: number, high: number];
  /** Which side the thing shows; variants spread over it. */
  readonly turnDeg: readonly [low: number, high: number];
  /** How far it turns to and fro while filmed. */
  readonly swayDeg: number;
  /** What the camera aims at: a height above the table, in sides of the centre square. */
  readonly aimHeight: number;
}

/** Everything that moves, at one moment. Lengths in sides of the centre square. */
export interface Moment {
  readonly camera: {
    readonly elevationRad: number;
    readonly aimHeight: number;
    readonly rollRad: number;
    /** Where the aim falls, from the middle of the frame. */
    readonly panX: number;
    readonly panY: number;
    readonly zoom: number;
    /** How far it has walked around the table: moves the background more than the thing. */
    readonly orbitRad: number;
  };
  readonly light: {
    readonly towards: Vec3;
    /** 0 is a cool sky, 1 a warm lamp. */
    readonly warmth: number;
    /** 1 is ordinary. */
    readonly strength: number;
  };
  /** How far the thing is turned about its upright axis. */
  readonly turnRad: number;
}

/** Where everything is at `timeMs`, filmed as `habits` say. Pure: equal arguments, equal moments. */
export function momentAt(timeMs: number, variant: number, habits: Habits): Moment {
  const choose = new Variation(variant, 'moment');
  const wander = (periodS: number): number => {
    const phase = choose.within(0, 2 * Math.PI);
    return wave(timeMs, periodS, phase);
  };
  const [lowest, highest] = habits.elevationDeg;
  const [leftmost, rightmost] = habits.turnDeg;
  // From lists, so that neighbouring variants are filmed from clearly different heights and sides.
  const height = choose.of([0.3, 0.8, 0.1, 0.55, 1, 0.4, 0.7]);
  const side = choose.of([0.35, 0.8, 0.1, 0.6, 0.95]);
  const lightSide = choose.of([158, 28, 200, 140, 342, 172, 12]);
  return {
    camera: {
      elevationRad: (lerp(lowest, highest, height) + 2.2 * wander(7.3)) * DEGREE,
      aimHeight: habits.aimHeight,
      rollRad: (choose.within(-2.5, 2.5) + 1.6 * wander(5.9)) * DEGREE,
      panX: choose.within(-0.02, 0.02) + 0.028 * wander(6.7),
      panY: choose.within(-0.015, 0.015) + 0.022 * wander(5.3),
      zoom: choose.of([1.03, 0.94, 1.08, 0.99, 0.9]) * (1 + 0.06 * wander(8.9)),
      orbitRad: (choose.within(-8, 8) + 5 * wander(11.3)) * DEGREE,
    },
    light: {
      towards: fromAngles(
        (lightSide + 9 * wander(13.1)) * DEGREE,
        (choose.within(40, 58) + 4 * wander(17.3)) * DEGREE,
      ),
      warmth: choose.of([0.6, 0.25, 0.9, 0.45]) + 0.08 * wander(19.7),
      strength: choose.of([1, 0.92, 1.08, 0.8, 1.14]) * (1 + 0.05 * wander(9.7)),
    },
    turnRad:
      (lerp(leftmost, rightmost, side) + habits.swayDeg * wander(7.9)) * DEGREE +
      choose.within(-0.1, 0.1),
  };
}

/** A hand's unsteady to and fro, −1 … 1: three sines whose periods never meet again. */
function wave(timeMs: number, periodS: number, phase: number): number {
  const angle = (timeMs / 1000 / periodS) * 2 * Math.PI;
  return (
    0.7 * Math.sin(angle + phase) +
    0.22 * Math.sin(angle * 2.618 + phase * 3) +
    0.08 * Math.sin(angle * 6.854 + phase * 7)
  );
}
