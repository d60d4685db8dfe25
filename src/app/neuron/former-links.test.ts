import { expect, it } from 'vitest';
import type { Fields } from '../../core/lab-state/fields.ts';
import { decodeLab, type LabKey } from '../../core/lab-state/lab-link.ts';
import { initialState } from '../../core/lab-state/snap.ts';
import { matrixLab } from './matrix.ts';
import { perceptronLab } from './perceptron.ts';
import { playgroundLab } from './playground.ts';

/** Links as the first version of the app made them: they never change. */
const links: [LabKey<Fields>, string, object, number][] = [
  [playgroundLab, 'BhBDXMYBjG', { data: 'own' }, 1 / 240],
  [perceptronLab, 'BghrmMAgAIAO8y', { steps: 7 }, 1e-9],
];

it.each(links)('a link of the first version opens with its points where they were', (...given) => {
  const [lab, link, changes, most] = given;
  const { value } = decodeLab(lab, link) as { value: Record<string, unknown> };
  const { points, ...others } = value;
  expect({ ...initialState(lab.fields), ...others }).toMatchObject(changes);
  const placed = points as { x: number; y: number; label: number }[];
  const former = [
    [26 / 255, 230 / 255, 1],
    [128 / 255, 64 / 255, 0],
  ] as const;
  expect(placed).toHaveLength(2);
  former.forEach(([x, y, label], i) => {
    expect(Math.abs(placed[i]!.x - x)).toBeLessThanOrEqual(most);
    expect(Math.abs(placed[i]!.y - y)).toBeLessThanOrEqual(most);
    expect(placed[i]!.label).toBe(label);
  });
});

it('a link of the first version opens with the cell that was worked out at first then', () => {
  const value = { ...initialState(matrixLab.fields), part: 'layer', done: 1 };
  expect(decodeLab(matrixLab, 'BwC-')).toEqual({ ok: true, value });
});
