import { expect, it } from 'vitest';
import {
  bankCard,
  blindSpot,
  distanceForAngleMm,
  separationForAngleMm,
  visualAngleDegrees,
} from './visual-angle.ts';

it('sees a thumb, 2 cm at 57 cm, under two degrees', () => {
  expect(visualAngleDegrees(20, 573)).toBeCloseTo(2, 2);
  expect(visualAngleDegrees(100, 100)).toBeCloseTo(45, 10);
});

it('finds the distance and the separation that an angle belongs to', () => {
  // tan 15.5° = 0.27732
  expect(distanceForAngleMm(60, blindSpot.outwardDegrees)).toBeCloseTo(216.35, 1);
  expect(separationForAngleMm(300, blindSpot.outwardDegrees)).toBeCloseTo(83.2, 1);
});

it('knows the sides of a bank card: their ratio is printed as 1.586', () => {
  expect(bankCard.longMm / bankCard.shortMm).toBeCloseTo(1.586, 3);
});
