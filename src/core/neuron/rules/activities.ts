import { Random } from '../../random.ts';
import { anything, type Rule, type Sample } from './rule.ts';

/** What people do; the first three are those that the course's rule knows. */
export const activities = ['walk', 'run', 'bike', 'stairs', 'bus', 'still'] as const;
export type Activity = (typeof activities)[number];
/** How many of them the rule was written for. */
export const foreseenCount = 3;

/** Fastest speed on the strip, in km/h. */
export const topSpeedKmh = 35;
/** Strongest shaking of a phone in the pocket, without a unit. */
export const topShake = 10;

/** Mean and spread of each: speed in km/h, shaking 0–10. */
const habits: Readonly<
  Record<Activity, { speedKmh: readonly [number, number]; shake: readonly [number, number] }>
> = {
  walk: { speedKmh: [3.1, 0.8], shake: [4.6, 0.8] },
  run: { speedKmh: [8.6, 2.2], shake: [8.2, 0.9] },
  bike: { speedKmh: [16.5, 3.4], shake: [3.2, 0.8] },
  stairs: { speedKmh: [1.8, 0.5], shake: [6.6, 0.7] },
  bus: { speedKmh: [20, 8], shake: [1.3, 0.5] },
  still: { speedKmh: [0.2, 0.2], shake: [0.3, 0.2] },
};

/**
 * People at what they do, drawn from normal distributions and kept on the plane: [speed in km/h, shaking].
 *
 * @param count how many of the activities, from the first on.
 * @param each people for each activity.
 */
export function activitySamples(seed: number, count: number, each: number): readonly Sample[] {
  const random = new Random(seed);
  const draw = ([mean, spread]: readonly [number, number], top: number) =>
    Math.round(Math.min(Math.max(mean + spread * random.normal(), 0), top) * 10) / 10;
  return activities.slice(0, count).flatMap((activity, label) =>
    Array.from({ length: each }, () => ({
      features: [
        draw(habits[activity].speedKmh, topSpeedKmh),
        draw(habits[activity].shake, topShake),
      ],
      label,
    })),
  );
}

/**
 * The course's rule (topic 1): speed < 4 → walking; < 12 → running; otherwise → biking, with both thresholds
 * to be set. Before it come the first `extraCount` of the rules that somebody adds once other activities turn
 * up.
 */
export function handRules(lowKmh: number, highKmh: number, extraCount: number): readonly Rule[] {
  const below = (to: number) => ({ from: -Infinity, to });
  const from = (value: number) => ({ from: value, to: Infinity });
  const extras: readonly Rule[] = [
    { ranges: [below(1), below(2)], label: activities.indexOf('still') },
    { ranges: [from(highKmh), below(2)], label: activities.indexOf('bus') },
    { ranges: [below(lowKmh), from(6)], label: activities.indexOf('stairs') },
  ];
  return [
    ...extras.slice(0, extraCount),
    { ranges: [below(lowKmh)], label: 0 },
    { ranges: [below(highKmh)], label: 1 },
    { ranges: [anything], label: 2 },
  ];
}

/** Rules that can be added. */
export const mostExtraRules = 3;
