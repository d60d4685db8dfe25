import { describe, expect, it } from 'vitest';
import { LabState } from '../lab-state.svelte.ts';
import { playgroundLab } from '../playground.ts';
import { PlaygroundPoints } from './playground-points.svelte.ts';

function make() {
  const lab = new LabState(playgroundLab, undefined, () => {});
  return { lab, points: new PlaygroundPoints(lab) };
}

const weights = [{ index: 1, value: 2 }];

describe('points of the playground', () => {
  it('are in the link when they are tapped, and never when the camera saw them', () => {
    const { lab, points } = make();
    lab.set({ data: 'own' });
    points.add({ x: 0.2, y: 0.4, label: 1 });
    expect(lab.values.points).toEqual([{ x: 0.2, y: 0.4, label: 1 }]);
    lab.set({ camera: true });
    expect(points.all).toEqual([]);
    const { text } = lab;
    points.add({ x: 0.7, y: 0.9, label: 0 });
    expect(points.settings).toMatchObject({ data: 'own', points: [{ x: 0.7, y: 0.9, label: 0 }] });
    expect(lab.text).toBe(text);
    points.takeBack();
    expect(points.all).toEqual([]);
    lab.set({ camera: false });
    expect(points.all).toEqual([{ x: 0.2, y: 0.4, label: 1 }]);
  });

  it('keep weights set by hand, but not for another number of classes', () => {
    const { lab, points } = make();
    lab.set({ data: 'own', classes: 3 });
    points.add({ x: 0.2, y: 0.4, label: 2 });
    lab.set({ classes: 2, weights });
    points.add({ x: 0.4, y: 0.4, label: 1 });
    expect(lab.values.weights).toEqual(weights);
    points.clear();
    expect([lab.values.points, lab.values.weights]).toEqual([[], []]);
    lab.set({ camera: true, weights });
    points.add({ x: 0.2, y: 0.4, label: 5 });
    expect(lab.values.weights).toEqual([]);
  });

  it('are at most as many as a link holds', () => {
    const { lab, points } = make();
    lab.set({ camera: true });
    for (let i = 0; i < 70; i++) points.add({ x: i / 70, y: 0, label: 0 });
    expect([points.all.length, points.isFull]).toEqual([64, true]);
    points.forget();
    expect(points.all).toEqual([]);
  });
});
