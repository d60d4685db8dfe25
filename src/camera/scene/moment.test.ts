import { describe, expect, test } from 'vitest';
import { momentAt, type Habits, type Moment } from './moment.ts';
import { dot } from './space.ts';

const habits: Habits = { elevationDeg: [20, 40], turnDeg: [-30, 30], swayDeg: 15, aimHeight: 0.2 };
const variants = [-3, -1, 0, 1, 2, 5, 11, 1000];
/** Two minutes, in steps that share no period with the motion. */
const times = Array.from({ length: 97 }, (_, i) => i * 1237);
const degrees = (rad: number): number => (rad * 180) / Math.PI;

/** All numbers of a moment in a row. */
function numbersOf({ camera, light, turnRad }: Moment): number[] {
  const { towards, warmth, strength } = light;
  return [...Object.values(camera), ...towards, warmth, strength, turnRad];
}

describe('a moment', () => {
  test('depends on nothing but its arguments', () => {
    const first = variants.map((variant) => momentAt(4321, variant, habits));
    const again = variants.toReversed().map((variant) => momentAt(4321, variant, habits));
    expect(again.toReversed()).toEqual(first);
  });

  test('is filmed as its kind usually is, and keeps the thing inside the picture', () => {
    for (const variant of variants) {
      for (const timeMs of times) {
        const { camera, light, turnRad } = momentAt(timeMs, variant, habits);
        expect(degrees(camera.elevationRad)).toBeGreaterThan(20 - 3);
        expect(degrees(camera.elevationRad)).toBeLessThan(40 + 3);
        expect(Math.abs(degrees(turnRad))).toBeLessThan(30 + 15 + 6);
        expect(Math.abs(degrees(camera.rollRad))).toBeLessThan(5);
        expect(Math.hypot(camera.panX, camera.panY)).toBeLessThan(0.07);
        expect(camera.zoom).toBeGreaterThan(0.8);
        expect(camera.zoom).toBeLessThan(1.2);
        expect(camera.aimHeight).toBe(0.2);
        expect(dot(light.towards, light.towards)).toBeCloseTo(1, 10);
        // Shadows stay shorter than twice what casts them.
        expect(light.towards[1]).toBeGreaterThan(0.45);
        expect(light.warmth).toBeGreaterThanOrEqual(0);
        expect(light.warmth).toBeLessThanOrEqual(1);
      }
    }
  });

  test('moves: gently from frame to frame, and everything within seconds', () => {
    const now = numbersOf(momentAt(60_000, 0, habits));
    const next = numbersOf(momentAt(60_033, 0, habits));
    const later = numbersOf(momentAt(63_000, 0, habits));
    expect(now.filter((value, i) => Math.abs(next[i]! - value) > 0.02)).toEqual([]);
    // All but the height that the camera aims at.
    expect(now.filter((value, i) => value !== later[i])).toHaveLength(now.length - 1);
  });

  test('of neighbouring variants is filmed from another height, side and light', () => {
    for (const variant of variants) {
      const one = momentAt(0, variant, habits);
      const other = momentAt(0, variant + 1, habits);
      expect(dot(one.light.towards, other.light.towards)).toBeLessThan(0.995);
      expect(numbersOf(one).filter((value, i) => value === numbersOf(other)[i])).toHaveLength(1);
    }
  });
});
