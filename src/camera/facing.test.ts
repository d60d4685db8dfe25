import { describe, expect, test } from 'vitest';
import { guessFacing, isMirrored } from './facing.ts';

describe('which way a camera looks', () => {
  test.each([
    ['camera2 0, facing back', 'environment'],
    ['camera2 1, facing front', 'user'],
    ['Back Dual Wide Camera', 'environment'],
    ['Front Camera', 'user'],
    ['Cámara trasera', 'environment'],
    ['Cámara frontal', 'user'],
    ['Cámara delantera', 'user'],
    ['Caméra arrière', 'environment'],
    ['Caméra avant', 'user'],
    ['Rückkamera', 'environment'],
    ['Câmera traseira', 'environment'],
    ['Microsoft Camera Rear', 'environment'],
    ['FaceTime HD Camera', 'user'],
    ['后置摄像头', 'environment'],
    ['Integrated Webcam', 'unknown'],
    ['Backlit USB Camera', 'unknown'],
    ['', 'unknown'],
  ])('“%s”: %s', (label, facing) => {
    expect(guessFacing({ label })).toBe(facing);
  });

  test('what the browser says counts more than the name', () => {
    expect(guessFacing({ facingMode: 'user', label: 'Back Camera' })).toBe('user');
    expect(guessFacing({ facingMode: ['environment'], label: '' })).toBe('environment');
  });

  test('a direction that is neither leaves the name to decide', () => {
    expect(guessFacing({ facingMode: 'left', label: 'Front Camera' })).toBe('user');
    expect(guessFacing({ facingMode: [], label: 'Webcam' })).toBe('unknown');
  });
});

test('mirrored: the front camera, and a webcam with no rear camera beside it', () => {
  expect(isMirrored('user', true)).toBe(true);
  expect(isMirrored('unknown', false)).toBe(true);
  expect(isMirrored('unknown', true)).toBe(false);
  expect(isMirrored('environment', false)).toBe(false);
});
