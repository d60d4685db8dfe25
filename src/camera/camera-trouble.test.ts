import { describe, expect, test } from 'vitest';
import { cameraTrouble, missingApiTrouble } from './camera-trouble.ts';

describe('an error of getUserMedia', () => {
  test.each([
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'denied'],
    ['NotFoundError', 'not-found'],
    ['OverconstrainedError', 'not-found'],
    ['NotReadableError', 'in-use'],
    ['AbortError', 'in-use'],
  ])('%s means %s', (name, kind) => {
    expect(cameraTrouble(new DOMException('', name))).toEqual({ kind });
  });

  test('that is unheard of keeps its words', () => {
    expect(cameraTrouble(new TypeError('no constraints'))).toEqual({
      kind: 'unknown',
      detail: 'TypeError: no constraints',
    });
    expect(cameraTrouble('odd')).toEqual({ kind: 'unknown', detail: 'odd' });
  });
});

test('without a camera interface, an insecure page is told from an old browser', () => {
  expect(missingApiTrouble({ secure: true, hasMediaDevices: true })).toBeUndefined();
  expect(missingApiTrouble({ secure: false, hasMediaDevices: false })?.kind).toBe(
    'insecure-origin',
  );
  expect(missingApiTrouble({ secure: true, hasMediaDevices: false })?.kind).toBe('unsupported');
});
