import { expect, it } from 'vitest';
import { colourSpace, colourSpaces } from '../../core/image/colour-spaces/colour-spaces.ts';
import { axisNames } from './cloud-axes.ts';

const straight = { yaw: 0, pitch: 0 };

it('names each channel once, within reach of the square', () => {
  for (const space of colourSpaces) {
    const names = axisNames(space, { yaw: 0.7, pitch: 0.45 });
    expect(names.map(({ symbol }) => symbol)).toEqual(space.channels.map(({ symbol }) => symbol));
    for (const { x, y } of names) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(1);
  }
});

it('red runs to the right, green up; lightness stands upright, green to red lies', () => {
  const [red, green] = axisNames(colourSpace('rgb'), straight);
  expect(red!.x).toBeGreaterThan(0.4);
  expect(green!.y).toBeLessThan(-0.4);
  const [lightness, greenRed] = axisNames(colourSpace('lab'), straight);
  expect(lightness!.y).toBeLessThan(-0.4);
  expect(greenRed!.x).toBeGreaterThan(0.4);
});

it('what is in front goes with the finger: to the right, and down', () => {
  const front = (turn: { yaw: number; pitch: number }) => axisNames(colourSpace('rgb'), turn)[2]!;
  expect(front({ yaw: 0.3, pitch: 0 }).x).toBeGreaterThan(front(straight).x);
  expect(front({ yaw: 0, pitch: 0.3 }).y).toBeGreaterThan(front(straight).y);
});
