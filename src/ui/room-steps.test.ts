import { expect, it } from 'vitest';
import { roomAt, roomBeside } from './room-steps.ts';

const [see, teach, neuron] = [{ place: 1 }, { place: 3 }, { place: 5 }];
const rooms = [see, teach, neuron] as const;

it('a number is a fixed place, whichever rooms exist', () => {
  expect(roomAt(rooms, 3)).toBe(teach);
  expect(roomAt([teach], 3)).toBe(teach);
  expect(roomAt(rooms, 2)).toBeUndefined();
  expect(roomAt([teach], 1)).toBeUndefined();
});

it('steps over places without a room, and stays at the ends', () => {
  expect(roomBeside(rooms, see, 1)).toBe(teach);
  expect(roomBeside(rooms, neuron, -1)).toBe(teach);
  expect(roomBeside(rooms, see, -1)).toBe(see);
  expect(roomBeside(rooms, neuron, 1)).toBe(neuron);
  expect(roomBeside([teach], teach, 1)).toBe(teach);
  expect(roomBeside([see, teach], neuron, 1)).toBe(neuron);
});
