import type { Fields, LabPoint } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';

/** Steps that a link counts up to: 200 epochs of a full plane. */
export const mostSteps = 12_800;

const apples = [
  [0.1, 0.2],
  [0.25, 0.1],
  [0.3, 0.35],
  [0.15, 0.45],
  [0.45, 0.2],
] as const;
const oranges = [
  [0.6, 0.7],
  [0.75, 0.55],
  [0.85, 0.8],
  [0.55, 0.9],
  [0.9, 0.6],
] as const;

/** Apples (0) and oranges (1), in turn: x is the colour (red to orange), y the peel (smooth to rough). */
export const fruits: readonly LabPoint[] = apples.flatMap(([x, y], i) => [
  { x, y, label: 0 },
  { x: oranges[i]![0], y: oranges[i]![1], label: 1 },
]);

/** The same with a rough orange-coloured apple and a smooth red orange: no line separates them. */
export const mixedFruits: readonly LabPoint[] = [
  ...fruits,
  { x: 0.75, y: 0.7, label: 0 },
  { x: 0.25, y: 0.25, label: 1 },
];

const weight = { kind: 'number', min: -50, max: 50, step: 0.001 } as const;

/** What the lab Perceptron keeps in its link: where it starts and how many steps it has done. */
const fields = {
  points: { kind: 'points', maxCount: 64, side: 256, labels: 2, initial: fruits },
  w1: { ...weight, initial: -1 },
  w2: { ...weight, initial: 1 },
  b: { ...weight, initial: 0 },
  rate: { kind: 'number', min: 0, max: 1, step: 0.1, initial: 0.5 },
  steps: { kind: 'number', min: 0, max: mostSteps, step: 1, initial: 0 },
  speed: { kind: 'choice', options: ['slow', 'middle', 'fast'], initial: 'middle' },
  /** Whether points are colours in front of the camera; the colours themselves are in no link. */
  camera: { kind: 'flag', initial: false },
} as const satisfies Fields;

/** Points were on another grid in the first version. */
const formerFields = {
  ...fields,
  points: { ...fields.points, side: 256, labels: 8 },
} as const satisfies Fields;

/** The lab Perceptron. */
export const perceptronLab = {
  id: 'perceptron',
  version: 2,
  fields,
  former: { 1: formerFields },
} as const satisfies LabKey<Fields>;

/** Fields of the lab Perceptron. */
export type PerceptronFields = typeof fields;
