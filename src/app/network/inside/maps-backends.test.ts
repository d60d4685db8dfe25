import { expect, it } from 'vitest';
import { networkBackends } from '../../../models/network/types.ts';
import { backendsAtHand, backendsBrought } from './maps-backends.ts';
import type { InsideSubject } from './subject.ts';

const eye: InsideSubject = { kind: 'eye' };
const built: InsideSubject = { kind: 'built' };

it('draws where it computes, whatever the eye runs on and networks learn on', () => {
  for (const remembered of [undefined, ...networkBackends]) {
    expect(backendsBrought(eye, remembered)[0]).toBe('webgl');
  }
  for (const remembered of [undefined, 'webgl', 'webgpu'] as const) {
    expect(backendsBrought(built, remembered)).toEqual(['webgl', 'cpu']);
  }
  for (const ofEye of ['webgpu', 'webgl', undefined] as const) {
    expect(backendsAtHand(eye, ofEye)).toBeUndefined();
    expect(backendsAtHand(built, ofEye)).toBeUndefined();
  }
});

it('computes the eye on the processor where that was quicker, and a network where no GPU is of use', () => {
  expect(backendsAtHand(eye, 'wasm')).toEqual(['wasm', 'cpu']);
  expect(backendsAtHand(eye, 'cpu')).toEqual(['cpu', 'cpu']);
  expect(backendsBrought(built, 'cpu')).toEqual(['cpu']);
});
